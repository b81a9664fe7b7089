/** `letterbook saved`: saved searches, what is new of them, and their log. */
import { randomUUID } from 'node:crypto'
import { AppError, failureOf } from '@shared/failure'
import { parseLetterKey } from '@shared/letter-key'
import {
  type ChangeReason,
  longestSearchName,
  type SavedSearch,
  type SearchChange,
  type SearchFolder,
  type SearchNews,
} from '@shared/saved-search'
import { foldText } from '@shared/text/fold'
import type { Library } from '../library/services/library'
import { hitJson, hitLines } from './search'
import { print } from './spoken'
import { type Command, checkedQuery, type Surroundings, UsageError, type Words, wholeNumber } from './usage'
import { withLibrary } from './with-library'

type Work = (library: Library, words: Words, given: readonly string[]) => Promise<void>

const works: Readonly<Record<string, { readonly takes: readonly string[]; readonly work: Work }>> = {
  list: { takes: [], work: list },
  add: { takes: ['a name', 'a query'], work: add },
  run: { takes: ['the name of a saved search'], work: run },
  new: { takes: ['the name of a saved search'], work: showNew },
  see: { takes: ['the name of a saved search'], work: see },
}

export const savedCommand: Command = {
  options: { limit: { type: 'string' }, offset: { type: 'string' } },
  run: async (words: Words, surroundings: Surroundings) => {
    const [what, ...given] = words.positionals
    const asked = what !== undefined && Object.hasOwn(works, what) ? works[what] : undefined
    if (!asked) throw new UsageError('Say what to do with saved searches: list, add, run, new or see.')
    if (given.length !== asked.takes.length) {
      const wanted = asked.takes.length === 0 ? 'no further words' : asked.takes.join(' and ')
      throw new UsageError(`saved ${what} takes ${wanted}; put each of several words in quotation marks.`)
    }
    // Checked before the library is opened.
    pageOf(words)
    if (what === 'add') checkedSearch(given)
    await withLibrary(words, surroundings, (library) => asked.work(library, words, given))
    return 0
  },
}

/** The name and the query of a new search. */
function checkedSearch([given = '', query = '']: readonly string[]) {
  const name = given.trim()
  if (name === '') throw new UsageError('The name of a saved search cannot be empty.')
  if (name.length > longestSearchName)
    throw new UsageError(`The name of a saved search has at most ${longestSearchName} characters.`)
  return { name, query: checkedQuery(query) }
}

function pageOf(words: Words): { readonly limit: number; readonly offset: number } {
  return {
    limit: wholeNumber(words, 'limit', 20, 500),
    offset: wholeNumber(words, 'offset', 0, 1_000_000_000),
  }
}

/** Names are compared as queries compare them. Errors: `not-found`. */
async function searchNamed(library: Library, name: string): Promise<SavedSearch> {
  const { searches } = await library.call('saved-searches.list', {})
  const found =
    searches.find((search) => search.name === name) ??
    searches.find((search) => foldText(search.name) === foldText(name))
  if (found) return found
  throw new AppError(
    'not-found',
    `There is no saved search “${name}”. See them all with: letterbook saved list`,
  )
}

async function list(library: Library, words: Words): Promise<void> {
  const { searches, folders } = await library.call('saved-searches.list', {})
  const rows: {
    readonly news: SearchNews | null
    readonly error: string | null
    readonly search: SavedSearch
  }[] = []
  for (const search of searches) {
    // What is wrong with one of them is told in its place.
    const news = await library.call('saved-searches.news', { id: search.id }).catch(failureOf)
    const failed = 'message' in news
    rows.push({ search, news: failed ? null : news, error: failed ? news.message : null })
  }
  const value = rows.map(({ search, news, error }) => ({
    ...{ id: search.id, name: search.name, folder: pathOf(folders, search.folderId), query: search.query },
    ...{ total: news?.total ?? null, new: news?.new ?? null, gone: news?.gone ?? null },
    ...{ changed: news?.changed ?? null, seen: search.seen?.at ?? null },
    ...(error === null ? {} : { error }),
  }))
  print(words, { searches: value }, () =>
    value.length === 0
      ? ['No saved searches yet. Add one with: letterbook saved add NAME QUERY']
      : rows.flatMap(({ search, news, error }) => [
          [...pathOf(folders, search.folderId), search.name].join(' / '),
          `    ${search.query}`,
          `    ${news === null ? error : newsLine(news)}`,
        ]),
  )
}

