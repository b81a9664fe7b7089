/** The invented letters whose facts are known, and how what the rules find agrees with them. */
import { readdirSync, readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { foldText } from '@shared/text/fold'
import { z } from 'zod'
import { textBlocks } from '../../../../../../src/main/library/import/formats/text/extract-txt'
import type { Finding } from '../../../../../../src/main/library/import/metadata/finding'
import { letterParts } from '../../../../../../src/main/library/import/metadata/letter-parts/letter-parts'
import { recogniseParts } from '../../../../../../src/main/library/import/metadata/letter-parts/recognise-parts'
import { normalName } from '../../../../../../src/main/library/import/metadata/names'

const folder = fileURLToPath(new URL('../../../../../fixtures/metadata/letters', import.meta.url))

const factsSchema = z.object({
  sent: z.array(z.string()),
  senders: z.array(z.string()),
  recipients: z.array(z.string()),
  places: z.array(z.string()),
  signatories: z.array(z.string()),
  signatoryCount: z.number().optional(),
  kind: z.string().optional(),
})

export interface KnownLetter {
  readonly name: string
  readonly text: string
  readonly facts: z.infer<typeof factsSchema>
}

export const knownLetters: readonly KnownLetter[] = readdirSync(folder)
  .filter((name) => name.endsWith('.txt') && /^\d\d-/.test(name))
  .toSorted()
  .map(knownLetter)

/** The letters of many forms of file, whose facts stand in any part of them. */
export const knownFiles: readonly KnownLetter[] = readdirSync(folder)
  .filter((name) => /^\d{3}-.*\.(?:txt|md|html)$/.test(name))
  .toSorted()
  .map(knownLetter)

function knownLetter(name: string): KnownLetter {
  const facts = readFileSync(`${folder}/${name.replace(/\.\w+$/, '.facts.json')}`, 'utf8')
  return {
    name,
    text: readFileSync(`${folder}/${name}`, 'utf8'),
    facts: factsSchema.parse(JSON.parse(facts)),
  }
}

export function findingsOfText(text: string, fileName = 'letter.txt'): readonly Finding[] {
  const blocks = recogniseParts(text, textBlocks(text))
  return letterParts({ text, blocks, quotations: [], properties: [], fileName, language: null })
}

/** What is found as a fact, each value in the words of the letter. */
export function shownValues(findings: readonly Finding[]) {
  const sure = findings.filter((finding) => certaintyOf(finding) !== 'possible')
  const people = (field: 'sender' | 'recipient' | 'signatory') =>
    sure.flatMap((finding) => (finding.field === field ? [finding.person.name] : []))
  return {
    sent: sure.flatMap((finding) => (finding.field === 'date' ? [finding.date.edtf] : [])),
    senders: people('sender'),
    recipients: people('recipient'),
    signatories: people('signatory'),
    places: sure.flatMap((finding) => (finding.field === 'place' ? [finding.place.name] : [])),
    counts: sure.flatMap((finding) => (finding.field === 'signatory-count' ? [finding.count] : [])),
  }
}

function certaintyOf(finding: Finding) {
  if (finding.field === 'date') return finding.date.evidence.certainty
  if (finding.field === 'place') return finding.place.evidence.certainty
  return 'person' in finding ? finding.person.evidence.certainty : finding.evidence.certainty
}

export interface Score {
  readonly right: number
  readonly wrong: readonly string[]
  readonly missing: readonly string[]
}

/** `also` may be found without being asked for. */
export function score(
  found: readonly string[],
  asked: readonly string[],
  also: readonly string[] = [],
): Score {
  const isIn = (names: readonly string[], name: string) => names.some((other) => isSame(other, name))
  return {
    right: found.filter((name) => isIn(asked, name)).length,
    wrong: found.filter((name) => !isIn(asked, name) && !isIn(also, name)),
    missing: asked.filter((name) => !isIn(found, name)),
  }
}

function isSame(one: string, other: string): boolean {
  const keys = (name: string) => [foldText(name), foldText(normalName(name))]
  return keys(one).some((key) => keys(other).includes(key))
}
