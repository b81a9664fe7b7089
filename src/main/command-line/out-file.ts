/** Files that commands write: asked for before any work is done, never in the place of another unless the reader says so. */
import { existsSync, lstatSync, realpathSync, statSync } from 'node:fs'
import { dirname, resolve } from 'node:path'
import { AppError } from '@shared/failure'
import { isInside } from '../library/is-inside'
import { UsageError, type Words } from './usage'

export const replaceOption = { replace: { type: 'boolean' } } as const

/**
 * Where the option `--name` says to write; null when it was not given. Errors: UsageError; `refused` for a place that is
 * taken, unless it is a file and `--replace` is given, and for one whose folder is not there.
 */
export function outPath(words: Words, name: 'out' | 'csv', kind: 'file' | 'folder' = 'file'): string | null {
  const given = words.options[name]
  const replace = words.options['replace'] === true
  if (given === '') throw new UsageError(`--${name} lacks its value.`)
  if (typeof given !== 'string') {
    if (replace) throw new UsageError(`--replace goes with --${name}.`)
    return null
  }
  const path = resolve(given)
  const folder = dirname(path)
  if (statSync(folder, { throwIfNoEntry: false })?.isDirectory() !== true)
    throw new AppError('refused', `${path} could not be written: there is no folder ${folder}.`, path)
  if (lstatSync(path, { throwIfNoEntry: false }) === undefined) return path
  if (kind === 'folder')
    throw new AppError('refused', `${path} is there already. Name a folder that is not there yet.`, path)
  if (replace) return replaceable(path, words.library)
  throw new AppError('refused', `${path} is there already. Give another name, or add --replace.`, path)
}

/** Subtle: the file that a link leads to is replaced, and not the link. Errors: `refused`. */
function replaceable(path: string, library: string): string {
  const found = statSync(path, { throwIfNoEntry: false })
  if (found?.isFile() !== true)
    throw new AppError('refused', `${path} is no file that can be replaced.`, path)
  const file = realpathSync(path)
  if (existsSync(library) && isInside(file, realpathSync(library)))
    throw new AppError('refused', `${path} is a file of the library, which --replace leaves alone.`, path)
  return file
}
