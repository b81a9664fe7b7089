/** Why a reader should look at a letter's description: what is missing in it, contradicts itself or is only proposed. */
import type { Correction } from '../judgement'
import { type Description, type Evidence, type LetterDate, type Need, needs, type Person } from '../letter'
import { foldText } from '../text/fold'
import { correctedDescription } from './corrected-description'

/**
 * `description` may be the extracted one or the corrected one; `encodingFrom` is `guess` when the guess decided what signs
 * outside ASCII mean. In the order of `needs`. Nothing is needed once the reader said that the description is settled.
 */
export function needsOf(
  description: Description,
  encodingFrom: 'reader' | 'file' | 'guess',
  corrections: readonly Correction[],
): readonly Need[] {
  if (corrections.some(({ verdict }) => verdict === 'looked-at')) return []
  const known = correctedDescription(description, corrections)
  const doubts: Readonly<Record<Need, boolean>> = {
    'date-missing': !known.dates.some(({ role }) => role !== 'mentioned'),
    'date-conflict': conflict(
      known.dates.filter(({ role }) => role === 'sent'),
      datesAgree,
    ),
    'sender-missing': isByPeople(known) && known.senders.length + known.signatories.length === 0,
    'sender-conflict': conflict(known.senders, peopleAgree),
    'kind-unsure': known.kind === null,
    proposals: known.proposals.length > 0,
    'encoding-guessed': encodingFrom === 'guess',
  }
  return needs.filter((need) => doubts[need])
}

/** A report about a letter is nobody's letter. */
function isByPeople({ kind }: Description): boolean {
  return kind !== 'report' && kind !== 'event-report' && kind !== 'other'
}

/**
 * Whether two sources say different things: none of the values of the one agrees with any of the other. A value that the
 * reader confirmed or gave settles it.
 */
function conflict<Value extends { readonly evidence: Evidence }>(
  values: readonly Value[],
  agree: (a: Value, b: Value) => boolean,
): boolean {
  if (values.some(({ evidence }) => evidence.state === 'confirmed' || evidence.state === 'corrected')) {
    return false
  }
  const bySource = new Map<Evidence['source'], Value[]>()
  for (const value of values) {
    const { source } = value.evidence
    const known = bySource.get(source)
    if (known === undefined) bySource.set(source, [value])
    else known.push(value)
  }
  const sources = [...bySource.values()]
  return sources.some((some, place) =>
    sources.slice(place + 1).some((others) => !some.some((a) => others.some((b) => agree(a, b)))),
  )
}

/** A year and a day in that year agree. */
function datesAgree(a: LetterDate, b: LetterDate): boolean {
  return a.min <= b.max && b.min <= a.max
}

/** `J. Maier`, `Maier, Jana` and `Jana Maier` may be one person; so may names in different scripts. */
function peopleAgree(a: Person, b: Person): boolean {
  if (a.address !== undefined && a.address === b.address) return true
  const [some, others] = [wordsOf(a), wordsOf(b)]
  if (isLatin(some) !== isLatin(others)) return true
  return isWithin(some, others) || isWithin(others, some)
}

function wordsOf({ name, normal }: Person): readonly string[] {
  return foldText(normal ?? name).split(' ')
}

function isLatin(words: readonly string[]): boolean {
  return /\p{Script=Latin}/u.test(words.join(' '))
}

/** Whether each word of the one stands in the other, whole or by its first letter. */
function isWithin(words: readonly string[], others: readonly string[]): boolean {
  return words.every((word) => others.some((other) => word === other || isInitial(word, other)))
}

function isInitial(a: string, b: string): boolean {
  return (a.length === 1 || b.length === 1) && a.at(0) === b.at(0)
}
