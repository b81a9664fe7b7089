/**
 * Checks what can be checked of a package without making it, and says what could not be checked here.
 */
import { existsSync } from 'node:fs'
import { Packager } from 'electron-builder'
import { configuration } from '../../.electron-builder.mjs'
import { inProject, projectFolder } from '../set-up/places.mjs'
import { canMakeDebianPackage } from './debian.mjs'
import { shippedPackages } from './licences.mjs'
import { keepPackagerQuiet } from './packager-log.mjs'
import { signingOf } from './signing.mjs'
import { configurationFor } from './unpacked.mjs'

/** @typedef {import('./words.mjs').TargetName} TargetName */
/** @typedef {{target: TargetName, checked: string[], unchecked: string[], wrong: string[]}} Findings */

/** @type {Record<TargetName, 'linux' | 'win32' | 'darwin'>} */
const systems = {
  deb: 'linux',
  'tar.gz': 'linux',
  rpm: 'linux',
  appimage: 'linux',
  windows: 'win32',
  macos: 'darwin',
}

/** What each target is made with beyond the packages of the lock file. */
const madeWith = {
  deb: "Debian's dpkg-deb",
  'tar.gz': "the system's tar",
  rpm: 'tools that the packager downloads (fpm), and rpmbuild',
  appimage: 'tools that the packager downloads (mksquashfs and the runtime of AppImage)',
  windows: 'Electron for Windows and NSIS, which are downloaded',
  macos: "Electron for macOS, which is downloaded, and Apple's own tools, which run on macOS alone",
}

/**
 * @param {TargetName} target
 * @param {import('./unpacked.mjs').Runtime} runtime
 * @param {string} version
 * @returns {Promise<Findings>}
 */
export async function dryRun(target, runtime, version) {
  keepPackagerQuiet()
  /** @type {Findings} */
  const findings = { target, checked: [], unchecked: [], wrong: [] }
  const system = systems[target]
  await checkConfiguration(findings, configurationFor(runtime, version, system, process.arch))
  checkFiles(findings, system)
  findings.checked.push(`licences of ${shippedPackages().length} packages`)
  if (target === 'deb' && !(await canMakeDebianPackage())) findings.wrong.push('dpkg-deb is not installed')
  const { ready, missing } = signingOf(system)
  if (ready !== null) findings.checked.push(ready)
  if (missing !== null) findings.unchecked.push(missing)
  findings.unchecked.push(`making the package: it takes ${madeWith[target]}`)
  if (system !== process.platform) findings.unchecked.push(`starting the app: this is not ${target}`)
  return findings
}

async function checkConfiguration(findings, config) {
  try {
    const packager = new Packager({ projectDir: projectFolder, config })
    await packager.validateConfig()
    findings.checked.push("the configuration, by the packager's own schema")
  } catch (error) {
    findings.wrong.push(error instanceof Error ? error.message : String(error))
  }
}

/** Every file that the configuration names is there. */
function checkFiles(findings, system) {
  const options = { linux: configuration.linux, win32: configuration.win, darwin: configuration.mac }[system]
  const copied = [options?.extraFiles ?? []]
    .flat()
    .map((entry) => (typeof entry === 'string' ? entry : entry.from))
  const installer = system === 'win32' ? configuration.nsis?.include : undefined
  const named = [
    ...copied,
    options?.icon,
    installer,
    'resources/licences',
    'resources/sample-library/letters',
  ].flatMap((name) => name ?? [])
  const missing = named.filter((name) => !existsSync(inProject(name)))
  if (missing.length > 0) findings.wrong.push(`not there: ${missing.join(', ')}`)
  else findings.checked.push(`files that it names: ${named.join(', ')}`)
}

/** @param {Findings} findings */
export function inWords({ target, checked, unchecked, wrong }) {
  return [
    `${target}: ${wrong.length === 0 ? 'nothing wrong found' : 'cannot be made'}`,
    ...wrong.map((text) => `  wrong: ${text}`),
    ...checked.map((text) => `  checked: ${text}`),
    ...unchecked.map((text) => `  not checked: ${text}`),
  ].join('\n')
}
