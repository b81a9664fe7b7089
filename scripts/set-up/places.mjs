/**
 * Where set-up finds and keeps things: the project, the newer Node that comes as a package, the per-user cache.
 * Knows no more than paths; must not create or change anything.
 */
import { readFileSync } from 'node:fs'
import { homedir } from 'node:os'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'

/** The folder that holds package.json, without a slash at its end. */
export const projectFolder = dirname(dirname(dirname(fileURLToPath(import.meta.url))))

/** @param {string[]} parts */
export const inProject = (...parts) => join(projectFolder, ...parts)

/** The Node that the packages bring along (24): build, tests and the command line run on it. */
export const projectNode = inProject(
  'node_modules/node/bin',
  process.platform === 'win32' ? 'node.exe' : 'node',
)

/**
 * The folder for what is fetched or compiled once per user.
 * @param {NodeJS.ProcessEnv} environment
 * @param {NodeJS.Platform} platform
 */
export function cacheFolder(environment = process.env, platform = process.platform) {
  if (environment.XDG_CACHE_HOME) return join(environment.XDG_CACHE_HOME, 'letterbook')
  if (platform === 'darwin') return join(homedir(), 'Library/Caches/letterbook')
  if (platform === 'win32' && environment.LOCALAPPDATA)
    return join(environment.LOCALAPPDATA, 'letterbook/cache')
  return join(homedir(), '.cache/letterbook')
}

/** @param {string} name an installed package @returns {{version: string, bin?: string | Record<string, string>}} */
export function installedPackage(name) {
  return JSON.parse(readFileSync(inProject('node_modules', name, 'package.json'), 'utf8'))
}

/**
 * The script behind a command of an installed package, to be run with `projectNode`.
 * @param {string} packageName
 * @param {string} command
 */
export function commandOf(packageName, command = packageName) {
  const { bin } = installedPackage(packageName)
  const script = typeof bin === 'string' ? bin : bin?.[command]
  if (!script) throw new Error(`The package ${packageName} has no command ${command}.`)
  return inProject('node_modules', packageName, script)
}
