/**
 * `npm run draw-icons`: makes every size of the icon anew from resources/icons/letterbook.svg, and the icons of Windows
 * and macOS. The results are committed, so that a package is the same on every machine.
 */
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setUp } from '../set-up/index.mjs'
import { inProject } from '../set-up/places.mjs'
import { childEnvironment, run } from '../set-up/processes.mjs'
import { SetUpError, showFailure } from '../set-up/report.mjs'
import { icnsOf, icoOf } from './icon-files.mjs'

const sizes = [16, 24, 32, 48, 64, 128, 256, 512, 1024]
const icons = inProject('resources/icons')

try {
  const launch = await setUp({ display: true })
  const pictures = await drawn(launch)
  mkdirSync(icons, { recursive: true })
  for (const [size, png] of pictures) {
    // The largest is for macOS alone, which takes it out of its own file.
    if (size <= 512) writeFileSync(join(icons, `${size}x${size}.png`), png)
  }
  writeFileSync(join(icons, 'icon.ico'), icoOf(pictures))
  writeFileSync(join(icons, 'icon.icns'), icnsOf(pictures))
} catch (error) {
  process.exit(showFailure(error))
}
process.exit(0)

async function drawn(launch) {
  const folder = mkdtempSync(join(tmpdir(), 'letterbook-icons-'))
  try {
    const drawer = inProject('scripts/package/icon-drawer')
    const words = [
      ...launch.arguments,
      drawer,
      '--draw',
      join(icons, 'letterbook.svg'),
      folder,
      ...sizes.map(String),
    ]
    const code = await run(launch.executablePath, words, { env: childEnvironment(launch.environment) })
    if (code !== 0) throw new SetUpError(`The icons could not be drawn (exit code ${code}).`)
    return new Map(sizes.map((size) => [size, readFileSync(join(folder, `${size}.png`))]))
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}
