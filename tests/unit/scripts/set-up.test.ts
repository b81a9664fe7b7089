import { rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { absolutePaths } from '../../../scripts/set-up/app-arguments.mjs'
import { fingerprint } from '../../../scripts/set-up/build.mjs'
import { displayIsMissing } from '../../../scripts/set-up/display.mjs'
import { isRecent, reasonIn } from '../../../scripts/set-up/electron-runtime.mjs'
import { placeInRuntime, refuseWrongArchive } from '../../../scripts/set-up/fallback-runtime.mjs'
import { npmCommand, packagesAreCurrent } from '../../../scripts/set-up/packages.mjs'
import { cacheFolder } from '../../../scripts/set-up/places.mjs'
import { namespacesAreAllowed } from '../../../scripts/set-up/sandbox.mjs'
import { needsOlderNodeApi } from '../../../scripts/set-up/sqlite-binding.mjs'
import { hasCandidate, missingLibraries, packagesFor } from '../../../scripts/set-up/system-libraries.mjs'
import { buildInPlace, copyWhenDifferent } from '../../../scripts/set-up/whole-or-nothing.mjs'
import { type TemporaryFolder, temporaryFolder } from '../../support/temporary-folder'

let temporary: TemporaryFolder
let folder: string
beforeEach(() => {
  temporary = temporaryFolder()
  folder = temporary.path
})
afterEach(() => temporary.remove())

describe('installed packages', () => {
  const lock = {
    packages: {
      '': { version: '0.1.0' },
      'node_modules/a': { version: '1.0.0', integrity: 'sha512-A' },
      'node_modules/for-another-system': { version: '2.0.0', integrity: 'sha512-B', optional: true },
    },
  }
  const installed = { packages: { 'node_modules/a': { version: '1.0.0', integrity: 'sha512-A' } } }

  it('are current when each is there as locked, without those for other systems', () => {
    expect(packagesAreCurrent(lock, installed)).toBe(true)
  })

  it('are not current before the first install or after one that was interrupted', () => {
    expect(packagesAreCurrent(lock, null)).toBe(false)
  })

  it.each([
    ['has another version', { 'node_modules/a': { version: '0.9.0', integrity: 'sha512-A' } }],
    ['has other contents', { 'node_modules/a': { version: '1.0.0', integrity: 'sha512-X' } }],
    ['is missing', {}],
  ])('are not current when one %s', (_, packages) => {
    expect(packagesAreCurrent(lock, { packages })).toBe(false)
  })

  it('come by the npm that runs the script, when npm runs it', () => {
    expect(npmCommand({ npm_execpath: '/n/bin/npm-cli.js' })).toEqual({
      command: process.execPath,
      before: ['/n/bin/npm-cli.js'],
    })
    expect(npmCommand({ npm_execpath: '/n/bin/yarn.js' })).toEqual({ command: 'npm', before: [] })
    expect(npmCommand({})).toEqual({ command: 'npm', before: [] })
  })
})

describe('system libraries', () => {
  const answer = [
    '\tlinux-vdso.so.1 (0x00007ffd)',
    '\tlibnss3.so => not found',
    '\tlibnssutil3.so => not found',
    '\tlibc.so.6 => /lib/x86_64-linux-gnu/libc.so.6 (0x00007f)',
    '\tlibgtk-3.so.0 => not found',
    '\tlibnss3.so => not found',
  ].join('\n')

  it('that are missing are read from what ldd says, each once', () => {
    expect(missingLibraries(answer)).toEqual(['libgtk-3.so.0', 'libnss3.so', 'libnssutil3.so'])
    expect(missingLibraries('\tnot a dynamic executable')).toEqual([])
  })

  it('come in Debian packages, named once for several libraries', () => {
    expect(packagesFor(missingLibraries(answer))).toEqual({
      packages: ['libgtk-3-0', 'libnss3'],
      unknown: [],
    })
  })

  it('that no package is known for are named and not passed over', () => {
    expect(packagesFor(['libnew.so.9', 'libgbm.so.1'])).toEqual({
      packages: ['libgbm1'],
      unknown: ['libnew.so.9'],
    })
  })

  it('are looked up under the name this system knows', () => {
    expect(hasCandidate('libasound2:\n  Installed: (none)\n  Candidate: 1.2.8-1\n')).toBe(true)
    expect(hasCandidate('libasound2:\n  Installed: (none)\n  Candidate: (none)\n')).toBe(false)
    expect(hasCandidate('')).toBe(false)
  })
})

describe('a downloaded archive', () => {
  it('with other contents than the pinned ones is refused, naming both', async () => {
    const archive = join(folder, 'archive.tgz')
    writeFileSync(archive, 'something else')
    await expect(refuseWrongArchive(archive, 'sha512-pinned')).rejects.toThrow(
      /not the one this project expects[\s\S]*sha512-pinned[\s\S]*found {4}sha512-/,
    )
  })

  it('with the pinned contents is taken', async () => {
    const archive = join(folder, 'archive.tgz')
    writeFileSync(archive, 'abc')
    const digest = '3a81oZNherrMQXNJriBBMRLm+k6JqX6iCp7u5ktV05ohkpkqJ0/BqDa6PCOj/uu9RU1EI2Q86A4qmslPpUyknw=='
    await expect(refuseWrongArchive(archive, `sha512-${digest}`)).resolves.toBeUndefined()
  })

  it.each([
    ['Cypress/Cypress', 'electron'],
    ['Cypress/locales/fa.pak', 'locales/fa.pak'],
    ['Cypress/resources/app/index.js', null],
    ['Cypress/browser_v8_context_snapshot.bin', null],
    ['Cypress/locales/', null],
    ['elsewhere/file', null],
  ])('gives %s the place %s', (entry, place) => {
    expect(placeInRuntime(entry)).toBe(place)
  })
})

describe('a refused download of Electron', () => {
  it('is not tried again for a day, unless the clock was set back', () => {
    const at = Date.parse('2026-03-01T12:00:00Z')
    const hour = 3_600_000
    expect(isRecent({ reason: '', at }, at + 23 * hour)).toBe(true)
    expect(isRecent({ reason: '', at }, at + 24 * hour)).toBe(false)
    expect(isRecent({ reason: '', at }, at - hour)).toBe(false)
  })

  it('gives its cause in one line', () => {
    const output =
      'TypeError: fetch failed\n    at node:internal\n  [cause]: Error: getaddrinfo ENOTFOUND example.org\n'
    expect(reasonIn(output)).toBe('Error: getaddrinfo ENOTFOUND example.org')
    expect(reasonIn('TypeError: fetch failed\n    at x')).toBe('TypeError: fetch failed')
    expect(reasonIn('')).toBe('no reason given')
  })

  it('leads to another SQLite binding only when the Electron is old', () => {
    expect(['33.2.1', '35.9.0', '36.0.0', '45.4.1'].map(needsOlderNodeApi)).toEqual([
      true,
      true,
      false,
      false,
    ])
  })
})

describe('the build', () => {
  it('is stale when a source is changed, renamed, added or removed, and only then', () => {
    const write = (name: string, text: string) => writeFileSync(join(folder, name), text)
    const now = () => fingerprint(folder, ['.'])
    write('a.ts', 'one')
    write('b.ts', 'two')
    const first = now()
    write('a.ts', 'one')
    expect(now()).toBe(first)
    write('a.ts', 'One')
    expect(now()).not.toBe(first)
    write('a.ts', 'one')
    write('c.ts', '')
    expect(now()).not.toBe(first)
    rmSync(join(folder, 'c.ts'))
    expect(now()).toBe(first)
    rmSync(join(folder, 'b.ts'))
    write('d.ts', 'two')
    expect(now()).not.toBe(first)
  })

  it('does not mind a source that does not exist', () => {
    expect(fingerprint(folder, ['missing'])).toBe(fingerprint(folder, []))
  })
})

describe('what set-up makes', () => {
  it('is whole, or absent when making it failed', async () => {
    const target = join(folder, 'runtime')
    const failing = buildInPlace(target, async (unfinished: string) => {
      writeFileSync(join(unfinished, 'half'), '')
      throw new Error('interrupted')
    })
    await expect(failing).rejects.toThrow('interrupted')
    let times = 0
    const make = async (unfinished: string) => {
      times++
      writeFileSync(join(unfinished, 'file'), 'done')
    }
    await buildInPlace(target, make)
    await buildInPlace(target, make)
    expect(times).toBe(1)
    expect(await copyWhenDifferent(join(target, 'file'), join(folder, 'deep/copy'))).toBe(true)
    expect(await copyWhenDifferent(join(target, 'file'), join(folder, 'deep/copy'))).toBe(false)
  })

  it('is kept where the system keeps a user\u2019s caches', () => {
    expect(cacheFolder({ XDG_CACHE_HOME: '/c' }, 'linux')).toBe(join('/c', 'letterbook'))
    expect(cacheFolder({}, 'linux')).toMatch(/\.cache.letterbook$/)
    expect(cacheFolder({}, 'darwin')).toMatch(/Library.Caches.letterbook$/)
  })
})

describe('starting the app', () => {
  it('needs a screen of its own on Linux without one only', () => {
    expect(displayIsMissing({}, 'linux')).toBe(true)
    expect(displayIsMissing({ DISPLAY: ':0' }, 'linux')).toBe(false)
    expect(displayIsMissing({ WAYLAND_DISPLAY: 'wayland-0' }, 'linux')).toBe(false)
    expect(displayIsMissing({}, 'darwin')).toBe(false)
  })

  it.each([
    ['kernel/unprivileged_userns_clone', '0', '1'],
    ['user/max_user_namespaces', '0', '96365'],
    ['kernel/apparmor_restrict_unprivileged_userns', '1', '0'],
  ])('knows that %s = %s forbids the sandbox', (setting, forbidding, allowing) => {
    const kernel = (value: string) => (path: string) => (path === setting ? value : null)
    expect(namespacesAreAllowed(kernel(forbidding))).toBe(false)
    expect(namespacesAreAllowed(kernel(allowing))).toBe(true)
    expect(namespacesAreAllowed(() => null)).toBe(true)
  })

  it('hands the arguments on, with paths as seen from where they were typed', () => {
    const given = [
      '--screenshot',
      'a.png',
      '--library=lib',
      '--theme',
      'dark',
      '--user-data',
      '/abs',
      'plain',
    ]
    const from = join(folder, 'typed')
    expect(absolutePaths(given, from)).toEqual([
      '--screenshot',
      join(from, 'a.png'),
      `--library=${join(from, 'lib')}`,
      '--theme',
      'dark',
      '--user-data',
      '/abs',
      'plain',
    ])
  })
})
