/**
 * Makes each kind of package in its own way: Debian's and the compressed folder out of the unpacked app, all others by
 * the packager, which may download what it makes them with.
 */
import { join } from 'node:path'
import { build, Platform } from 'electron-builder'
import { product } from '../../.electron-builder.mjs'
import { inProject, projectFolder } from '../set-up/places.mjs'
import { SetUpError, say, step } from '../set-up/report.mjs'
import { makeArchive } from './archive.mjs'
import { canMakeDebianPackage, makeDebianPackage } from './debian.mjs'
import { checkFuses } from './fuses.mjs'
import { writeLicences } from './licences.mjs'
import { keepPackagerQuiet } from './packager-log.mjs'
import { signingOf } from './signing.mjs'
import { configurationFor, makeUnpacked } from './unpacked.mjs'

/** @typedef {import('./words.mjs').TargetName} TargetName */
/** @typedef {import('./unpacked.mjs').Runtime} Runtime */

const folder = inProject('out/packages')

/**
 * @param {readonly TargetName[]} targets
 * @param {Runtime} runtime
 * @param {string} version of the app
 * @returns {Promise<readonly string[]>} the files
 */
export async function makePackages(targets, runtime, version) {
  if (targets.includes('deb') && !(await canMakeDebianPackage()))
    throw new SetUpError('A Debian package is made by dpkg-deb, which is not here. Ask for --target tar.gz.')
  const forLinux = targets.filter((target) => target !== 'windows' && target !== 'macos')
  if (forLinux.length > 0 && process.platform !== 'linux')
    throw new SetUpError(`${forLinux.join(', ')} can be made on Linux only.`)
  const unpacked = forLinux.length > 0 ? await makeUnpacked(runtime, version) : ''
  const files = []
  for (const target of targets) files.push(...(await make(target, { unpacked, runtime, version })))
  return files
}

/** @returns {Promise<readonly string[]>} */
async function make(target, { unpacked, runtime, version }) {
  const { isFallback } = runtime
  switch (target) {
    case 'deb':
      return [await makeDebianPackage(unpacked, { version, isFallback, folder })]
    case 'tar.gz':
      return [await makeArchive(unpacked, { version, isFallback, folder })]
    case 'rpm':
    case 'appimage':
      return await byPackager(target, {
        targets: Platform.LINUX.createTarget(target === 'rpm' ? 'rpm' : 'AppImage'),
        prepackaged: unpacked,
        config: configurationFor(runtime, version, 'linux', process.arch),
      })
    case 'windows':
      return await signedByPackager(target, 'win32', {
        targets: Platform.WINDOWS.createTarget('nsis'),
        config: withOwnElectron(configurationFor(runtime, version, 'win32', process.arch), 'win32'),
      })
    default:
      return await signedByPackager('macos', 'darwin', {
        targets: Platform.MAC.createTarget('dmg'),
        config: withOwnElectron(configurationFor(runtime, version, 'darwin', process.arch), 'darwin'),
      })
  }
}

/** @param {'win32' | 'darwin'} system */
async function signedByPackager(target, system, options) {
  keepPackagerQuiet()
  writeLicences()
  const { notarised, missing } = signingOf(system)
  if (missing !== null) say(`The package for ${target} is not ready to be handed out (${missing}).`)
  const config = system === 'darwin' ? withNotarising(options.config, notarised) : options.config
  const files = await byPackager(target, { ...options, config })
  const program =
    system === 'win32'
      ? `win-unpacked/${product.productName}.exe`
      : `mac${process.arch === 'x64' ? '' : `-${process.arch}`}/${product.productName}.app`
  await checkFuses(join(folder, program))
  return files
}

async function byPackager(target, options) {
  try {
    return await step(`Making the package: ${target}`, () =>
      build({ ...options, projectDir: projectFolder, publish: 'never' }),
    )
  } catch (error) {
    throw new SetUpError(
      `The package for ${target} could not be made: ${error instanceof Error ? error.message : error}\n` +
        'The packager downloads its tools; on a machine that reaches package registries only, make deb or tar.gz.',
    )
  }
}

const withNotarising = (config, notarize) => ({ ...config, mac: { ...config.mac, notarize } })

/** The Electron that is here fits this system only; for another one the packager fetches its own. */
const withOwnElectron = (config, system) =>
  system === process.platform ? config : { ...config, electronDist: undefined }
