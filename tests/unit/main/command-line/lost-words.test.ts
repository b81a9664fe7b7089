import { backups } from '@renderer/locales/en-backups'
import { exchange } from '@renderer/locales/en-exchange'
import { letterExports } from '@renderer/locales/en-letter-exports'
import { leftKinds, losses } from '@shared/exchange'
import { letterLosses } from '@shared/letter-export'
import { describe, expect, it } from 'vitest'
import {
  leftWords,
  lostFromLetters,
  lostFromNotes,
  mergeProblemWords,
  remarkWords,
} from '../../../../src/main/command-line/lost-words'

const title = 'What this format cannot carry:'

/** What the window says of it, with the number in its place. */
function inWindow(words: Readonly<Record<string, string>>, what: string, count: number): string {
  const found = words[`${what}_${count === 1 ? 'one' : 'other'}`] ?? '(nothing)'
  return found.replace('{{count, number}}', count.toLocaleString('en'))
}

describe('what is lost on the command line', () => {
  it.each(losses.flatMap((what) => [1, 2, 1234].map((count) => ({ what, count }))))(
    'says of notes what the window says: $what, $count',
    ({ what, count }) => {
      const said = inWindow(exchange.exchange.lost, what, count)
      expect(lostFromNotes([{ what, count }])).toEqual([title, `  ${said}`])
    },
  )

  it.each(letterLosses.flatMap((what) => [1, 2, 1234].map((count) => ({ what, count }))))(
    'says of letters what the window says: $what, $count',
    ({ what, count }) => {
      const said = inWindow(letterExports.letterExports.lost, what, count)
      expect(lostFromLetters([{ what, count }])).toEqual([title, `  ${said}`])
    },
  )

  it.each(leftKinds.flatMap((what) => [1, 2, 1234].map((count) => ({ what, count }))))(
    'says of an import what the window says: $what, $count',
    ({ what, count }) => {
      expect(leftWords(what, count)).toBe(inWindow(exchange.exchange.notTaken, what, count))
    },
  )

  it('says what a merge could not take over as the window does, with names as they are', () => {
    const { problems } = backups.backups
    const path = '$& {{encoding}}.txt'
    const said = mergeProblemWords({ kind: 'encoding-of-path', encoding: 'big5', folderId: '', path })
    expect(said).toBe(
      problems['encoding-of-path'].replace('{{encoding}}', 'big5').replace('{{path}}', () => path),
    )
    expect(mergeProblemWords({ kind: 'encoding-of-folder', encoding: 'big5', folderId: '' })).toBe(
      problems['encoding-of-folder'].replace('{{encoding}}', 'big5'),
    )
  })

  it('says nothing where nothing is lost', () => {
    expect(lostFromNotes([])).toEqual([])
    expect(lostFromLetters([])).toEqual([])
  })

  it('says what happened to a note on the way as the window does', () => {
    const remarks = exchange.exchange.remarks
    expect(remarkWords('link-lost')).toBe(remarks['link-lost'])
    expect(remarkWords('cut-off')).toBe(remarks['cut-off'])
    expect(remarkWords('counted-otherwise')).toBe(remarks['counted-otherwise'])
  })
})
