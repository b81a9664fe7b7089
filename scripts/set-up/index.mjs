/**
 * What stands between a fresh clone and a running app, in order. Each part does nothing when there is nothing to do.
 * Only the build is left to the caller, because a test run goes on after a failed one.
 */
import { displayIsMissing, ensureDisplay } from './display.mjs'
import { ensureElectron } from './electron-runtime.mjs'
import { ensurePackages } from './packages.mjs'
import { say } from './report.mjs'
import { sandboxArguments } from './sandbox.mjs'
import { bindingMustBeCompiled, ensureSqliteBinding } from './sqlite-binding.mjs'
import { ensureSystemLibraries } from './system-libraries.mjs'

/** @typedef {import('./system-libraries.mjs').SystemCommand} SystemCommand */

/**
 * How the app is started on this machine.
 * @typedef {object} Launch
 * @property {string} executablePath Electron's program
 * @property {readonly string[]} arguments what Electron must be told before the app's own arguments
 * @property {Record<string, string>} environment to be added to the environment
 */

/**
 * Everything but the build.
 * @param {{display: boolean, severalScreens?: boolean, watching?: boolean}} wanted whether something will be shown, in several
 *   apps at once, and whether processes will be watched while they write: tests that do are left out where they cannot
 * @returns {Promise<Launch>}
 */
export async function setUp({ display, severalScreens = false, watching = false }) {
  await ensurePackages()
  const electron = await ensureElectron()
  say(`Electron ${electron.version}: ${electron.why}.`)
  /** @type {SystemCommand[]} */
  const compiler = bindingMustBeCompiled(electron.version) ? ['python3', 'make', 'g++'] : []
  /** @type {SystemCommand[]} */
  const screen = display && displayIsMissing() ? ['Xvfb'] : []
  /** @type {SystemCommand[]} */
  const watcher = watching && process.getuid?.() === 0 ? ['strace'] : []
  await ensureSystemLibraries({
    executablePath: electron.executablePath,
    commands: [...screen, ...compiler, ...watcher],
  })
  await ensureSqliteBinding(electron)
  const electronArguments = sandboxArguments(electron.executablePath)
  return {
    executablePath: electron.executablePath,
    arguments: electronArguments,
    environment: {
      ...electron.environment,
      ...(display ? await ensureDisplay(severalScreens) : {}),
      LETTERBOOK_ELECTRON: electron.executablePath,
      LETTERBOOK_ELECTRON_ARGUMENTS: JSON.stringify(electronArguments),
    },
  }
}
