/** `letterbook alike`: letters that have much in common with a letter, and what. */
import type { AlikeLetter } from '@shared/comparison'
import type { Letter } from '@shared/letter'
import { percent, quoted, spanJson } from './compared-words'
import { letterNamed, placeJson } from './named-letter'
import { withSearch } from './read-only'
import { print } from './spoken'
import { type Command, UsageError } from './usage'

export const alikeCommand: Command = {
  options: {},
  run: async (words) => {
    const [which, ...more] = words.positionals
    if (which === undefined || more.length > 0)
      throw new UsageError('Name one letter, by its id or its path.')
    const { letter, alike } = await withSearch(words, async (room) => {
      const own = await letterNamed(room, which)
      return { letter: own, alike: await room.handlers['compare.alike']({ id: own.id }) }
    })
    print(words, { letters: alike.map(jsonOf), letter: { id: letter.id, path: letter.path } }, () =>
      linesFor(letter, alike),
    )
    return 0
  },
}

function jsonOf({ letter, share, shareThere, words, passages, longest }: AlikeLetter) {
  return {
    ...{ id: letter.id, ...placeJson(letter.key), title: letter.title, date: letter.date },
    ...{ share, shareThere, words, passages },
    longest: longest.map(({ own, there, text }) => ({ a: spanJson(own), b: spanJson(there), text })),
  }
}

function linesFor({ title, path }: Letter, alike: readonly AlikeLetter[]): readonly string[] {
  return [
    `${title}  (${path})`,
    ...(alike.length === 0 ? ['No other letter has much in common with it.'] : []),
    ...alike.flatMap(({ letter, share, words, passages, longest }) => [
      `${percent(share).padStart(7)}  ${letter.title}  (${placeJson(letter.key).path}): ${words} words in ${passages} ${passages === 1 ? 'passage' : 'passages'}`,
      ...longest.slice(0, 1).map(({ text }) => `         ${quoted(text)}`),
    ]),
  ]
}
