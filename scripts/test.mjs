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
  const { chosen, args } = chooseStages(given)
  const launch = await setUp({
    watching: chosen.some(({ name }) => name === 'vitest'),
    display: chosen.some(({ name }) => name === 'playwright' || name === 'network'),
    severalScreens: true,
  })
  const results = []
  for (const stage of chosen) {
    process.stdout.write(`\n=== ${stage.title} ===\n`)
    const start = Date.now()
    const counts = await stage.run(launch, stage === chosen.at(-1) ? args : [])
    process.stdout.write(`--- ${stage.title}: ${lastLine(counts)} (${inSeconds(Date.now() - start)})\n`)
    results.push({ stage, counts })
  }
  return summarise(results)
}

function summarise(results) {
  const total = sum(results.map(({ counts }) => counts))
  const failed = results.filter(({ counts }) => counts.failed > 0).map(({ stage }) => stage.title)
  process.stdout.write(failed.length > 0 ? `\nFailed: ${failed.join(' · ')}\n` : '\n')
  process.stdout.write(`${lastLine(total)}\n`)
  return total.failed > 0 ? 1 : 0
}
