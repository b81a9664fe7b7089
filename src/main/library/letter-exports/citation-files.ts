/** Citations of letters as one file for a reference manager, for TeX, or for a footnote. */
import { citedLetter } from '@shared/citation'
import { bibtexEntry } from '@shared/citation/bibtex'
import { cslFile, cslItem } from '@shared/citation/csl'
import { risRecord } from '@shared/citation/ris'
import { citationText } from '@shared/citation/styles'
import type { LetterWriter } from './leaving-letters'

export const bibtexFile: LetterWriter = async function* (leaving, losses) {
  const used = new Set<string>()
  const entries: string[] = []
  for await (const letter of leaving.letters()) {
    const { text, lost } = bibtexEntry(citedLetter(letter), used)
    entries.push(text)
    losses.addAll(lost, letter)
  }
  yield { path: 'letters.bib', text: `${entries.join('\n\n')}\n` }
}

export const risFile: LetterWriter = async function* (leaving, losses) {
  const records: string[] = []
  for await (const letter of leaving.letters()) {
    const { text, lost } = risRecord(citedLetter(letter))
    records.push(text)
    losses.addAll(lost, letter)
  }
  yield { path: 'letters.ris', text: records.join('\r\n') }
}

export const cslJsonFile: LetterWriter = async function* (leaving, losses) {
  const items: string[] = []
  for await (const letter of leaving.letters()) {
    const { text, lost } = cslItem(citedLetter(letter), `letter-${items.length + 1}`)
    items.push(text)
    losses.addAll(lost, letter)
  }
  yield { path: 'letters.json', text: cslFile(items) }
}

/** A footnote to a line. */
export const footnotes: LetterWriter = async function* (leaving, losses) {
  const lines: string[] = []
  for await (const letter of leaving.letters()) {
    const cited = citedLetter(letter)
    lines.push(citationText(cited, leaving.style))
    losses.add('other-dates', letter, cited.otherDates)
    losses.add('signatories', letter, cited.moreSignatories > 0 ? 1 : 0)
    losses.add('places', letter, cited.receivedAt === null ? 0 : 1)
    if (cited.calendar !== null) losses.add('dates', letter)
  }
  yield { path: 'letters.txt', text: `${lines.join('\n')}\n` }
}
