/** Puts together what the rules found out about a letter, the most trusted first. What nobody found stays empty. */
import type { Description, Evidence, LetterDate, Person, Place, Source } from '@shared/letter'
import { textDirection } from '@shared/text/direction'
import type { Described, Finding, Rule } from './metadata/finding'
import { frontMatter } from './metadata/front-matter'
import { headerLines } from './metadata/header-line'
import { htmlMetadata } from './metadata/html-metadata'
import { canBeRightToLeft } from './metadata/language'
import { titleFromText } from './metadata/title'

/** In the order of trust. A new kind of evidence is one file in metadata/ and one place in this list. */
const rules: readonly Rule[] = [frontMatter, htmlMetadata, headerLines, titleFromText]

/** Everything the rules say of one letter; `fileName` names it when even its text does not. */
export function describeLetter(letter: Described, fileName: string): Description {
  const findings = rules.flatMap((rule) => rule(letter))
  const { title, evidence } = findings.find(isKind('title')) ?? fileTitle(fileName)
  const direction = textDirection(letter.text)
  return {
    title,
    titleEvidence: evidence,
    kind: findings.find(isKind('letter-kind'))?.letterKind ?? null,
    language: languageOf(findings, direction === 'rtl'),
    direction,
    dates: datesOf(findings),
    senders: peopleOf(findings, 'sender'),
    signatories: peopleOf(findings, 'signatory'),
    signatoryCount: null,
    recipients: peopleOf(findings, 'recipient'),
    places: placesOf(findings),
    source: sourceOf(findings),
    quotations: letter.quotations,
  }
}

function isKind<K extends Finding['kind']>(kind: K) {
  return (finding: Finding): finding is Extract<Finding, { kind: K }> => finding.kind === kind
}

/** Only for a file whose letter has no words. */
function fileTitle(fileName: string): { title: string; evidence: Evidence } {
  return {
    title: fileName,
    evidence: {
      source: 'file-name',
      field: 'name',
      asWritten: fileName,
      certainty: 'possible',
      state: 'extracted',
    },
  }
}

function languageOf(findings: readonly Finding[], isRightToLeft: boolean): string | null {
  const stated = findings.find(isKind('language'))?.language ?? null
  return stated !== null && isRightToLeft && !canBeRightToLeft(stated) ? null : stated
}

function datesOf(findings: readonly Finding[]): readonly LetterDate[] {
  const dates = findings.filter(isKind('date')).map(({ date }) => date)
  return uniqueBy(dates, (date) => `${date.role} ${date.edtf}`)
}

function peopleOf(
  findings: readonly Finding[],
  role: 'sender' | 'recipient' | 'signatory',
): readonly Person[] {
  const people = findings.flatMap((finding) => (finding.kind === role ? [finding.person] : []))
  return uniqueBy(people, (person) => person.name)
}

function placesOf(findings: readonly Finding[]): readonly Place[] {
  const places = findings.filter(isKind('place')).map(({ place }) => place)
  return uniqueBy(places, (place) => `${place.role} ${place.name}`)
}

function sourceOf(findings: readonly Finding[]): Source {
  const sources = findings.filter(isKind('source')).map(({ source }) => source)
  // The most trusted last, so that it stays.
  return Object.assign({}, ...sources.toReversed()) as Source
}

function uniqueBy<Value>(values: readonly Value[], keyOf: (value: Value) => string): readonly Value[] {
  const seen = new Set<string>()
  return values.filter((value) => {
    const key = keyOf(value)
    if (seen.has(key)) return false
    seen.add(key)
    return true
  })
}
