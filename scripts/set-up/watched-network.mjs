/**
 * Whether programs can be given a network of their own on this machine, with everything that is sent in it seen. Installs
 * what that takes, like all that the system lacks.
 */
import { runQuietly } from './processes.mjs'
import { ensureSystemLibraries } from './system-libraries.mjs'

/**
 * @param {string} executablePath Electron's program
 * @returns {Promise<string | null>} why it cannot be done, null when it can
 */
export async function whyNoNetworkCanBeWatched(executablePath) {
  if (process.platform !== 'linux') return 'only Linux gives a program a network of its own.'
  await ensureSystemLibraries({ executablePath, commands: ['ip', 'strace', 'tcpdump', 'unshare'] })
  const asRoot = process.getuid?.() === 0 ? [] : ['--user', '--map-root-user']
  const tried = await runQuietly('unshare', [...asRoot, '--net', '--mount', 'ip', 'link', 'set', 'lo', 'up'])
  if (tried.code === 0) return null
  return `this system does not let programs make networks of their own (${tried.output.trim()}).`
}
