/**
 * The app as a folder that can be started: Electron, the archive with the program, the binding of SQLite beside it. All
 * packages of Linux are made from it.
 */
import { existsSync, readFileSync, rmSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { build, Platform } from 'electron-builder'
import { configuration, product } from '../../.electron-builder.mjs'
import { inProject, projectFolder } from '../set-up/places.mjs'
import { SetUpError, step } from '../set-up/report.mjs'
import { checkFuses } from './fuses.mjs'
import { writeLicences } from './licences.mjs'
import { keepPackagerQuiet } from './packager-log.mjs'

/**
 * @typedef {object} Runtime the Electron that is packed
 * @property {string} version
 * @property {string} folder
 * @property {boolean} isFallback whether it is another than the product is made with
 */

/**
 * @param {Runtime} runtime
 * @param {string} version of the app
 * @returns {Promise<string>} the folder
 */
export async function makeUnpacked(runtime, version) {
  keepPackagerQuiet()
  writeLicences()
  const folder = inProject(
    'out/packages',
    `linux${process.arch === 'x64' ? '' : `-${process.arch}`}-unpacked`,
  )
  rmSync(folder, { recursive: true, force: true })
  await step('Packing the app', () =>
    build({
      targets: Platform.LINUX.createTarget('dir'),
      projectDir: projectFolder,
      publish: 'never',
      config: configurationFor(runtime, version, 'linux', process.arch),
    }),
  )
  if (!existsSync(join(folder, product.name)))
    throw new SetUpError(`The packager left no program in ${folder}.`)
  await checkFuses(join(folder, product.name))
  checkUnpacked(folder)
  return folder
}

/**
 * The configuration with what depends on the machine and the run.
 * @param {Runtime} runtime
 * @param {string} version
 * @param {NodeJS.Platform} platform the one that is packed for
 * @param {string} arch
 * @returns {import('electron-builder').Configuration}
 */
export function configurationFor(runtime, version, platform, arch) {
  const files = /** @type {string[]} */ (configuration.files)
  return {
    ...configuration,
    electronVersion: runtime.version,
    electronDist: runtime.folder,
    extraMetadata: { version, desktopName: `${product.name}.desktop` },
    extraResources: present(configuration.extraResources),
    files: [...files, ...bindingFiles(runtime.isFallback, `${platform}-${arch}`)],
    afterPack: removeOtherApps,
  }
}

/** A folder that a language or a later version will bring need not be there yet. */
const present = (sets) => sets.filter(({ from }) => existsSync(inProject(from)))

/** The fallback needs the binding that was compiled for it; all others bring theirs ready-made, one for each system. */
function bindingFiles(isFallback, system) {
  const folder = 'node_modules/better-sqlite3'
  return isFallback
    ? [`!${folder}/prebuilds/**`]
    : [`!${folder}/build/**`, `!${folder}/prebuilds/!(${system}.node)`]
}

/** What else lay in Electron's folder to be run is not ours to ship. */
async function removeOtherApps({ appOutDir }) {
  for (const name of ['app', 'app-update.yml', 'default_app.asar'])
    rmSync(join(appOutDir, 'resources', name), { recursive: true, force: true })
}

function checkUnpacked(folder) {
  const expected = [
    'resources/app.asar',
    'resources/licences/third-party.txt',
    'resources/sample-library/letters',
    'bin/letterbook',
    'LICENSE.electron.txt',
    'LICENSES.chromium.html',
  ]
  const missing = expected.filter((name) => !existsSync(join(folder, name)))
  if (missing.length > 0) throw new SetUpError(`The packed app lacks ${missing.join(', ')}.`)
}

/**
 * @param {string} executablePath Electron's program
 * @param {string} wanted the version that the product is made with
 * @returns {Runtime}
 */
export function runtimeOf(executablePath, wanted) {
  const [application] = executablePath.split('/Electron.app/')
  const folder = application === executablePath ? dirname(executablePath) : String(application)
  const version = readFileSync(join(folder, 'version'), 'utf8').trim().replace(/^v/, '')
  return { version, folder, isFallback: version !== wanted }
}
