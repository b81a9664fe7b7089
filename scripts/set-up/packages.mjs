/**
 * Installs the packages of the lock file when they are missing or differ from it. Runs on the machine's own Node
 * before anything is installed, so it may use Node's built-ins only.
 */
import { existsSync, lstatSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { inProject, projectNode } from './places.mjs'
import { run } from './processes.mjs'
import { SetUpError, say, step } from './report.mjs'

/**
 * Whether what is installed is what the lock file asks for.
 * @typedef {{packages: Record<string, {version?: string, integrity?: string, optional?: boolean}>}} Lock
 * @param {Lock | null} lock package-lock.json; without one nothing can be said against what is there
 * @param {Lock | null} installed node_modules/.package-lock.json, which npm writes when it has finished
 */
export function packagesAreCurrent(lock, installed) {
  if (!installed) return false
  if (!lock) return true
  return Object.entries(lock.packages).every(([place, wanted]) => {
    if (place === '') return true
    const found = installed.packages[place]
    if (!found) return wanted.optional === true
    return found.version === wanted.version && found.integrity === wanted.integrity
  })
}

export async function ensurePackages() {
  const current = packagesAreCurrent(
    readJson(inProject('package-lock.json')),
    readJson(inProject('node_modules/.package-lock.json')),
  )
  if (!current || !existsSync(projectNode)) await step('Installing packages (npm ci)', installPackages)
  linkOwnCommand()
}

async function installPackages() {
  const { command, before } = npmCommand()
  const code = await run(command, [...before, 'ci', '--no-audit', '--no-fund', '--loglevel=error'], {
    cwd: inProject(),
    shell: process.platform === 'win32' && before.length === 0,
  })
  if (code !== 0) {
    throw new SetUpError(
      'npm could not install the packages (its own message stands above).\n' +
        'Check that this machine reaches its package registry (`npm ping`), then run the same command again.',
    )
  }
  if (!existsSync(projectNode)) {
    throw new SetUpError(
      'The packages are installed, but Node 24 did not arrive with them: npm was not allowed to run the install ' +
        'script of the package "node".\nRun `npm rebuild node --ignore-scripts=false`, then the same command again.',
    )
  }
}

/**
 * npm as a command: the very npm that runs this script, when there is one.
 * @returns {{command: string, before: string[]}} `before` goes before the arguments
 */
export function npmCommand(environment = process.env) {
  const path = environment.npm_execpath
  return path && /npm-cli\.c?js$/.test(path)
    ? { command: process.execPath, before: [path] }
    : { command: 'npm', before: [] }
}

/** Makes `npx letterbook` find the project's own command without asking anybody. */
function linkOwnCommand() {
  const link = inProject('node_modules/.bin/letterbook')
  if (process.platform === 'win32') {
    if (existsSync(`${link}.cmd`)) return
    writeFileSync(`${link}.cmd`, '@node "%~dp0..\\..\\scripts\\letterbook.mjs" %*\r\n')
    return
  }
  if (existsSync(link)) return
  if (lstatSync(link, { throwIfNoEntry: false })) rmSync(link)
  symlinkSync('../../scripts/letterbook.mjs', link)
  say('`npx letterbook` now runs the command line of this folder.')
}

/** @returns {Lock | null} null when there is no such file or it cannot be read */
function readJson(path) {
  try {
    return JSON.parse(readFileSync(path, 'utf8'))
  } catch {
    return null
  }
}
