/**
 * What is left of less trusted findings where a file states the same thing in so many words: an echo of it ("Dear Mr
 * Vale" in a mail to Ada Vale's husband by name) is dropped, a contradiction becomes a proposal for the reader to see.
 */
import type { Evidence, LetterDate, LetterKind, Person, Place } from '@shared/letter'
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
  const stated = statedBySlot(findings)
  if (stated.size === 0) return findings
  return findings.flatMap((finding) => {
    if (isShortSignature(finding, stated.get('sender') ?? [])) return []
    const others = stated.get(slotOf(finding) ?? '')
    if (others === undefined || !telling.has(evidenceOf(finding).source)) return [finding]
    if (others.some((other) => isEcho(finding, other)) || !isWorthALook(finding)) return []
    return [asProposal(finding)]
  })
}

function statedBySlot(findings: readonly Finding[]): ReadonlyMap<string, readonly Finding[]> {
  const stated = new Map<string, Finding[]>()
  for (const finding of findings) {
    const slot = slotOf(finding)
    if (slot === null || !isStated(finding)) continue
    const others = stated.get(slot)
    if (others === undefined) stated.set(slot, [finding])
    else others.push(finding)
  }
  return stated
}

/** `Nadia` below a mail from Nadia Kowalik is no second person. */
function isShortSignature(finding: Finding, stated: readonly Finding[]): boolean {
  if (finding.field !== 'signatory' || evidenceOf(finding).source !== 'letter-part') return false
  const { name } = finding.person
  return (
    !name.trim().includes(' ') &&
    stated.some((other) => 'person' in other && shareWords(finding.person, other.person))
  )
}

const reports: ReadonlySet<LetterKind | null> = new Set<LetterKind | null>([
  'report',
  'event-report',
  'other',
])

/**
 * Who made a page or a report is not who wrote the letter: where the text reports one, or the letter names its own
 * writers, an author stated for the page is a proposal; and the day of a report is that of its publication.
 */
export function withoutReporters(findings: readonly Finding[], kind: LetterKind | null): readonly Finding[] {
  const isReport = reports.has(kind)
  const isUnknown = kind === null
  const isSigned = findings.some(
    (finding) =>
      (finding.field === 'sender' || finding.field === 'signatory') &&
      evidenceOf(finding).source === 'letter-part' &&
      evidenceOf(finding).certainty !== 'possible',
  )
  if (!isReport && !isUnknown && !isSigned) return findings
  return findings.map((finding) => {
    const { source, field } = evidenceOf(finding)
    const isOfPage =
      source === 'html-metadata' || (isReport && (source === 'front-matter' || source === 'header-line'))
    if (finding.field === 'sender' && isOfPage && authorFields.test(field)) return asProposal(finding)
    const isDay = isReport && source === 'front-matter' && field === 'date'
    return isDay && finding.field === 'date'
      ? { ...finding, date: { ...finding.date, role: 'published' } }
      : finding
  })
}

/** Fields that name who made the text; `from` and `sender` name who sent a letter. */
const authorFields = /author|creator|auteur|autor|verfasser|autore|byline/i

function isStated(finding: Finding): boolean {
  const { source, certainty } = evidenceOf(finding)
  return stating.has(source) && certainty !== 'possible'
}

/** What a finding can echo or contradict another in; null for what many may say side by side. */
function slotOf(finding: Finding): string | null {
  switch (finding.field) {
    case 'date':
      return finding.date.role === 'sent' ? 'date sent' : null
    case 'place':
      return `place ${finding.place.role}`
    case 'sender':
    case 'recipient':
      return finding.field
    case 'signatory':
    case 'title':
    case 'kind':
    case 'language':
    case 'signatory-count':
    case 'source':
      return null
  }
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
