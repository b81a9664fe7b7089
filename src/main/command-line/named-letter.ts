/** The letter that a word of the command line names: by its id, or by its path. */
import { resolve } from 'node:path'
import { AppError, failureOf } from '@shared/failure'
import type { Letter, LetterKey } from '@shared/letter'
import { parseLetterKey } from '@shared/letter-key'
import type { Library } from '../library/services/library'
import type { Room } from '../library/services/room'

/** What knows letters: the search service's room, or as much of it. */
interface KnowsLetters {
  readonly handlers: Pick<Room<'search'>['handlers'], 'letters.read' | 'letters.locate'>
}

/** The same in a library that is open. Errors: `not-found`. */
export async function letterIn(library: Library, which: string): Promise<Letter> {
  const handlers: KnowsLetters['handlers'] = {
    'letters.read': (ask) => library.call('letters.read', ask),
    'letters.locate': (ask) => library.call('letters.locate', ask),
  }
  return await letterNamed({ handlers }, which)
}

/** Errors: `not-found`. */
export async function letterNamed(room: KnowsLetters, which: string): Promise<Letter> {
  const isId = /^\d{1,15}$/.test(which)
  const id = isId ? Number(which) : await locate(room, which)
  try {
    return await room.handlers['letters.read']({ id })
  } catch (thrown) {
    if (!isId || failureOf(thrown).code !== 'not-found') throw thrown
    throw new AppError('not-found', `No letter of the library has the id ${which}.`)
  }
}

/** A path may be the library's word for it, or the one that the shell completes from where it stands. */
async function locate(room: KnowsLetters, path: string): Promise<number> {
  const locateLetter = room.handlers['letters.locate']
  try {
    return (await locateLetter({ path })).id
  } catch (thrown) {
    if (failureOf(thrown).code !== 'not-found' || resolve(path) === path) throw thrown
    return (await locateLetter({ path: resolve(path) })).id
  }
}

/** Where a letter is: its path, and the part of the file when that has several letters. */
export function placeJson(key: LetterKey) {
  const { path, part } = parseLetterKey(key) ?? { path: key, part: '' }
  return { path, ...(part === '' ? {} : { part }) }
}
