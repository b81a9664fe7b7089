/**
 * Puts together what the rules found out about a letter, the most trusted first: facts, and beside them proposals
 * for what is only possible. What nobody found stays empty.
 */
import type {
  Description,
  Direction,
  Evidence,
  LetterDate,
  LetterKind,
  Person,
  Place,
  Source,
} from '@shared/letter'
import { evidenceOf, isSingleField, valueKey } from '@shared/review/described-values'
import { textDirection } from '@shared/text/direction'
import type { ExtractedText } from './formats/format'
import { markBoilerplate } from './metadata/boilerplate'
import { cmif } from './metadata/cmif'
import { documentProperties } from './metadata/document-properties'
import { fileName } from './metadata/file-name'
import type { Described, Finding, Rule } from './metadata/finding'
import { frontMatter } from './metadata/front-matter'
import { headerLines } from './metadata/header-line'
import { htmlMetadata } from './metadata/html-metadata'
import { recogniseKind } from './metadata/kind'
import { canBeRightToLeft } from './metadata/language'
import { letterParts } from './metadata/letter-parts/letter-parts'
import { recogniseParts } from './metadata/letter-parts/recognise-parts'
import { mailHeaders } from './metadata/mail-headers'
import { findQuotations } from './metadata/quotations/find-quotations'
import { runningText } from './metadata/running-text/running-text'
import { tei } from './metadata/tei'
import { languageOfText, withBlockLanguages } from './metadata/text-language/text-language'
import { titleFromText } from './metadata/title'
import { withoutEchoes, withoutReporters } from './metadata/trust'

/** In the order of trust. A new kind of evidence is one file in metadata/ and one place in this list. */
const rules: readonly Rule[] = [
  tei,
  cmif,
  frontMatter,
  mailHeaders,
  htmlMetadata,
  documentProperties,
  headerLines,
  letterParts,
  runningText,
  recogniseKind,
  titleFromText,
  fileName,
]

/** A letter whose parts, quotations and languages are known. */
export interface ReadLetter extends Described {
  readonly description: Description
}

/** Everything the rules say of one letter; `name` is its file's, which names it when even its text does not. */
export function describeLetter(extracted: ExtractedText, name: string): ReadLetter {
  const direction = textDirection(extracted.text)
  const { letter, ofWords } = recognised(extracted, name, direction)
  const found = [...rules.flatMap((rule) => rule(letter)), ...ofWords]
  const isRightToLeft = direction === 'rtl'
  const possible = found.filter((finding) => !isImpossible(finding, isRightToLeft))
  const findings = withoutEchoes(withoutReporters(possible, kindOfFacts(possible)))
  const facts = findings.filter(isFact)
  const { title, evidence } = findings.find(isField('title')) ?? fileTitle(name)
  const kind = facts.find(isField('kind'))
  const language = facts.find(isField('language'))
  const count = facts.find(isField('signatory-count'))
  const published = sourceOf(facts)
  const { url } = published.source
  const description: Description = {
    title,
    titleEvidence: evidence,
    kind: kind?.letterKind ?? null,
    kindEvidence: kind?.evidence ?? null,
    language: language?.language ?? null,
    languageEvidence: language?.evidence ?? null,
    direction,
    dates: datesOf(facts),
    senders: peopleOf(facts, 'sender'),
    signatories: peopleOf(facts, 'signatory'),
    signatoryCount: count?.count ?? null,
    signatoryCountEvidence: count?.evidence ?? null,
    recipients: peopleOf(facts, 'recipient'),
    places: placesOf(facts),
    ...published,
    quotations: letter.quotations,
    pages: extracted.pages ?? [],
    variants: extracted.variants ?? [],
    links: extracted.links ?? [],
    // A page, or an edition, is called by its address.
    identities: [...new Set([...(extracted.identities ?? []), ...(url === undefined ? [] : [url])])],
    proposals: proposalsOf(findings, facts),
  }
  return { ...letter, description }
}

/** Finds the parts, the quotations and the languages of a text, on which the rules build. */
function recognised(
  extracted: ExtractedText,
  name: string,
  direction: Direction,
): { readonly letter: Described; readonly ofWords: readonly Finding[] } {
  const { text, properties } = extracted
  const marked = markBoilerplate(text, extracted.blocks)
  const spoken = languageOfText(text, marked)
  const language = spoken?.language ?? null
  const blocks = withBlockLanguages(text, recogniseParts(text, marked), language, direction)
  const quotations = findQuotations({ text, blocks, marked: extracted.quotations })
  return {
    letter: { text, blocks, quotations, properties, fileName: name, language },
    ofWords: spoken === null ? [] : [{ field: 'language', ...spoken }],
  }
}

function kindOfFacts(findings: readonly Finding[]): LetterKind | null {
  return findings.filter(isField('kind')).find(isFact)?.letterKind ?? null
}

/** Titles are always shown with their evidence, so that one from the first words counts too. */
function isFact(finding: Finding): boolean {
  return finding.field === 'title' || evidenceOf(finding).certainty !== 'possible'
}

/** A page in English about Persian letters states English, and its text is Persian. */
function isImpossible(finding: Finding, isRightToLeft: boolean): boolean {
  return finding.field === 'language' && isRightToLeft && !canBeRightToLeft(finding.language)
}

function isField<F extends Finding['field']>(field: F) {
  return (finding: Finding): finding is Extract<Finding, { field: F }> => finding.field === field
}

/** Only for a file whose letter has no words. */
function fileTitle(name: string): { title: string; evidence: Evidence } {
  return {
    title: name,
    evidence: {
      source: 'file-name',
      field: 'name',
      asWritten: name,
      certainty: 'possible',
      state: 'extracted',
    },
  }
}

function datesOf(facts: readonly Finding[]): readonly LetterDate[] {
  return uniqueBy(facts.filter(isField('date')), valueKey).map(({ date }) => date)
}

/** The same name from two sources is one person: the first evidence counts, the others add what it does not say. */
function peopleOf(facts: readonly Finding[], role: 'sender' | 'recipient' | 'signatory'): readonly Person[] {
  const people = new Map<string, Person>()
  for (const finding of facts) {
    if (finding.field !== role) continue
    const key = valueKey(finding)
    const known = people.get(key)
    people.set(key, known === undefined ? finding.person : { ...finding.person, ...known })
  }
  return [...people.values()]
}

function placesOf(facts: readonly Finding[]): readonly Place[] {
  return uniqueBy(facts.filter(isField('place')), valueKey).map(({ place }) => place)
}

function sourceOf(facts: readonly Finding[]): { source: Source; sourceEvidence: Evidence | null } {
  const found = facts.filter(isField('source'))
  // The most trusted last, so that it stays.
  const source = Object.assign({}, ...found.map((finding) => finding.source).toReversed()) as Source
  return { source, sourceEvidence: found[0]?.evidence ?? null }
}

/** What is only possible and not known already. */
function proposalsOf(findings: readonly Finding[], facts: readonly Finding[]): readonly Finding[] {
  const known = new Set(facts.map(proposalKey))
  const possible = findings.filter((finding) => !isFact(finding) && !known.has(proposalKey(finding)))
  return uniqueBy(possible, proposalKey)
}

/** Of a field that a letter has only one value of, any that is known leaves no room for another. */
function proposalKey(finding: Finding): string {
  return isSingleField(finding.field) ? finding.field : valueKey(finding)
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
