/**
 * Builds the app into out/ when its sources differ from those that the present build was made of.
 */
import { createHash } from 'node:crypto'
import { existsSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { commandOf, inProject, projectFolder, projectNode } from './places.mjs'
import { childEnvironment, runQuietly } from './processes.mjs'
import { SetUpError, step } from './report.mjs'

const inputs = [
  'src',
  'electron.vite.config.ts',
  'scripts/built-in-packages.mjs',
  'scripts/bundled-script.mjs',
  'package.json',
  'package-lock.json',
]
const stamp = inProject('out/built-from.txt')

/** @param {Record<string, string>} environment where electron-vite finds Electron */
export async function ensureBuild(environment = {}) {
  const sources = fingerprint(projectFolder, inputs)
  if (existsSync(stamp) && readFileSync(stamp, 'utf8') === sources) return
  await step('Building the app', () => build(environment))
  writeFileSync(stamp, sources)
}

async function build(environment) {
  rmSync(stamp, { force: true })
  const { code, output } = await runQuietly(projectNode, [commandOf('electron-vite'), 'build'], {
    cwd: projectFolder,
    env: childEnvironment(environment),
  })
  if (code !== 0) throw new SetUpError(`The app could not be built:\n${output.trim()}`)
}

/**
 * One value for the names and contents of all files: equal when, and only when, nothing has changed.
 * @param {string} folder
 * @param {readonly string[]} paths files and folders in it
 */
export function fingerprint(folder, paths) {
  const hash = createHash('sha256')
  for (const path of paths.flatMap((path) => filesUnder(folder, path))) {
    const content = readFileSync(join(folder, path))
    hash.update(`${path}\0${content.length}\0`).update(content)
  }
  return hash.digest('hex')
}

/** @returns {string[]} */
function filesUnder(folder, path) {
  const entries = readFolder(join(folder, path))
  if (entries === null) return existsSync(join(folder, path)) ? [path] : []
  return entries.sort().flatMap((name) => filesUnder(folder, join(path, name)))
}

function readFolder(path) {
  try {
    return readdirSync(path)
  } catch (error) {
    const { code } = /** @type {NodeJS.ErrnoException} */ (error)
    if (code === 'ENOTDIR' || code === 'ENOENT') return null
    throw error
  }
}
