/**
 * Decides how Electron's sandbox is had on this machine. It is switched off for root alone; where the system
 * forbids it to everybody else, set-up says what to do instead of switching it off.
 */
import { readFileSync, statSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { SetUpError, warn } from './report.mjs'

/**
 * What Electron must be told about its sandbox.
 * @param {string} executablePath
 * @returns {readonly string[]}
 */
export function sandboxArguments(executablePath) {
  if (process.platform !== 'linux') return []
  if (process.getuid?.() === 0) {
    warn('You are root: Electron runs without its sandbox (--no-sandbox). Use another account for real work.')
    return ['--no-sandbox']
  }
  const helper = join(dirname(executablePath), 'chrome-sandbox')
  if (!namespacesAreAllowed(readSetting) && !isPrivileged(helper))
    throw new SetUpError(withoutSandbox(helper))
  return []
}

/**
 * Whether any user may make the namespaces that the sandbox consists of.
 * @param {(path: string) => string | null} read the kernel's setting, null when the kernel has no such setting
 */
export function namespacesAreAllowed(read) {
  return (
    read('kernel/unprivileged_userns_clone') !== '0' &&
    read('user/max_user_namespaces') !== '0' &&
    read('kernel/apparmor_restrict_unprivileged_userns') !== '1'
  )
}

/** @param {string} path */
function readSetting(path) {
  try {
    return readFileSync(join('/proc/sys', path), 'utf8').trim()
  } catch {
    return null
  }
}

/** @param {string} helper Electron's own program for the purpose: of use when it belongs to root and runs as root */
function isPrivileged(helper) {
  const found = statSync(helper, { throwIfNoEntry: false })
  return found?.uid === 0 && (found.mode & 0o4111) === 0o4111
}

/** @param {string} helper */
const withoutSandbox = (helper) =>
  "This system does not let programs make the namespaces that Electron's sandbox needs.\n" +
  'Letterbook does not run without its sandbox. Let its helper make them, then run the same command again:\n\n' +
  `  sudo chown root:root '${helper}' && sudo chmod 4755 '${helper}'\n`
