/**
 * `npm start`: sets up what is missing and opens the app. Arguments after `--` are the app's.
 */
import { absolutePaths } from './set-up/app-arguments.mjs'
import { ensureBuild } from './set-up/build.mjs'
import { setUp } from './set-up/index.mjs'
import { projectFolder } from './set-up/places.mjs'
import { childEnvironment, run } from './set-up/processes.mjs'
import { showFailure } from './set-up/report.mjs'

try {
  const launch = await setUp({ display: true })
  await ensureBuild(launch.environment)
  const own = absolutePaths(process.argv.slice(2), process.env.INIT_CWD ?? process.cwd())
  const args = [...launch.arguments, projectFolder, ...own]
  process.exit(await run(launch.executablePath, args, { env: childEnvironment(launch.environment) }))
} catch (error) {
  process.exit(showFailure(error))
}
