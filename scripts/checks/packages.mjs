/**
 * What the tests of packages need of the machine: they install the app for the whole system and remove it again.
 */
import { startXvfb } from '../set-up/display.mjs'
import { runQuietly } from '../set-up/processes.mjs'
import { ensureSystemLibraries } from '../set-up/system-libraries.mjs'

/**
 * Why packages cannot be tested here, or null.
 * @returns {Promise<string | null>}
 */
export async function obstacleToPackages() {
  if (process.platform !== 'linux')
    return 'Debian packages are installed and tried on Debian and its relatives only.'
  if (process.getuid?.() !== 0)
    return 'only root can install packages. Run `sudo npm test -- --only packages` on a machine that may have the app installed and removed.'
  const query = ['--show', '--showformat', `\${Status} \${Version}`, 'letterbook']
  const { code, output } = await runQuietly('dpkg-query', query).catch(() => ({ code: 127, output: '' }))
  if (code === 127)
    return 'this system has no dpkg. Debian packages are tried on Debian and its relatives only.'
  const isReal = code === 0 && output.includes(' installed ') && !output.includes('for.tests.only')
  return isReal ? 'Letterbook is installed on this machine, and the tests would remove it.' : null
}

/**
 * The tools by which the tests use the installed app, and a screen of their own, since they press keys.
 * @param {string} executablePath Electron's program
 * @returns {Promise<Record<string, string>>} to be added to the environment
 */
export async function readyForPackages(executablePath) {
  await ensureSystemLibraries({ executablePath, commands: ['Xvfb', 'xdotool', 'desktop-file-validate'] })
  return { DISPLAY: await startXvfb(), WAYLAND_DISPLAY: '' }
}
