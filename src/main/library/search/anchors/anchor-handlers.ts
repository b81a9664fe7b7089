/**
 * The search service's part of anchors: makes them for passages of letters as they are, and has them found again in
 * threads, so that no search waits for it. It keeps nothing of what the notebook sends.
 */
import type { Answer, Ask, SubjectHandlers } from '@shared/contract'
import { AppError } from '@shared/failure'
import type { Anchor, AnchorComparison } from '@shared/note'
import { describeAnchor } from '@shared/text/anchor'
import type { CompareThreads } from '../../compare/threads/compare-threads'
import type { Db } from '../../db/open'
import { statement } from '../../db/statement'
import { letterIdOf } from '../../letters/read-letter'
import { refuseOtherText } from '../../letters/sound-values'
import type { ReadIndex, ReadSlowly } from '../index-state'
import type { Turn } from '../turn'
import { comparedAnchor } from './compared-anchor'

type Threads = Pick<CompareThreads, 'run'>

interface LetterText {
  readonly letterKey: string
  readonly textHash: string
  readonly text: string
}

export function anchorHandlers(
  read: ReadIndex,
  readSlowly: ReadSlowly,
  threads: Threads,
): SubjectHandlers<'search', 'anchors'> {
  return {
    'anchors.describe': ({ passages }) => read(({ db }) => describePassages(db, passages)),
    'anchors.texts': ({ letterKeys }) => read(({ db }) => letterKeys.flatMap((key) => textOf(db, key) ?? [])),
    'anchors.seek': (ask) => readSlowly('anchors.seek', (state, turn) => seek(state.db, threads, ask, turn)),
    'anchors.compare': (ask) =>
      readSlowly('anchors.compare', (state, turn) => compare(state.db, threads, ask, turn)),
  }
}

async function compare(
  db: Db,
  threads: Threads,
  { anchor, found, text }: Ask<'anchors.compare'>,
  turn: Turn,
): Promise<AnchorComparison> {
  const now = textOf(db, anchor.letterKey)
  const kept = text?.text ?? null
  if (now === null) return comparedAnchor(anchor, kept, null, [])
  const isFound = found.span !== null && found.textHash === now.textHash
  const places =
    isFound && found.span !== null
      ? [found.span]
      : await threads.run('placesOfPassage', { anchor, kept, now: now.text }, turn)
  return comparedAnchor(anchor, kept, now.text, places)
}

/** The text of a letter as it is now; null when it is in no source folder. */
function textOf(db: Db, letterKey: string): LetterText | null {
  const id = letterIdOf(db, letterKey)
  if (id === null) return null
  const row = statement<{ text: string; hash: Buffer }>(
    db,
    'SELECT text, text_hash AS hash FROM letter_text WHERE id = ?',
  ).get(id)
  if (row === undefined) return null
  refuseOtherText(row.text, row.hash, letterKey)
  return { letterKey, text: row.text, textHash: row.hash.toString('hex') }
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

/** Letter by letter, in a thread, so that the words of both texts are read once for all its passages and nobody waits. */
async function seek(
  db: Db,
  threads: Threads,
  ask: Ask<'anchors.seek'>,
  turn: Turn,
): Promise<Answer<'anchors.seek'>> {
  const kept = new Map(ask.texts.map((text) => [text.textHash, text]))
  const letters = new Map<string, Ask<'anchors.seek'>['anchors']>()
  for (const sought of ask.anchors) {
    const others = letters.get(sought.anchor.letterKey)
    if (others === undefined) letters.set(sought.anchor.letterKey, [sought])
    else others.push(sought)
  }
  const found: Answer<'anchors.seek'>[number][] = []
  for (const [letterKey, anchors] of letters) {
    if (turn.isOver) await turn.pause()
    const letter = textOf(db, letterKey)
    const places = letter && (await threads.run('passagesAgain', soughtIn(letter, anchors, kept), turn))
    anchors.forEach(({ note, place, anchor }, index) => {
      found.push({ note, place, anchor, found: places?.[index] ?? notThere })
    })
  }
  return found
}

/** With the older texts of the letter alone. */
function soughtIn(
  { text, textHash }: LetterText,
  anchors: Ask<'anchors.seek'>['anchors'],
  kept: ReadonlyMap<string, Ask<'anchors.seek'>['texts'][number]>,
) {
  const hashes = new Set(anchors.flatMap(({ anchor, found }) => [anchor.textHash, found?.textHash ?? '']))
  return {
    ...{ text, textHash, kept: [...hashes].flatMap((hash) => kept.get(hash) ?? []) },
    anchors: anchors.map(({ anchor, found }) => ({ anchor, found })),
  }
}

/** Of a letter that is in no source folder now. */
const notThere: Answer<'anchors.seek'>[number]['found'] = {
  ...{ state: 'orphan', textHash: null, span: null, foundBy: 'nothing', candidates: 0 },
}
