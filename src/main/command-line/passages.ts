/** `letterbook passages`: where else in the library passages of a letter stand. */
import type { Elsewhere } from '@shared/comparison'
import type { Letter } from '@shared/letter'
import { percent, quoted, rowJson, spanJson } from './compared-words'
import { letterNamed, placeJson } from './named-letter'
import { withSearch } from './read-only'
import { print } from './spoken'
import { type Command, UsageError } from './usage'

export const passagesCommand: Command = {
  options: {},
  run: async (words) => {
    const [which, ...more] = words.positionals
    if (which === undefined || more.length > 0)
      throw new UsageError('Name one letter, by its id or its path.')
    const { letter, found } = await withSearch(words, async (room) => {
      const own = await letterNamed(room, which)
      const ask = { id: own.id, start: 0, end: own.text.length }
      return { letter: own, found: await room.handlers['compare.elsewhere'](ask) }
    })
    print(words, jsonOf(letter, found), () => linesFor(letter, found))
    return 0
  },
}

/** The fields of the contract first; `text` is that of the letter asked about. */
function jsonOf({ id, path, text }: Letter, { passages, letters }: Elsewhere) {
  return {
    shared: passages.map((passage) => ({
      id: passage.letter.id,
      ...placeJson(passage.letter.key),
      a: spanJson(passage.own),
      b: spanJson(passage.there),
      text: text.slice(passage.own.start, passage.own.end),
      textThere: passage.text,
      title: passage.letter.title,
      date: passage.letter.date,
      words: passage.words,
      similarity: passage.similarity,
      formula: passage.formula,
      rows: passage.rows.map(rowJson),
    })),
    letters,
    letter: { id, path },
  }
}

function linesFor({ title, path, text }: Letter, { passages, letters }: Elsewhere): readonly string[] {
  const number = letters === 1 ? '1 other letter has' : `${letters} other letters have`
  return [
    `${title}  (${path})`,
    letters === 0 ? 'No other letter has any passage of it.' : `${number} passages of it.`,
    ...passages.flatMap((passage) => [
      `${passage.letter.date ?? '(no date)'}  ${passage.letter.title}  (${placeJson(passage.letter.key).path})`,
      `    ${quoted(text.slice(passage.own.start, passage.own.end))}`,
      ...(passage.similarity === 1
        ? []
        : [`    ${quoted(passage.text)} (${percent(passage.similarity)} the same)`]),
    ]),
  ]
}
