import { spawnSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import {
  chownSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  readlinkSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { FuseState, FuseV1Options, getCurrentFuseWire } from '@electron/fuses'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { makeDebianPackage } from '../../scripts/package/debian.mjs'
import { makeUnpacked, runtimeOf } from '../../scripts/package/unpacked.mjs'
import { installedPackage } from '../../scripts/set-up/places.mjs'
import {
  endWhatStillRuns,
  installedFolder,
  installedProgram,
  letterbook,
  menuEntry,
  press,
  printed,
  ran,
  startFromMenu,
  until,
  windows,
  withoutDisplay,
} from './installed-app'

const room = mkdtempSync(join(tmpdir(), 'letterbook-package-'))
const library = join(room, 'library')
const userData = join(room, 'user-data')
const older = '0.0.1'
const { version } = JSON.parse(readFileSync('package.json', 'utf8')) as { version: string }
const note = 'Who lost the lantern?'
const nobody = 65534
let packages: { readonly older: string; readonly newer: string }

/** Where Electron cannot be downloaded the older one is packed: good enough for this test, and never handed out. */
const runtime = runtimeOf(process.env.LETTERBOOK_ELECTRON ?? '', installedPackage('electron').version)

beforeAll(async () => {
  lettersIn('first', {
    'one.txt': 'Harbour House, 3 May 1871\n\nDear Anna,\n\nthe lighthouse was lit today.\n\nTom\n',
  })
  lettersIn('second', {
    'two.txt': 'Harbour House, 9 June 1871\n\nDear Tom,\n\nthe ferryman asked for his lantern.\n\nAnna\n',
  })
  await removePackage()
  const unpacked = await makeUnpacked(runtime, version)
  const make = async (as: string) =>
    await makeDebianPackage(unpacked, {
      version: as,
      isFallback: runtime.isFallback,
      compression: { method: 'zstd', level: 1 },
      folder: room,
    })
  packages = { older: await make(older), newer: await make(version) }
})

afterAll(async () => {
  endWhatStillRuns()
  await removePackage()
  rmSync(room, { recursive: true, force: true })
})

describe('the Debian package', () => {
  it('says what it is, and that it is for tests when it was made with the fallback Electron', async () => {
    const field = async (name: string) => (await printed('dpkg-deb', '--field', packages.newer, name)).trim()
    expect(await field('Package')).toBe('letterbook')
    expect(await field('Version')).toBe(runtime.isFallback ? `${version}+for.tests.only` : version)
    expect((await field('Description')).includes('for tests only')).toBe(runtime.isFallback)
    expect(await field('Depends')).toContain('libgtk-3-0')
  })

  it('is installed by dpkg, and everybody can read and nobody but root can change what it brings', async () => {
    await printed('dpkg', '--force-unsafe-io', '--install', packages.older)
    expect(await state()).toBe(
      `install ok installed ${runtime.isFallback ? `${older}+for.tests.only` : older}`,
    )
    const files = (await printed('dpkg', '--listfiles', 'letterbook'))
      .split('\n')
      .filter((line) => line.includes('/letterbook'))
    expect(files.length).toBeGreaterThan(50)
    for (const file of files) {
      const { uid, mode } = statSync(file)
      expect([file, uid, (mode & 0o022).toString(8), (mode & 0o004).toString(8)]).toEqual([file, 0, '0', '4'])
    }
    expect((statSync(`${installedFolder}/chrome-sandbox`).mode & 0o7777).toString(8)).toBe('4755')
    expect(readlinkSync('/usr/bin/letterbook')).toBe('../lib/letterbook/bin/letterbook')
  })

  it('keeps the program in an archive, with the binding of SQLite for this system alone beside it', async () => {
    const resources = readdirSync(`${installedFolder}/resources`)
    expect(resources.filter((name) => /^(app|default_app)/.test(name)).sort()).toEqual([
      'app.asar',
      'app.asar.unpacked',
    ])
    const beside = readdirSync(`${installedFolder}/resources/app.asar.unpacked`, { recursive: true }).map(
      String,
    )
    expect(beside.filter((name) => name.endsWith('.node'))).toHaveLength(1)
  })

  it('has its fuses set: nothing but the archive is run, and no switch of Node reaches it', async () => {
    const wire = await getCurrentFuseWire(installedProgram)
    const on = [
      FuseV1Options.EnableCookieEncryption,
      FuseV1Options.EnableEmbeddedAsarIntegrityValidation,
      FuseV1Options.OnlyLoadAppFromAsar,
    ]
    const off = [
      FuseV1Options.RunAsNode,
      FuseV1Options.EnableNodeOptionsEnvironmentVariable,
      FuseV1Options.EnableNodeCliInspectArguments,
      FuseV1Options.LoadBrowserProcessSpecificV8Snapshot,
      FuseV1Options.GrantFileProtocolExtraPrivileges,
    ]
    expect(on.map((fuse) => wire[fuse])).toEqual(on.map(() => FuseState.ENABLE))
    expect(off.map((fuse) => wire[fuse])).toEqual(off.map(() => FuseState.DISABLE))

    const trace = join(room, 'ran.txt')
    const script = join(room, 'other-program.cjs')
    writeFileSync(script, `require('node:fs').writeFileSync(${JSON.stringify(trace)}, '')`)
    const environment = withoutDisplay({ ELECTRON_RUN_AS_NODE: '1', NODE_OPTIONS: `--require ${script}` })
    const { code, out } = await ran('/usr/bin/letterbook', ['--version', script], environment)
    expect({ code, out }).toEqual({ code: 0, out: `${version}\n` })
    expect(existsSync(trace)).toBe(false)
  })

  it('brings the licences of everything in it', () => {
    const licences = readFileSync(`${installedFolder}/resources/licences/third-party.txt`, 'utf8')
    const named = [
      'better-sqlite3-multiple-ciphers',
      'react',
      'lunr',
      'pdfjs-dist',
      'zod',
      'inter-OFL',
      'vazirmatn-OFL',
    ]
    expect(named.filter((name) => !new RegExp(`^${name}\\b`, 'm').test(licences))).toEqual([])
    expect(readFileSync('/usr/share/doc/letterbook/copyright', 'utf8')).toContain(licences.slice(0, 200))
    for (const name of ['LICENSE.electron.txt', 'LICENSES.chromium.html'])
      expect(existsSync(join(installedFolder, name))).toBe(true)
  })

  it('stands in the menu with its icons, and opens folders, libraries and notebooks', async () => {
    expect(await ran('desktop-file-validate', [menuEntry])).toEqual({ code: 0, out: '', error: '' })
    const entry = readFileSync(menuEntry, 'utf8')
    expect(entry).toContain('inode/directory')
    for (const size of ['16x16', '32x32', '48x48', '128x128', '256x256', '512x512'])
      expect(existsSync(`/usr/share/icons/hicolor/${size}/apps/letterbook.png`), size).toBe(true)
    const types = readFileSync('/usr/share/mime/packages/letterbook.xml', 'utf8')
    const declared = [...types.matchAll(/type="(application\/x-letterbook-[a-z]+)"/g)].map(([, type]) => type)
    expect(declared).toHaveLength(2)
    for (const type of declared) expect(entry).toContain(type)
  })

  it('is a command line that needs no display', async () => {
    const read = await letterbook('index', join(room, 'first'), '--library', library)
    expect(read).toMatchObject({ code: 0 })
    expect(read.out).toContain('1 letters: 1 added')
    expect(await found('lighthouse')).toEqual(['one.txt'])
    expect(await letterbook('search', '--no-such-word')).toMatchObject({ code: 2 })
    // What looks like a switch of Chromium is a word like any other.
    const asked = await letterbook('search', '--library', library, '--', '--remote-debugging-port=0')
    expect(asked).toMatchObject({ code: 0 })
    expect(asked.out).toContain('0 of 1 letters')
  })

  it("is started by its menu entry's command: letters are added, searched, and a note on one is kept", async () => {
    const ended = startFromMenu(userData, join(library, 'Open in Letterbook.letterbook'))
    const window = await until('the window', async () => (await windows())[0] ?? null)
    const handed = startFromMenu(userData, join(room, 'second'))
    expect(await handed).toBe(0)
    const question = await until(
      'the question',
      async () => (await windows()).find((one) => one !== window) ?? null,
    )
    await press(question, 'Return')
    await until('the new letter', async () => ((await found('ferryman')).length === 1 ? true : null))
    await until('the note', async () => {
      await press(window, 'ctrl+f', 'ctrl+a', { type: 'ferryman' }, 'Down', 'Return', 'alt+n', { type: note })
      return await until('the journal', async () => (written(note) ? true : null)).catch(() => null)
    })
    await press(window, 'ctrl+q')
    expect(await ended).toBe(0)
    expect(await notes()).toEqual([{ body: note, path: 'two.txt' }])
  })

  it.skipIf(!namespacesAreAllowed())("starts with Chromium's sandbox for everybody but root", async () => {
    const home = mkdtempSync(join(tmpdir(), 'letterbook-nobody-'))
    chownSync(home, nobody, nobody)
    const picture = join(home, 'window.png')
    const words = ['--clear-groups', `--reuid=${nobody}`, `--regid=${nobody}`, installedProgram]
    const { code } = await ran('setpriv', [...words, '--', '--screenshot', picture], {
      ...process.env,
      HOME: home,
      XDG_CONFIG_HOME: join(home, '.config'),
      XDG_CACHE_HOME: join(home, '.cache'),
    })
    expect({ code, picture: existsSync(picture) }).toEqual({ code: 0, picture: true })
    rmSync(home, { recursive: true, force: true })
  })

  it('is upgraded from an older version with a library in place, which has lost nothing', async () => {
    const before = digest(library)
    await printed('dpkg', '--force-unsafe-io', '--install', packages.newer)
    expect(await state()).toContain(`installed ${version}`)
    expect(digest(library)).toBe(before)
    expect(await notes()).toEqual([{ body: note, path: 'two.txt' }])
    expect(await found('lighthouse OR ferryman')).toEqual(['one.txt', 'two.txt'])
    expect(await letterbook('check', '--library', library)).toMatchObject({ code: 0 })
  })

  it('is removed without a trace of the program, and the library stays as it is', async () => {
    const before = digest(library)
    await printed('dpkg', '--purge', 'letterbook')
    for (const path of [installedFolder, '/usr/bin/letterbook', menuEntry, '/usr/share/doc/letterbook'])
      expect(existsSync(path), path).toBe(false)
    expect(digest(library)).toBe(before)
    expect(existsSync(userData)).toBe(true)
  })
})

/** Chromium's helper makes namespaces, which some containers keep even root from. */
function namespacesAreAllowed(): boolean {
  return spawnSync('unshare', ['--pid', '--net', '--fork', 'true']).status === 0
}

function lettersIn(name: string, files: Readonly<Record<string, string>>): void {
  mkdirSync(join(room, name))
  for (const [file, text] of Object.entries(files)) writeFileSync(join(room, name, file), text)
}

async function removePackage(): Promise<void> {
  if ((await state()) !== '') await printed('dpkg', '--purge', 'letterbook')
}

/** What Debian knows of the package; nothing when it was never installed. */
async function state(): Promise<string> {
  const { out } = await ran('dpkg-query', ['--show', '--showformat', `\${Status} \${Version}`, 'letterbook'])
  return out.trim()
}

async function found(query: string): Promise<readonly string[]> {
  const { code, out, error } = await letterbook('search', query, '--library', library, '--json')
  expect({ code, error }).toMatchObject({ code: 0 })
  const { hits } = JSON.parse(out) as { hits: readonly { path: string }[] }
  return hits.map(({ path }) => path).sort()
}

async function notes(): Promise<readonly { body: string; path: string }[]> {
  const { out } = await letterbook('notes', 'list', '--library', library, '--json')
  const listed = JSON.parse(out) as { notes: readonly { body: string; about: { path: string } }[] }
  return listed.notes.map(({ body, about }) => ({ body, path: about.path }))
}

/** Whether words stand in the notebook's journal, which is on the disk. */
const written = (words: string): boolean =>
  readFileSync(join(library, 'notebook.journal'), 'utf8').includes(words)

/** One value for the names and contents of all that was written; what SQLite keeps while it reads is left out. */
function digest(folder: string): string {
  const hash = createHash('sha256')
  for (const name of readdirSync(folder, { recursive: true }).map(String).sort()) {
    const file = join(folder, name)
    if (/-(shm|wal)$/.test(name) || !statSync(file).isFile()) continue
    hash.update(`${name}\0`).update(readFileSync(file))
  }
  return hash.digest('hex')
}
