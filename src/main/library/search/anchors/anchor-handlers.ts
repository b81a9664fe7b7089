/**
 * The search service's part of anchors: makes them for passages of letters as they are, and finds them again in slices, so
 * that no search waits for it. It keeps nothing of what the notebook sends.
 */
import type { Answer, Ask, SubjectHandlers } from '@shared/contract'
import { AppError } from '@shared/failure'
import type { Anchor } from '@shared/note'
import { describeAnchor } from '@shared/text/anchor'
import { PassageFinder } from '../../compare/anchors/find-again'
import type { Db } from '../../db/open'
import { statement } from '../../db/statement'
import { letterIdOf } from '../../letters/read-letter'
import type { ReadIndex, ReadSlowly } from '../index-state'
import type { Turn } from '../turn'
import { comparedAnchor } from './compared-anchor'

interface LetterText {
  readonly letterKey: string
  readonly textHash: string
  readonly text: string
}

export function anchorHandlers(
  read: ReadIndex,
  readSlowly: ReadSlowly,
): SubjectHandlers<'search', 'anchors'> {
  return {
    'anchors.describe': ({ passages }) => read(({ db }) => describePassages(db, passages)),
    'anchors.texts': ({ letterKeys }) => read(({ db }) => letterKeys.flatMap((key) => textOf(db, key) ?? [])),
    'anchors.seek': (ask) => readSlowly('anchors.seek', (state, turn) => seek(state.db, ask, turn)),
    'anchors.compare': ({ anchor, found, text }) =>
      read(({ db }) => comparedAnchor(anchor, found, text?.text ?? null, textOf(db, anchor.letterKey))),
  }
}

/** The text of a letter as it is now; null when it is in no source folder. */
function textOf(db: Db, letterKey: string): LetterText | null {
  const id = letterIdOf(db, letterKey)
  if (id === null) return null
  const row = statement<{ text: string; hash: Buffer }>(
    db,
    'SELECT text, text_hash AS hash FROM letter_text WHERE id = ?',
  ).get(id)
  return row === undefined ? null : { letterKey, text: row.text, textHash: row.hash.toString('hex') }
}

type Passage = Ask<'anchors.describe'>['passages'][number]

function describePassages(db: Db, passages: readonly Passage[]): readonly (Anchor | null)[] {
  const texts = new Map<string, LetterText | null>()
  return passages.map(({ letterKey, start, end }) => {
    if (!texts.has(letterKey)) texts.set(letterKey, textOf(db, letterKey))
    const letter = texts.get(letterKey) ?? null
    return letter === null || end > letter.text.length ? null : described(letter, start, end)
  })
}

/** Null for a passage on which no note can stand. */
function described({ letterKey, text, textHash }: LetterText, start: number, end: number): Anchor | null {
  try {
    return describeAnchor(text, start, end, letterKey, textHash)
  } catch (thrown) {
    if (thrown instanceof AppError && thrown.code === 'refused') return null
    throw thrown
  }
}

/** Letter by letter, so that the words of both texts are read once for all its passages. */
async function seek(db: Db, ask: Ask<'anchors.seek'>, turn: Turn): Promise<Answer<'anchors.seek'>> {
  const kept = new Map(ask.texts.map(({ textHash, text }) => [textHash, text]))
  const found: Answer<'anchors.seek'>[number][] = []
  let finder: PassageFinder | null = null
  let letterKey: string | null = null
  const inOrder = [...ask.anchors].sort((a, b) => (a.anchor.letterKey < b.anchor.letterKey ? -1 : 1))
  for (const { note, place, anchor, found: last } of inOrder) {
    if (turn.isOver) await turn.pause()
    if (anchor.letterKey !== letterKey) {
      letterKey = anchor.letterKey
      const letter = textOf(db, letterKey)
      finder = letter && new PassageFinder(letter.text, letter.textHash, (hash) => kept.get(hash))
    }
    found.push({ note, place, anchor, found: finder?.find({ anchor, found: last }) ?? notThere })
  }
  return found
}

/** Of a letter that is in no source folder now. */
const notThere: Answer<'anchors.seek'>[number]['found'] = {
  ...{ state: 'orphan', textHash: null, span: null, foundBy: 'nothing', candidates: 0 },
}
