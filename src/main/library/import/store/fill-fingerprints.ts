/** Gives letters that an earlier version stored their fingerprints, from their texts and without reading their files. */
import { fingerprintsOf, fingerprintTerms } from '../../compare/collection/fingerprints'
import { allFingerprintsAreThere, lacksFingerprints } from '../../compare/collection/waiting-fingerprints'
import type { Db } from '../../db/open'
import { statement } from '../../db/statement'
import { storedBlocks } from '../../letters/stored-letter'
import { ownWords } from '../sketch/sketch'
import { fingerprintWrite } from './letter-writes'

/** How long the work goes on in one transaction before others have their turn, in milliseconds. */
const step = 15

interface WaitingLetter {
  readonly id: number
  readonly text: string
  readonly blocks: string
}

/**
 * Between two steps `goOn` lets others have their turn and says whether to go on; the next call takes up what is left.
 * Letters that were stored meanwhile have theirs already.
 */
export async function fillFingerprints(db: Db, goOn: () => Promise<boolean>): Promise<void> {
  if (!lacksFingerprints(db)) return
  // Subtle: no letter waits before one that was filled in, unless it was added since, and then it has its own.
  const next = statement<WaitingLetter>(
    db,
    `SELECT letter_text.id, text, blocks FROM letter_text
      WHERE letter_text.id > ? AND NOT EXISTS (SELECT 1 FROM fingerprint_docsize AS filled WHERE filled.id = letter_text.id)
      ORDER BY letter_text.id LIMIT 1`,
  )
  const put = fingerprintWrite(db)
  for (let last: number | null = 0; last !== null; ) {
    last = db.transaction((from: number) => fillSome(next, put, from))(last)
    if (!(await goOn())) return
  }
  allFingerprintsAreThere(db)
}

/** Gives the last letter that was filled in; null when none is left. */
function fillSome(
  next: { get(from: number): WaitingLetter | undefined },
  put: (id: number, fingerprints: string) => void,
  from: number,
): number | null {
  const end = performance.now() + step
  let last = from
  do {
    const letter = next.get(last)
    if (letter === undefined) return null
    const { id, text, blocks } = letter
    put(id, fingerprintTerms(fingerprintsOf(ownWords(text, storedBlocks(blocks)))))
    last = id
  } while (performance.now() < end)
  return last
}
