/** Makes a library whose notebook holds many notes, so many of them on a few letters that any margin is full. */
import { randomUUID } from 'node:crypto'
import { join } from 'node:path'
import { mostNotesAtOnce } from '@shared/contract/exchange'
import type { IncomingNote } from '@shared/exchange'
import type { Letter } from '@shared/letter'
import { describeAnchor } from '@shared/text/anchor'
import { openNotebookRoom } from '../../src/main/library/notebook/notebook-room'
import { writeCorpus } from '../corpus/corpus'
import { withLibrary } from './open-library'

export const notesOnCrowded = 500
/** The first rows of the list of letters, each with that many notes. */
export const crowdedRows = [0, 1, 2, 3, 4]
/** Of some pages each. */
const letters = { letters: 300, words: 3000, seed: 11 }
const lengthOfPassage = 60
/** When the first note was written; each other one a minute after the one before it. */
const written = Date.parse('2020-01-01T09:00:00Z')

/** Fills a new library in `directory` with letters and `notes` notes. */
export async function makeNotedLibrary(directory: string, scratch: string, notes: number): Promise<void> {
  const { directory: folder } = writeCorpus(join(scratch, 'noted-letters'), letters)
  const texts = await withLibrary(directory, async ({ library, imported }) => {
    await imported((opened) => opened.call('folders.take', { paths: [folder] }))
    const ask = {
      order: 'date',
      descending: false,
      copies: false,
      offset: 0,
      limit: letters.letters,
    } as const
    const { letters: heads } = await library.call('letters.list', ask)
    return await Promise.all(heads.map(({ id }) => library.call('letters.read', { id })))
  })
  const room = openNotebookRoom({ directory, now: () => new Date(), whenIdle: () => () => {} })
  await room.handlers['notebook.open']({})
  for (let first = 0; first < notes; first += mostNotesAtOnce) {
    const some = Math.min(mostNotesAtOnce, notes - first)
    const taken = Array.from({ length: some }, (_, at) => noteOn(texts, first + at))
    await room.handlers['exchange.record']({ codes: [], notes: taken })
  }
  await room.close()
}

function noteOn(texts: readonly Letter[], number: number): IncomingNote {
  const onCrowded = notesOnCrowded * crowdedRows.length
  const row =
    number < onCrowded
      ? number % crowdedRows.length
      : crowdedRows.length + (number % (texts.length - crowdedRows.length))
  const letter = texts[row] ?? texts[0]
  if (letter === undefined) throw new Error('The library has no letters to write notes on.')
  // Drawn from all over the text, so that passages overlap now and then.
  const drawn = Math.imul(number + 1, 2654435761) >>> 0
  const start = Math.floor((drawn / 2 ** 32) * (letter.text.length - lengthOfPassage))
  const anchor = describeAnchor(letter.text, start, start + lengthOfPassage, letter.key, letter.textHash)
  const words = letter.text.slice(start, start + 200).replace(/\s+/g, ' ')
  const at = new Date(written + number * 60_000).toISOString()
  return {
    id: randomUUID(),
    about: { kind: 'passages' },
    anchors: [anchor],
    mentions: [],
    body: `**${number}** ${words}\n\n- #tag-${number % 40}`,
    colour: 'none',
    codes: [],
    created: at,
    changed: at,
  }
}
