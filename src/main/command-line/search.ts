/** `letterbook search`: finds letters and says how the query was understood. */
import type { SearchAnswer } from '@shared/search'
import { withSearch } from './read-only'
import { type Command, print, UsageError, type Words, wholeNumber } from './usage'

export const searchCommand: Command = {
  options: { limit: { type: 'string' }, offset: { type: 'string' }, sort: { type: 'string' } },
  run: async (words) => {
    const [query, ...more] = words.positionals
    if (query === undefined) throw new UsageError('Give a query; an empty one ("") matches every letter.')
    if (more.length > 0) throw new UsageError('Put the whole query in quotation marks.')
    const ask = {
      query,
      typing: false,
      order: orderOf(words),
      descending: true,
      copies: true,
      limit: wholeNumber(words, 'limit', 20, 500),
      offset: wholeNumber(words, 'offset', 0, 1_000_000_000),
    }
    const answer = await withSearch(words.library, async (room) => await room.handlers['search.run'](ask))
    print(words, jsonOf(answer), () => linesFor(answer))
    return 0
  },
}

function orderOf(words: Words): 'rank' | 'date' {
  const order = words.options.sort ?? 'rank'
  if (order === 'rank' || order === 'date') return order
  throw new UsageError('--sort takes rank or date.')
}

function jsonOf(answer: SearchAnswer) {
  return {
    total: answer.total,
    read: answer.read,
    hits: answer.hits.map(({ letter, score, snippet }) => ({
      id: letter.id,
      path: letter.path,
      ...(letter.part === '' ? {} : { part: letter.part }),
      title: letter.title,
      date: letter.date,
      score,
      snippet: snippet.map(({ text }) => text).join(''),
    })),
  }
}

function linesFor(answer: SearchAnswer): readonly string[] {
  return [
    `${answer.total} of ${answer.searched} letters. Read as: ${answer.read}`,
    ...answer.hits.flatMap(({ letter, snippet }) => [
      '',
      `${letter.id}  ${letter.title}${letter.date === null ? '' : `  (${letter.date})`}`,
      `    ${letter.path}${letter.part === '' ? '' : `#${letter.part}`}`,
      `    ${snippet
        .map(({ text, hit }) => (hit ? `[${text}]` : text))
        .join('')
        .replaceAll(/\s+/g, ' ')}`,
    ]),
  ]
}
