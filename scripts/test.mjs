/**
 * `npm test`: sets up what is missing and runs every check and test, going on after a failure so that all are seen.
 * The last line is `N passed, N failed`.
 */
import { lastLine, sum } from './checks/counts.mjs'
import { chooseStages } from './checks/stages.mjs'
import { setUp } from './set-up/index.mjs'
import { inSeconds, showFailure } from './set-up/report.mjs'

try {
  process.exit(await runTests(process.argv.slice(2)))
} catch (error) {
  const isWrongUsage = error instanceof RangeError
  if (isWrongUsage) process.stderr.write(`${error.message}\n`)
  process.exit(isWrongUsage ? 2 : showFailure(error))
}

async function runTests(given) {
  const isThorough = given[0] === '--thorough'
  if (isThorough) process.env.LETTERBOOK_THOROUGH = '1'
  const { chosen, args } = chooseStages(isThorough ? given.slice(1) : given)
  const launch = await setUp({
    watching: chosen.some(({ name }) => name === 'vitest'),
    display: chosen.some(({ name }) => name === 'playwright' || name === 'network'),
    severalScreens: true,
  })
  const runOne = async (stage) => await runStage(stage, launch, stage === chosen.at(-1) ? args : [])
  const results = []
  const onOneCore = chosen.filter(({ beside }) => beside !== undefined)
  for (const stage of chosen) {
    if (stage.beside === undefined) results.push(await runOne(stage))
    else if (stage === onOneCore[0]) results.push(...(await twoAtATime(onOneCore, runOne)))
  }
  return summarise(results)
}

async function runStage(stage, launch, args) {
  const head = `\n=== ${stage.title} ===\n`
  if (stage.beside === undefined) process.stdout.write(head)
  const start = Date.now()
  const { printed, ...counts } = await stage.run(launch, args)
  const told = printed === undefined ? '' : `${head}${printed}`
  process.stdout.write(`${told}--- ${stage.title}: ${lastLine(counts)} (${inSeconds(Date.now() - start)})\n`)
  return { stage, counts }
}

/** In their order, on both cores that every machine for tests has. */
async function twoAtATime(stages, runOne) {
  const waiting = [...new Set(stages.map(({ beside }) => beside))]
  const results = []
  const work = async () => {
    for (let next = waiting.shift(); next !== undefined; next = waiting.shift())
      for (const stage of stages) if (stage.beside === next) results.push(await runOne(stage))
  }
  await Promise.all([work(), work()])
  return results
}

function summarise(results) {
  const total = sum(results.map(({ counts }) => counts))
  const failed = results.filter(({ counts }) => counts.failed > 0).map(({ stage }) => stage.title)
  process.stdout.write(failed.length > 0 ? `\nFailed: ${failed.join(' · ')}\n` : '\n')
  process.stdout.write(`${lastLine(total)}\n`)
  return total.failed > 0 ? 1 : 0
}
