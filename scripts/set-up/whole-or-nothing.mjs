/**
 * Files and folders that are either finished or absent: made under another name first and renamed when done, so
 * that a set-up that was interrupted, or ran twice at once, is simply done again.
 */
import { existsSync } from 'node:fs'
import * as files from 'node:fs/promises'
import { basename, dirname, join } from 'node:path'

/**
 * Makes `folder` unless it exists.
 * @param {string} folder
 * @param {(unfinished: string) => Promise<unknown>} build fills the folder it is given
 */
export async function buildInPlace(folder, build) {
  if (existsSync(folder)) return
  await files.mkdir(dirname(folder), { recursive: true })
  await removeAbandoned(folder)
  const unfinished = `${folder}.unfinished-${process.pid}`
  await files.mkdir(unfinished)
  try {
    await build(unfinished)
    await files.rename(unfinished, folder).catch((error) => {
      // Another set-up that ran at the same time was faster: its result is as good.
      if (!existsSync(folder)) throw error
    })
  } finally {
    await files.rm(unfinished, { recursive: true, force: true })
  }
}

/**
 * Copies a file unless the copy is there and equal.
 * @param {string} source
 * @param {string} target
 * @returns {Promise<boolean>} whether it copied
 */
export async function copyWhenDifferent(source, target) {
  const wanted = await files.readFile(source)
  const present = await files.readFile(target).catch(() => null)
  if (present?.equals(wanted)) return false
  await files.mkdir(dirname(target), { recursive: true })
  const unfinished = `${target}.unfinished-${process.pid}`
  await files.copyFile(source, unfinished)
  await files.rename(unfinished, target)
  return true
}

/** Removes what set-ups that are no longer running have left beside the folder. */
async function removeAbandoned(folder) {
  const start = `${basename(folder)}.unfinished-`
  for (const name of await files.readdir(dirname(folder))) {
    if (!name.startsWith(start)) continue
    if (isRunning(Number.parseInt(name.slice(start.length), 10))) continue
    await files.rm(join(dirname(folder), name), { recursive: true, force: true })
  }
}

function isRunning(processId) {
  try {
    process.kill(processId, 0)
    return true
  } catch {
    return false
  }
}
