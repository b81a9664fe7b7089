/**
 * Chooses the Electron that the app runs in and says which it is and why: the one somebody named, the real one of
 * the `electron` package, or, where that cannot be downloaded, the older one for development and tests.
 */
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { ensureFallbackRuntime, fallbackFitsThisMachine } from './fallback-runtime.mjs'
import { cacheFolder, inProject, installedPackage, projectNode } from './places.mjs'
import { childEnvironment, runQuietly } from './processes.mjs'
import { inSeconds, SetUpError, say } from './report.mjs'

const day = 24 * 60 * 60 * 1000
const downloadLimit = 10 * 60 * 1000

/**
 * @typedef {object} ElectronRuntime
 * @property {string} version such as `45.4.1`
 * @property {string} executablePath
 * @property {string} why one sentence
 * @property {Record<string, string>} environment what other tools need to find the same Electron
 */

/** @returns {Promise<ElectronRuntime>} */
export async function ensureElectron() {
  const named = process.env.ELECTRON_OVERRIDE_DIST_PATH
  if (named) return runtimeIn(named, 'ELECTRON_OVERRIDE_DIST_PATH names it')
  const { version } = installedPackage('electron')
  if (readReal(version)) return real(version)
  const refusal = rememberedRefusal(version) ?? (await download(version))
  if (refusal === null) return real(version)
  if (!fallbackFitsThisMachine) throw new SetUpError(withoutElectron(version, refusal.reason))
  return runtimeIn(
    await ensureFallbackRuntime(),
    `for development and tests only, because Electron ${version} could not be downloaded (${refusal.reason}; ${nextTry(version)})`,
  )
}

/** @param {string} folder */
function runtimeIn(folder, why) {
  const executablePath = join(folder, process.platform === 'win32' ? 'electron.exe' : 'electron')
  if (!existsSync(executablePath)) {
    throw new SetUpError(
      `ELECTRON_OVERRIDE_DIST_PATH names ${folder}, but there is no Electron in it. Correct or unset it.`,
    )
  }
  const version = readFileSync(join(folder, 'version'), 'utf8').trim().replace(/^v/, '')
  return { version, executablePath, why, environment: { ELECTRON_OVERRIDE_DIST_PATH: folder } }
}

function real(version) {
  const executablePath = readReal(version)
  if (!executablePath)
    throw new SetUpError(`Electron ${version} was downloaded but is not complete; run this again.`)
  return { version, executablePath, why: 'the one the product is made with', environment: {} }
}

/** @returns {string | null} the executable of the `electron` package when it has been downloaded */
function readReal(version) {
  const folder = inProject('node_modules/electron')
  try {
    const present = readFileSync(join(folder, 'dist/version'), 'utf8').trim().replace(/^v/, '')
    const executablePath = join(folder, 'dist', readFileSync(join(folder, 'path.txt'), 'utf8'))
    return present === version && existsSync(executablePath) ? executablePath : null
  } catch {
    return null
  }
}

/** Lets the `electron` package fetch its program. @returns {Promise<Refusal | null>} null when it did */
async function download(version) {
  say(`Downloading Electron ${version} …`)
  const start = Date.now()
  const { code, output, timedOut } = await runQuietly(
    projectNode,
    [inProject('node_modules/electron/install.js')],
    {
      env: childEnvironment(),
      limit: downloadLimit,
    },
  )
  if (code === 0) {
    say(`Downloading Electron ${version}: done in ${inSeconds(Date.now() - start)}.`)
    return null
  }
  const reason = timedOut ? 'no end after ten minutes' : reasonIn(output)
  say(`Downloading Electron ${version}: refused after ${inSeconds(Date.now() - start)}.`)
  return rememberRefusal(version, reason)
}

/**
 * The sentence that says why a download failed, out of a stack trace.
 * @param {string} output
 */
export function reasonIn(output) {
  const lines = output.split('\n').map((line) => line.trim())
  const cause = lines.findLast((line) => /^(\[?cause\]?:|caused by)/i.test(line))
  const first =
    lines.find((line) => /error/i.test(line)) ?? lines.find((line) => line !== '') ?? 'no reason given'
  return (cause ?? first).replace(/^(\[?cause\]?:|caused by:?)\s*/i, '').slice(0, 160)
}

/** @typedef {{reason: string, at: number}} Refusal */
const refusalFile = (version) => join(cacheFolder(), `electron-${version}-refused.json`)

function rememberRefusal(version, reason) {
  const refusal = { reason, at: Date.now() }
  mkdirSync(cacheFolder(), { recursive: true })
  writeFileSync(refusalFile(version), JSON.stringify(refusal))
  return refusal
}

/** @returns {Refusal | null} */
function rememberedRefusal(version) {
  try {
    const refusal = JSON.parse(readFileSync(refusalFile(version), 'utf8'))
    return isRecent(refusal, Date.now()) ? refusal : null
  } catch {
    return null
  }
}

/**
 * Whether a refused download need not be tried again yet.
 * @param {Refusal} refusal
 * @param {number} now milliseconds since 1970
 */
export const isRecent = (refusal, now) => now >= refusal.at && now - refusal.at < day

const nextTry = (version) => `tried again a day later, or once ${refusalFile(version)} is deleted`

const withoutElectron = (version, reason) =>
  `Electron ${version} could not be downloaded: ${reason}\n` +
  'Let this machine reach github.com (or set ELECTRON_MIRROR or HTTPS_PROXY with ELECTRON_GET_USE_PROXY=1),\n' +
  `or unpack Electron ${version} somewhere and name that folder in ELECTRON_OVERRIDE_DIST_PATH.\n` +
  `Then delete ${refusalFile(version)} and run the same command again.`
