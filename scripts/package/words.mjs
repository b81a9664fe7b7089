/**
 * What `npm run package -- …` was asked for.
 */

/** @typedef {'deb' | 'tar.gz' | 'rpm' | 'appimage' | 'windows' | 'macos'} TargetName */

/** @type {readonly TargetName[]} */
const targetNames = ['deb', 'tar.gz', 'rpm', 'appimage', 'windows', 'macos']

const usage =
  `Usage: npm run package [-- --target ${targetNames.join('|')} …] [--dry-run] [--fallback-runtime-for-tests]\n` +
  '       Without a target: those that this system makes without downloading tools.'

/**
 * @typedef {object} Wanted
 * @property {readonly TargetName[]} targets
 * @property {boolean} dryRun check what can be checked here, make nothing
 * @property {boolean} fallback the older Electron may be packed, for tests
 */

/**
 * @param {readonly string[]} words
 * @param {NodeJS.Platform} platform
 * @returns {Wanted}
 */
export function parseWords(words, platform = process.platform) {
  const targets = new Set(/** @type {TargetName[]} */ ([]))
  let dryRun = false
  let fallback = false
  for (let at = 0; at < words.length; at += 1) {
    const word = words[at]
    if (word === '--dry-run') dryRun = true
    else if (word === '--fallback-runtime-for-tests') fallback = true
    else if (word === '--target') targets.add(targetNamed(words[++at]))
    else if (word?.startsWith('--target=')) targets.add(targetNamed(word.slice('--target='.length)))
    else throw new RangeError(`"${word}" is not understood.\n${usage}`)
  }
  const chosen = targets.size > 0 ? [...targets] : dryRun ? targetNames : ownTargets(platform)
  return { targets: chosen, dryRun, fallback }
}

/** @returns {TargetName} */
function targetNamed(name) {
  const found = targetNames.find((known) => known === name)
  if (found === undefined) throw new RangeError(`There is no target "${name ?? ''}".\n${usage}`)
  return found
}

/** @param {NodeJS.Platform} platform @returns {readonly TargetName[]} */
function ownTargets(platform) {
  if (platform === 'win32') return ['windows']
  return platform === 'darwin' ? ['macos'] : ['deb', 'tar.gz']
}
