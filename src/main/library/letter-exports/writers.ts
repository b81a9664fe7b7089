/** Which writer makes which format, and how many letters it takes: all that would leave is shown first, from memory. */
import type { LetterFormat } from '@shared/letter-export'
import { readingPack } from '../reading-pack/pack-files'
import { bibtexFile, cslJsonFile, footnotes, risFile } from './citation-files'
import { cmifFile } from './cmif'
import type { LetterWriter } from './leaving-letters'
import { lettersTable } from './letters-table'
import { teiFolder } from './tei-letter'

export const writers: Readonly<Record<LetterFormat, LetterWriter>> = {
  csv: lettersTable,
  cmif: cmifFile,
  tei: teiFolder,
  csl: cslJsonFile,
  bibtex: bibtexFile,
  ris: risFile,
  text: footnotes,
  pack: readingPack,
}

export const mostLetters: Readonly<Record<LetterFormat, number>> = {
  ...{ csv: 200_000, cmif: 200_000, csl: 200_000, bibtex: 200_000, ris: 200_000, text: 200_000 },
  ...{ tei: 10_000, pack: 2000 },
}
