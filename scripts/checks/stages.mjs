/**
 * The stages of `npm test` in order: what each is called, which command it runs, how its result is counted.
 */
import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { ensureBuild } from '../set-up/build.mjs'
import { commandOf, projectFolder, projectNode } from '../set-up/places.mjs'
import { childEnvironment, run, runQuietly } from '../set-up/processes.mjs'
import { showFailure } from '../set-up/report.mjs'
import { whyNoNetworkCanBeWatched } from '../set-up/watched-network.mjs'
import { countCheck, countPlaywright, countVitest } from './counts.mjs'
import { obstacleToPackages, readyForPackages } from './packages.mjs'

/**
 * @typedef {object} Stage
 * @property {string} name what `--only` calls it
 * @property {string} title
 * @property {string} [beside] it keeps one core busy, and tells what it printed at its end: two run beside each other, but
 *   those of one name one after the other
 * @property {(launch: import('../set-up/index.mjs').Launch, args: readonly string[]) => Promise<import('./counts.mjs').Counts & {printed?: string}>} run
 */

/** @type {Stage} */
const buildStage = { name: 'build', title: 'Build', run: build }

/** What installs something must not meet another that does. */
const changesSystem = 'changes the system'

/** @type {readonly Stage[]} */
export const stages = [
  buildStage,
  // What takes longest comes first, so that in the end no core waits for it.
  check('eslint', 'Lint with types (eslint)', 'eslint', 'eslint', ['--config', '.eslint.config.mjs', '.']),
  {
    name: 'network',
    title: 'A whole session in a watched network',
    beside: changesSystem,
    run: network,
  },
  {
    name: 'packages',
    title: 'Packages: built, installed, used, upgraded, removed',
    beside: changesSystem,
    run: packages,
  },
  check('tsc', 'Types (tsc)', 'typescript', 'tsc', ['-b']),
  check('biome', 'Formatting and lint (biome)', '@biomejs/biome', 'biome', ['check', '.']),
  check('layers', 'Layers (dependency-cruiser)', 'dependency-cruiser', 'depcruise', [
    'src',
    '--config',
    '.dependency-cruiser.mjs',
  ]),
  check('knip', 'Unused code (knip)', 'knip', 'knip', []),
  { name: 'vitest', title: 'Unit and integration tests (vitest)', run: vitest },
  { name: 'playwright', title: 'End-to-end tests in the real app (playwright)', run: playwright },
]

/**
 * Which stages the command line asks for, and what is handed to the runner.
 * @param {readonly string[]} args `[]` for all, or `--only NAME [ARGUMENT…]`
 * @returns {{chosen: readonly Stage[], args: readonly string[]}}
 */
export function chooseStages(args) {
  if (args.length === 0) return { chosen: stages, args: [] }
  const [option, name, ...rest] = args
  const stage = stages.find((candidate) => candidate.name === name)
  if (option === '--only' && stage) {
    const needsBuild = ['playwright', 'vitest', 'network', 'packages'].includes(stage.name)
    return { chosen: needsBuild ? [buildStage, stage] : [stage], args: rest }
  }
  const names = stages.map((candidate) => candidate.name).join('|')
  throw new RangeError(`Usage: npm test [-- [--thorough] [--only ${names} [what to hand to it]]]`)
}

/** @returns {Stage} */
function check(name, title, packageName, command, ownArguments) {
  return {
    name,
    title,
    beside: name,
    run: async (launch, args) => {
      const words = [commandOf(packageName, command), ...ownArguments, ...args]
      const ended = await runQuietly(projectNode, words, inThisProject(launch.environment))
      return { ...countCheck(ended.code), printed: ended.output }
    },
  }
}

async function build(launch) {
  try {
    await ensureBuild(launch.environment)
    return countCheck(0)
  } catch (error) {
    return countCheck(showFailure(error))
  }
}

async function vitest(launch, args) {
  return runVitest('tests/vitest.config.ts', args, launch.environment, run)
}

/** Where packages cannot be installed nothing is counted, and it is said why. */
async function packages(launch, args) {
  try {
    const obstacle = await obstacleToPackages()
    if (obstacle !== null) return notRun(obstacle)
    const environment = { ...launch.environment, ...(await readyForPackages(launch.executablePath)) }
    return await runVitestQuietly('tests/packages/vitest.config.ts', args, environment)
  } catch (error) {
    return countCheck(showFailure(error))
  }
}

async function runVitestQuietly(config, args, environment) {
  let printed = ''
  const counts = await runVitest(config, args, environment, async (command, words, options) => {
    const { code, output } = await runQuietly(command, words, options)
    printed = output
    return code
  })
  return { ...counts, printed }
}

async function runVitest(config, args, environment, runner) {
  return withReport(async (report) => {
    const reporters = ['--reporter=default', '--reporter=json', `--outputFile.json=${report.path}`]
    const words = ['run', '--config', config, ...reporters, ...args]
    // Hundreds of processes load the same modules.
    const cached = { ...environment, NODE_COMPILE_CACHE: join(report.folder, 'compiled') }
    const exitCode = await runTool('vitest', 'vitest', words, cached, runner)
    return countVitest(report.read(), exitCode)
  })
}

/** Where the system makes no networks there is nothing to run, and nothing is counted as passed. */
async function network(launch, args) {
  try {
    const hindrance = await whyNoNetworkCanBeWatched(launch.executablePath)
    if (hindrance === null)
      return await runVitestQuietly('tests/network/vitest.config.ts', args, launch.environment)
    return notRun(hindrance)
  } catch (error) {
    return countCheck(showFailure(error))
  }
}

const notRun = (why) => ({ passed: 0, failed: 0, printed: `Not run: ${why}\n` })

async function playwright(launch, args) {
  return withReport(async (report) => {
    const environment = { ...launch.environment, PLAYWRIGHT_JSON_OUTPUT_FILE: report.path }
    const own = ['test', '--config', 'tests/e2e/playwright.config.ts', '--reporter=list,json']
    const exitCode = await runTool('@playwright/test', 'playwright', [...own, ...args], environment)
    return countPlaywright(report.read(), exitCode)
  })
}

function runTool(packageName, command, args, environment, runner = run) {
  return runner(projectNode, [commandOf(packageName, command), ...args], inThisProject(environment))
}

const inThisProject = (environment) => ({ cwd: projectFolder, env: childEnvironment(environment) })

async function withReport(work) {
  const folder = mkdtempSync(join(tmpdir(), 'letterbook-test-report-'))
  const path = join(folder, 'report.json')
  try {
    return await work({ folder, path, read: () => readReport(path) })
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}

function readReport(path) {
  try {
    return JSON.parse(readFileSync(path, 'utf8'))
  } catch {
    return null
  }
}
