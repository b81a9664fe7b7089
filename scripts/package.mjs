/**
 * `npm run package`: makes packages of the app in out/packages. What is made, from which Electron, and what is not signed,
 * is said; with `--dry-run` nothing is made.
 */
import { mkdirSync, readFileSync } from 'node:fs'
import { relative } from 'node:path'
import { dryRun, inWords } from './package/dry-run.mjs'
import { makePackages } from './package/targets.mjs'
import { runtimeOf } from './package/unpacked.mjs'
import { parseWords } from './package/words.mjs'
import { ensureBuild } from './set-up/build.mjs'
import { setUp } from './set-up/index.mjs'
import { inProject, installedPackage } from './set-up/places.mjs'
import { SetUpError, say, showFailure } from './set-up/report.mjs'

async function makeWhatIsWanted(words) {
  const { targets, dryRun: isDry, fallback } = parseWords(words)
  const launch = await setUp({ display: false })
  const { version } = JSON.parse(readFileSync(inProject('package.json'), 'utf8'))
  const runtime = runtimeOf(launch.executablePath, installedPackage('electron').version)
  if (isDry) return await lookOnly(targets, runtime, version)
  if (runtime.isFallback && !fallback) throw new SetUpError(refusal(runtime.version))
  await ensureBuild(launch.environment)
  mkdirSync(inProject('out/packages'), { recursive: true })
  for (const file of await makePackages(targets, runtime, version))
    say(`Made ${relative(process.cwd(), file)}`)
  return 0
}

async function lookOnly(targets, runtime, version) {
  let wrong = 0
  for (const target of targets) {
    const findings = await dryRun(target, runtime, version)
    wrong += findings.wrong.length
    process.stdout.write(`${inWords(findings)}\n\n`)
  }
  return wrong === 0 ? 0 : 1
}

const refusal = (present) =>
  `The product is made with Electron ${installedPackage('electron').version}, and this machine has ${present} only, ` +
  'which serves development and tests.\nRun this where Electron can be downloaded, or add ' +
  '--fallback-runtime-for-tests for a package that says so in its name and is never handed out.'

try {
  process.exit(await makeWhatIsWanted(process.argv.slice(2)))
} catch (error) {
  const isWrongUsage = error instanceof RangeError
  if (isWrongUsage) process.stderr.write(`${error.message}\n`)
  process.exit(isWrongUsage ? 2 : showFailure(error))
}
