/** The passages that two letters share, facing each other. */
import type { SharedPassage } from '@shared/comparison'
import type { PassagesDocument } from '../comparison-document'
import { markedRows } from './marked-words'
import { headCell, letterCell, pageOf } from './page-frame'

export function passagesPage({ a, b, passages, origin }: PassagesDocument): string {
  const rows = passages.map((passage, at) => {
    const facts = `<th scope="row" class="narrow">${at + 1}. ${factsOf(passage)}</th>`
    const first = letterCell(a, markedRows(a.text, passage.rows, 'a'))
    const second = letterCell(b, markedRows(b.text, passage.rows, 'b'))
    return `<tr${passage.formula ? ' class="formula"' : ''}>${facts}${first}${second}</tr>`
  })
  const words = passages.reduce((sum, passage) => sum + passage.words, 0)
  const number = passages.length === 1 ? '1 shared passage' : `${passages.length} shared passages`
  return pageOf({
    title: `What ${a.title} and ${b.title} share`,
    summary: [
      passages.length === 0 ? 'They share no passage.' : `${number}, ${words} words of the first letter.`,
    ],
    letters: [a, b],
    origin,
    isWide: false,
    body:
      passages.length === 0
        ? ''
        : `<table><thead><tr><th scope="col" class="narrow">Passage</th>${headCell(a)}${headCell(b)}</tr></thead><tbody>\n${rows.join('\n')}\n</tbody></table>`,
  })
}

function factsOf({ words, similarity, formula, letters }: SharedPassage): string {
  const wording = similarity === 1 ? 'the same' : `altered, ${Math.round(similarity * 100)} % the same`
  return `${words} words, ${wording}${formula ? `; a formula of ${letters} letters` : ''}`
}
