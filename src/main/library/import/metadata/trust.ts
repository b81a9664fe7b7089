/**
 * What is left of less trusted findings where a file states the same thing in so many words: an echo of it ("Dear Mr
 * Vale" in a mail to Ada Vale's husband by name) is dropped, a contradiction becomes a proposal for the reader to see.
 */
import type { Evidence, LetterDate, Person, Place } from '@shared/letter'
import { evidenceOf, withEvidence } from '@shared/review/described-values'
import { foldText } from '@shared/text/fold'
import type { Finding } from './finding'

/** Sources that state who wrote to whom, when and where, field by field. */
const stating: ReadonlySet<Evidence['source']> = new Set([
  'tei-header',
  'cmif',
  'front-matter',
  'mail-header',
  'header-line',
  'markup',
])
/** Sources that tell it from words. */
const telling: ReadonlySet<Evidence['source']> = new Set([
  'letter-part',
  'running-text',
  'document-properties',
  'file-name',
])

/** The same findings in the same order, without echoes. */
export function withoutEchoes(findings: readonly Finding[]): readonly Finding[] {
  const stated = findings.filter(isStated)
  if (stated.length === 0) return findings
  return findings.flatMap((finding) => {
    const statedOfField = stated.filter((other) => isOfSameField(other, finding))
    if (statedOfField.length === 0 || !telling.has(evidenceOf(finding).source)) return [finding]
    if (statedOfField.some((other) => isEcho(finding, other)) || !isWorthALook(finding)) return []
    return [asProposal(finding)]
  })
}

function isStated(finding: Finding): boolean {
  const { source, certainty } = evidenceOf(finding)
  return stating.has(source) && certainty !== 'possible'
}

function isOfSameField(a: Finding, b: Finding): boolean {
  if (a.field === 'date' && b.field === 'date') return a.date.role === b.date.role && a.date.role === 'sent'
  if (a.field === 'place' && b.field === 'place') return a.place.role === b.place.role
  return (a.field === 'sender' || a.field === 'recipient') && a.field === b.field
}

function isEcho(told: Finding, stated: Finding): boolean {
  if (told.field === 'date' && stated.field === 'date') return overlap(told.date, stated.date)
  if (told.field === 'place' && stated.field === 'place') return shareWords(told.place, stated.place)
  if ('person' in told && 'person' in stated) return shareWords(told.person, stated.person)
  return false
}

function overlap(a: LetterDate, b: LetterDate): boolean {
  return a.min <= b.max && b.min <= a.max
}

function shareWords(a: Person | Place, b: Person | Place): boolean {
  const words = new Set(wordsOf(a))
  return wordsOf(b).some((word) => words.has(word))
}

/** Words of a name that are more than an initial. */
function wordsOf({ name }: Person | Place): readonly string[] {
  return foldText(name)
    .split(/[^\p{L}\p{M}\p{N}]+/u)
    .filter((word) => word.length > 2)
}

/** "Dear Grandmother" in a letter whose recipient is stated contradicts nothing; a full name that differs does. */
function isWorthALook(finding: Finding): boolean {
  return !('person' in finding) || wordsOf(finding.person).length >= 2
}

function asProposal(finding: Finding): Finding {
  return withEvidence(finding, { ...evidenceOf(finding), certainty: 'possible' })
}
