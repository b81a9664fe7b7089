/**
 * `npm run bench`: sets up what is missing, then measures import, search and the app on letters made for it.
 * Arguments after `--` are the benchmark's.
 */
import { ensureBuild } from './set-up/build.mjs'
import { setUp } from './set-up/index.mjs'
import { inProject, projectFolder, projectNode } from './set-up/places.mjs'
import { childEnvironment, run } from './set-up/processes.mjs'
import { showFailure } from './set-up/report.mjs'

try {
  const launch = await setUp({ display: true, watching: true })
  await ensureBuild(launch.environment)
  const options = { cwd: projectFolder, env: childEnvironment(launch.environment) }
  const bundled = await run(projectNode, [inProject('bench/bundle.mjs')], options)
  if (bundled !== 0) process.exit(bundled)
  process.exit(await run(projectNode, [inProject('out/bench/run.js'), ...process.argv.slice(2)], options))
} catch (error) {
  process.exit(showFailure(error))
}
