/** A paragraph of a docx while it is read, and which elements are text at all. */
import type { BlockKind } from '@shared/letter'
import type { ParagraphText } from '../paragraph-text'
import { isOn } from './word-values'

export interface OpenParagraph {
  readonly text: ParagraphText
  style: string | null
  list: string | null
  level: number | null
  outline: number | null
  pageBefore: boolean
  /** Its end was deleted, so that the next one goes on with it. */
  isJoined: boolean
  /** Length of the number before the words. */
  signLength: number
  isHidden: boolean
  kind: BlockKind
  run: Run
}

interface Run {
  isHidden: boolean
  font: string
}

/** What tells of earlier states, twice, or of nothing that is read. */
export const skipped: ReadonlySet<string> = new Set([
  'pPrChange',
  'rPrChange',
  'sectPrChange',
  'tblPrChange',
  'tblPrExChange',
  'tcPrChange',
  'trPrChange',
  'numberingChange',
  'rt',
  'tblGrid',
  'binData',
  'fldData',
])
export const collected: ReadonlySet<string> = new Set(['t', 'delText', 'instrText'])

/** Takes down one property of the paragraph. */
export function describeParagraph(paragraph: OpenParagraph, name: string, value: string | undefined): void {
  switch (name) {
    case 'pStyle':
      paragraph.style = value ?? null
      break
    case 'numId':
      paragraph.list = value ?? null
      break
    case 'ilvl':
      paragraph.level = Number.parseInt(value ?? '0', 10) || 0
      break
    case 'outlineLvl':
      paragraph.outline = Number.parseInt(value ?? '9', 10)
      break
    case 'pageBreakBefore':
      paragraph.pageBefore = isOn(value)
      break
  }
}
