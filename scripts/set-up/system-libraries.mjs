/**
 * Finds what the operating system lacks for running Electron and, where needed, for compiling and for a screen.
 * As root on Debian and its relatives it installs that; otherwise it says the exact command and stops.
 */
import { accessSync, constants, existsSync } from 'node:fs'
import { delimiter, join } from 'node:path'
import { runQuietly } from './processes.mjs'
import { SetUpError, step } from './report.mjs'

/** Debian's package for each library that an Electron program names. */
const packageOfLibrary = {
  'libX11.so.6': 'libx11-6',
  'libXcomposite.so.1': 'libxcomposite1',
  'libXdamage.so.1': 'libxdamage1',
  'libXext.so.6': 'libxext6',
  'libXfixes.so.3': 'libxfixes3',
  'libXrandr.so.2': 'libxrandr2',
  'libasound.so.2': 'libasound2',
  'libatk-1.0.so.0': 'libatk1.0-0',
  'libatk-bridge-2.0.so.0': 'libatk-bridge2.0-0',
  'libatspi.so.0': 'libatspi2.0-0',
  'libcairo.so.2': 'libcairo2',
  'libcups.so.2': 'libcups2',
  'libdbus-1.so.3': 'libdbus-1-3',
  'libdrm.so.2': 'libdrm2',
  'libexpat.so.1': 'libexpat1',
  'libgbm.so.1': 'libgbm1',
  'libgdk_pixbuf-2.0.so.0': 'libgdk-pixbuf-2.0-0',
  'libgdk-3.so.0': 'libgtk-3-0',
  'libgio-2.0.so.0': 'libglib2.0-0',
  'libglib-2.0.so.0': 'libglib2.0-0',
  'libgmodule-2.0.so.0': 'libglib2.0-0',
  'libgobject-2.0.so.0': 'libglib2.0-0',
  'libgtk-3.so.0': 'libgtk-3-0',
  'libnspr4.so': 'libnspr4',
  'libnss3.so': 'libnss3',
  'libnssutil3.so': 'libnss3',
  'libpango-1.0.so.0': 'libpango-1.0-0',
  'libsmime3.so': 'libnss3',
  'libudev.so.1': 'libudev1',
  'libxcb.so.1': 'libxcb1',
  'libxkbcommon.so.0': 'libxkbcommon0',
}
const packageOfCommand = {
  Xvfb: 'xvfb',
  strace: 'strace',
  tcpdump: 'tcpdump',
  ip: 'iproute2',
  unshare: 'util-linux',
  python3: 'python3',
  make: 'make',
  'g++': 'g++',
  xdotool: 'xdotool',
  'desktop-file-validate': 'desktop-file-utils',
}

/**
 * The libraries that a program asks for and the system does not have.
 * @param {string} answer what `ldd PROGRAM` printed
 */
export function missingLibraries(answer) {
  const names = answer.split('\n').flatMap((line) => line.match(/^\s*(\S+) => not found/)?.[1] ?? [])
  return [...new Set(names)].sort()
}

/**
 * The Debian packages that bring the libraries, and the libraries nobody here knows the package of.
 * @param {readonly string[]} libraries
 */
export function packagesFor(libraries) {
  const known = libraries.filter((name) => name in packageOfLibrary)
  return {
    packages: [...new Set(known.map((name) => packageOfLibrary[name]))].sort(),
    unknown: libraries.filter((name) => !known.includes(name)),
  }
}

/**
 * The libraries that a program names, and that these name in turn.
 * @param {string} program
 */
export async function librariesOf(program) {
  const { output } = await runQuietly('ldd', [program])
  return [...new Set(output.split('\n').flatMap((line) => line.match(/^\s*(\S+) =>/)?.[1] ?? []))].sort()
}

/** @typedef {keyof typeof packageOfCommand} SystemCommand */

/**
 * @param {object} needed
 * @param {string} needed.executablePath Electron's program
 * @param {readonly SystemCommand[]} needed.commands
 */
export async function ensureSystemLibraries({ executablePath, commands }) {
  if (process.platform !== 'linux') return
  const libraries = missingLibraries((await runQuietly('ldd', [executablePath])).output)
  const absent = commands.filter((name) => !isOnPath(name))
  if (libraries.length === 0 && absent.length === 0) return
  if (!isOnPath('apt-get'))
    throw new SetUpError(`${nameWhatIsMissing(libraries, absent)}\nInstall them and try again.`)
  await installWithApt(libraries, absent)
}

async function installWithApt(libraries, absent) {
  const { packages, unknown } = packagesFor(libraries)
  if (unknown.length > 0) throw new SetUpError(nameWhatIsMissing(unknown, []))
  const wanted = [...packages, ...absent.map((name) => packageOfCommand[name])]
  if (process.getuid?.() !== 0) {
    const names = (await Promise.all(wanted.map(nameOnThisSystem))).join(' ')
    throw new SetUpError(
      `${nameWhatIsMissing(libraries, absent)}\nRun this, then the same command again:\n\n` +
        `  sudo apt-get update && sudo apt-get install --no-install-recommends -y ${names}\n`,
    )
  }
  await step(`Installing system packages: ${wanted.join(' ')}`, async () => {
    await apt(['update', '-qq'])
    const names = await Promise.all(wanted.map(nameOnThisSystem))
    await apt(['install', '--no-install-recommends', '-y', '-qq', ...names])
  })
}

async function apt(args) {
  const environment = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' }
  const { code, output } = await runQuietly('apt-get', args, { env: environment })
  if (code !== 0) throw new SetUpError(`\`apt-get ${args.join(' ')}\` failed:\n${output.trim()}`)
}

/** Newer Debian and Ubuntu call some libraries by a name that ends in t64. */
async function nameOnThisSystem(name) {
  return hasCandidate(await policyOf(name))
    ? name
    : hasCandidate(await policyOf(`${name}t64`))
      ? `${name}t64`
      : name
}

const policyOf = async (name) =>
  (await runQuietly('apt-cache', ['policy', name], { env: { ...process.env, LC_ALL: 'C' } })).output

/** @param {string} policy what `apt-cache policy NAME` printed */
export const hasCandidate = (policy) => /^\s*Candidate: (?!\(none\))\S/m.test(policy)

function nameWhatIsMissing(libraries, commands) {
  const what = [
    libraries.length > 0 && `libraries: ${libraries.join(', ')}`,
    commands.length > 0 && `programs: ${commands.join(', ')}`,
  ]
  return `This system lacks what the app needs (${what.filter(Boolean).join('; ')}).`
}

/** @param {string} command */
function isOnPath(command, path = process.env.PATH ?? '') {
  return path.split(delimiter).some((folder) => {
    const candidate = join(folder, command)
    if (folder === '' || !existsSync(candidate)) return false
    try {
      accessSync(candidate, constants.X_OK)
      return true
    } catch {
      return false
    }
  })
}
