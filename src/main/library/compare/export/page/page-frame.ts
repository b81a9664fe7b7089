/** The page of a comparison: what was compared and by which rules stands at its end. It runs nothing. */
import { standingPage } from '../../../export/standing-page'
import type { DocumentLetter, Origin } from '../comparison-document'
import { placeOf } from '../letter-names'
import { attribute, escaped } from '../markup'
import { pageStyle, uprightStyle, wideStyle } from './page-style'

export interface PageFrame {
  readonly title: string
  /** Sentences under the title, as HTML. */
  readonly summary: readonly string[]
  readonly letters: readonly DocumentLetter[]
  readonly origin: Origin
  /** Whether it needs the breadth of a page. */
  readonly isWide: boolean
  readonly body: string
}

export function pageOf({ title, summary, letters, origin, isWide, body }: PageFrame): string {
  const style = `${isWide ? wideStyle : uprightStyle}${pageStyle}`
  const lines = [
    `<h1 dir="auto">${escaped(title)}</h1>`,
    ...summary.map((sentence) => `<p>${sentence}</p>`),
    body,
    '<h2>What was compared</h2>',
    '<div class="facts">',
    ...letters.map(letterFacts),
    `<p>Compared ${escaped(origin.at)}. Rules: ${escaped(origin.rules)}.</p>`,
    '</div>',
  ]
  return standingPage({ title: escaped(title.replace(/\s+/g, ' ')), style, script: null, body: lines })
}

function letterFacts(letter: DocumentLetter): string {
  const date = letter.date === null ? 'no date' : letter.date
  const hash = `<code>${escaped(letter.textHash)}</code>`
  return `<p><bdi>${escaped(letter.title)}</bdi>, ${escaped(date)}, <bdi>${escaped(placeOf(letter))}</bdi>. Text (SHA-256): ${hash}</p>`
}

/** A cell with words of a letter, in its language and direction. */
export function letterCell(letter: DocumentLetter, inner: string, element = 'td'): string {
  return `<${element} dir="${letter.direction}"${attribute('lang', letter.language)}>${inner}</${element}>`
}

export function headCell(letter: DocumentLetter): string {
  const date = letter.date === null ? '' : `, <bdi>${escaped(letter.date)}</bdi>`
  return `<th scope="col" dir="${letter.direction}"><bdi>${escaped(letter.title)}</bdi>${date}</th>`
}
