/**
 * Gives better-sqlite3 a binding that the chosen Electron can load. Its own prebuilt binding needs Node-API 10
 * (Electron 36, Node 22.14); for an older Electron the same sources are compiled for Node-API 9 once per user and
 * put in its place. Node 22 and later load either.
 */
import { existsSync, rmSync } from 'node:fs'
import * as files from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { cacheFolder, commandOf, inProject, installedPackage, projectNode } from './places.mjs'
import { childEnvironment, runQuietly } from './processes.mjs'
import { SetUpError, say, step } from './report.mjs'
import { buildInPlace, copyWhenDifferent } from './whole-or-nothing.mjs'

const packageFolder = inProject('node_modules/better-sqlite3')
const target = join(packageFolder, 'build/Release/better_sqlite3.node')
// Subtle: better-sqlite3 takes its prebuild wherever there is one and looks into build/ only when there is none.
const prebuild = join(packageFolder, 'prebuilds', `${process.platform}-${process.arch}.node`)
const asideSuffix = '.needs-node-api-10'

/** @param {string} electronVersion */
export const needsOlderNodeApi = (electronVersion) => Number.parseInt(electronVersion, 10) < 36

const compiledFolder = () => {
  const { version } = installedPackage('better-sqlite3')
  return join(cacheFolder(), `better-sqlite3-multiple-ciphers-${version}-node-api-9`)
}

/** Whether the compiler is needed for the chosen Electron, so that it can be asked for before the work begins. */
export function bindingMustBeCompiled(electronVersion) {
  return needsOlderNodeApi(electronVersion) && !existsSync(compiledFolder())
}

/** @param {{version: string, executablePath: string}} electron */
export async function ensureSqliteBinding(electron) {
  if (!needsOlderNodeApi(electron.version)) return restoreOwnPrebuild()
  const folder = compiledFolder()
  await buildInPlace(folder, (unfinished) =>
    step(`Compiling SQLite for Electron ${electron.version} (a minute or two, once)`, () =>
      compileInto(unfinished),
    ),
  )
  const isNew = await copyWhenDifferent(join(folder, 'better_sqlite3.node'), target)
  if (existsSync(prebuild)) await files.rename(prebuild, prebuild + asideSuffix)
  if (isNew) await proveThatItWorks(electron)
}

async function restoreOwnPrebuild() {
  if (existsSync(prebuild + asideSuffix)) await files.rename(prebuild + asideSuffix, prebuild)
}

/** Compiles a copy of the package's sources outside the project, so that nothing half-built stays in it. */
async function compileInto(folder) {
  const workshop = await files.mkdtemp(join(tmpdir(), 'letterbook-sqlite-'))
  const removeWorkshop = () => rmSync(workshop, { recursive: true, force: true, maxRetries: 3 })
  process.once('exit', removeWorkshop)
  try {
    for (const part of ['binding.gyp', 'package.json', 'deps', 'lib', 'src']) {
      await files.cp(join(packageFolder, part), join(workshop, part), { recursive: true })
    }
    await layOutHeaders(join(workshop, 'node'))
    await files.copyFile(inProject('scripts/set-up/node-api-9.h'), join(workshop, 'node-api-9.h'))
    await compile(workshop)
    await files.copyFile(
      join(workshop, 'build/Release/better_sqlite3.node'),
      join(folder, 'better_sqlite3.node'),
    )
  } finally {
    removeWorkshop()
    process.off('exit', removeWorkshop)
  }
}

/** The little that node-gyp needs to know of Node for a library that uses Node-API alone; nothing is downloaded. */
async function layOutHeaders(folder) {
  const include = join(folder, 'include/node')
  await files.cp(inProject('node_modules/node-api-headers/include'), include, { recursive: true })
  await files.writeFile(
    join(include, 'common.gypi'),
    `{ 'target_defaults': {
      'default_configuration': 'Release',
      'configurations': { 'Release': { 'cflags': ['-O3'] }, 'Debug': {} },
      'cflags': ['-fPIC', '-pthread'],
      'cflags_cc': ['-fno-rtti', '-fno-exceptions'],
      'ldflags': ['-pthread'],
    } }\n`,
  )
  await files.writeFile(join(include, 'config.gypi'), "{ 'target_defaults': {}, 'variables': {} }\n")
}

async function compile(workshop) {
  const nodeGyp = commandOf('node-gyp')
  const options = ['--release', '--force_build=1', `--nodedir=${join(workshop, 'node')}`, '--jobs=2']
  const { code, output } = await runQuietly(projectNode, [nodeGyp, 'rebuild', ...options], {
    cwd: workshop,
    env: compilerEnvironment(workshop),
  })
  if (code === 0) return
  const log = join(cacheFolder(), 'compiling-sqlite.log')
  await files.writeFile(log, output)
  const lastLines = output.trim().split('\n').slice(-20).join('\n')
  throw new SetUpError(`SQLite could not be compiled. The last lines of ${log}:\n${lastLines}`)
}

/** Without npm's settings: node-gyp reads them too, and one could point at headers of another Node. */
function compilerEnvironment(workshop) {
  const own = Object.entries(process.env).filter(([name]) => !/^npm_/i.test(name))
  return childEnvironment(
    {
      CXXFLAGS: `-include ${join(workshop, 'node-api-9.h')}`,
      NODE_PATH: inProject('node_modules'),
    },
    Object.fromEntries(own),
  )
}

/** Opens, writes, collects garbage and reads back, in the project's Node and in the chosen Electron. */
async function proveThatItWorks(electron) {
  const check = inProject('scripts/set-up/check-sqlite.mjs')
  const runtimes = [
    { name: 'Node 24', command: projectNode, environment: {} },
    {
      name: `Electron ${electron.version}`,
      command: electron.executablePath,
      environment: { ELECTRON_RUN_AS_NODE: '1' },
    },
  ]
  for (const { name, command, environment } of runtimes) {
    const { code, output } = await runQuietly(command, ['--expose-gc', check], {
      env: childEnvironment(environment),
    })
    if (code === 0) continue
    await files.rm(target, { force: true })
    throw new SetUpError(
      `The SQLite binding does not work in ${name} (exit code ${code}):\n${output.trim()}\n` +
        `Delete ${compiledFolder()} and run the same command again.`,
    )
  }
  say('The SQLite binding works in Node 24 and in this Electron.')
}