function pathOf(folders: readonly SearchFolder[], id: string | null): readonly string[] {
  const folder = folders.find((one) => one.id === id)
  return folder ? [...pathOf(folders, folder.parentId), folder.name] : []
}

function lettersIn(total: number): string {
  return total === 1 ? '1 letter' : `${total} letters`
}

function newsLine({ total, new: fresh, gone, changed, since }: SearchNews): string {
  const letters = lettersIn(total)
  if (since === null) return `${letters}; not looked at yet`
  return `${letters}; since ${since}: ${fresh} new, ${changed} changed, ${gone} gone`
}

async function add(library: Library, words: Words, given: readonly string[]): Promise<void> {
  const { name, query } = checkedSearch(given)
  const look = { view: 'letters' as const, order: 'rank' as const, descending: true, sort: [] }
  const ask = { id: randomUUID(), name, query, look, folderId: null }
  const { id } = await library.call('saved-searches.add', ask)
  const { total } = await library.call('saved-searches.news', { id })
  print(words, { id, name, query, total }, () => [`Saved “${name}”: ${lettersIn(total)}.`])
}

async function run(library: Library, words: Words, [name = '']: readonly string[]): Promise<void> {
  const { id, query, look } = await searchNamed(library, name)
  const logged = await library.call('saved-searches.run', { id })
  const answer = await library.call('search.run', {
    ...{ query, typing: false, copies: true, order: look.order, descending: look.descending },
    ...pageOf(words),
  })
  print(
    words,
    { run: logged, total: answer.total, read: answer.read, hits: answer.hits.map(hitJson) },
    () => [
      `“${logged.name}”: ${logged.total} of ${logged.searched} letters. Read as: ${logged.read}`,
      `Logged at ${logged.at}. Rules: ${logged.rules}. Collection: ${logged.fingerprint}`,
      ...answer.hits.flatMap(hitLines),
    ],
  )
}

const mostAtOnce = 500

async function showNew(library: Library, words: Words, [name = '']: readonly string[]): Promise<void> {
  const { id } = await searchNamed(library, name)
  const news = await library.call('saved-searches.news', { id })
  const changes: SearchChange[] = []
  for (;;) {
    const page = { offset: changes.length, limit: mostAtOnce }
    const more = await library.call('saved-searches.changes', { id, ...page })
    changes.push(...more.changes)
    if (more.changes.length === 0 || changes.length >= more.total) break
  }
  print(words, { ...news, changes: changes.map(changeJson) }, () => [
    newsLine(news),
    ...changes.map(changeLine),
  ])
}

async function see(library: Library, words: Words, [name = '']: readonly string[]): Promise<void> {
  const { id } = await searchNamed(library, name)
  const news = await library.call('saved-searches.see', { id, letterKeys: null })
  print(words, news, () => [newsLine(news)])
}

function changeJson({ kind, reason, letterKey, title, letter }: SearchChange) {
  return { kind, reason, key: letterKey, id: letter?.id ?? null, path: placeOf(letterKey), title }
}

function changeLine({ kind, reason, letterKey, title }: SearchChange): string {
  return `${kind.padEnd(7)}  ${title}  (${placeOf(letterKey)}): ${reasons[reason]}`
}

/** Its path, with the part of the file when it has several letters. */
function placeOf(key: string): string {
  const place = parseLetterKey(key)
  if (place === null) return key
  return place.part === '' ? place.path : `${place.path}#${place.part}`
}

const reasons: Readonly<Record<ChangeReason, string>> = {
  'file-new': 'the file is new',
  'file-gone': 'the file is gone',
  'text-changed': 'the text changed',
  'metadata-changed': 'what is known about it changed',
  'query-edited': 'the query was edited',
  'rules-changed': 'words are matched by other rules',
  'surroundings-changed': 'a note, a tag or another saved search changed',
  'not-known': 'the index was made anew since, so it cannot be told why',
}
