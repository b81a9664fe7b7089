/** One letter in any of the forms of a citation: what is copied from the window. */
import type { CitationFormat, CitationStyle, CitedLetter } from '../citation'
import { bibtexEntry } from './bibtex'
import { cslFile, cslItem } from './csl'
import { risRecord } from './ris'
import { citationText } from './styles'

export function writtenCitation(letter: CitedLetter, format: CitationFormat, style: CitationStyle): string {
  switch (format) {
    case 'text':
      return citationText(letter, style)
    case 'bibtex':
      return `${bibtexEntry(letter, new Set()).text}\n`
    case 'ris':
      return risRecord(letter).text
    case 'csl':
      return cslFile([cslItem(letter, 'letter-1').text])
  }
}
