/** A comparison as the text of a file, in each of the formats that fit it. Pure. */
import type { ComparisonFormat, ComparisonKind, Ignoring, WrittenComparison } from '@shared/comparison'
import { compareVersions } from '../versions/compare-versions'
import type { ComparisonDocument, DocumentLetter, Origin } from './comparison-document'
import { fileName } from './letter-names'
import { passagesPage } from './page/passages-page'
import { quotesPage } from './page/quotes-page'
import { translationPage } from './page/translation-page'
import { versionsPage } from './page/versions-page'
import { passagesTable } from './tables/passages-table'
import { quotesTable } from './tables/quotes-table'
import { translationTable } from './tables/translation-table'
import { versionsTable } from './tables/versions-table'
import { translationTei } from './tei/translation-tei'
import { versionsTei } from './tei/versions-tei'

/** Whether TEI has a way to write it down. */
export function hasTei(kind: ComparisonKind): boolean {
  return kind === 'versions' || kind === 'translation'
}

/** `pdf` is the page that it is made from. Must not be asked for TEI of what has none. */
export function writtenComparison({
  document,
  format,
}: {
  readonly document: ComparisonDocument
  readonly format: ComparisonFormat
}): WrittenComparison {
  switch (format) {
    case 'csv':
      return { text: tableOf(document), name: nameOf(document) }
    case 'tei':
      return { text: teiOf(document), name: nameOf(document) }
    case 'html':
    case 'pdf':
      return { text: pageOf(document), name: nameOf(document) }
  }
}

export interface VersionsToWrite {
  /** The base first. */
  readonly letters: readonly DocumentLetter[]
  readonly ignoring: Ignoring
  readonly origin: Origin
  readonly format: ComparisonFormat
}

/** Compares versions and writes what was found. */
export function writtenVersions({ letters, ignoring, origin, format }: VersionsToWrite): WrittenComparison {
  const [base, ...versions] = letters
  if (base === undefined) throw new Error('There is nothing to compare.')
  const others = versions.map((letter) => ({
    letter,
    comparison: compareVersions(base.text, letter.text, ignoring),
  }))
  return writtenComparison({ document: { kind: 'versions', base, others, ignoring, origin }, format })
}

function tableOf(document: ComparisonDocument): string {
  switch (document.kind) {
    case 'versions':
      return versionsTable(document)
    case 'passages':
      return passagesTable(document)
    case 'quotes':
      return quotesTable(document)
    case 'translation':
      return translationTable(document)
  }
}

function teiOf(document: ComparisonDocument): string {
  switch (document.kind) {
    case 'versions':
      return versionsTei(document)
    case 'translation':
      return translationTei(document)
    case 'passages':
    case 'quotes':
      throw new Error('Nothing of this can be written as TEI.')
  }
}

function pageOf(document: ComparisonDocument): string {
  switch (document.kind) {
    case 'versions':
      return versionsPage(document)
    case 'passages':
      return passagesPage(document)
    case 'quotes':
      return quotesPage(document)
    case 'translation':
      return translationPage(document)
  }
}

function nameOf(document: ComparisonDocument): string {
  switch (document.kind) {
    case 'versions':
      return fileName('versions', [document.base, ...document.others.map(({ letter }) => letter)])
    case 'passages':
      return fileName('shared passages', [document.a, document.b])
    case 'quotes':
      return fileName('quotations', [document.report])
    case 'translation':
      return fileName('translation', [document.a, document.b])
  }
}
