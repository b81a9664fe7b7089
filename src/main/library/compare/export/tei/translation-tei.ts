/** Two letters of which one translates the other as TEI P5: their sentences, and links between those that belong together. */
import type { Span } from '@shared/letter'
import type { DocumentLetter, TranslationDocument } from '../comparison-document'
import { attribute, escaped } from '../markup'
import { rounded } from '../tables/columns'
import { teiDocument, witnessId } from './tei-header'

export function translationTei({ a, b, translation, origin }: TranslationDocument): string {
  const head = {
    title: `${a.title}, and ${b.title}`,
    letters: [a, b],
    origin,
    encoding: ['Links join sentences that translate each other; a sentence without one has no counterpart.'],
    isApparatus: false,
  }
  const links = translation.links.flatMap((link) => {
    if (link.a.length === 0 || link.b.length === 0) return []
    const targets = [
      ...link.a.map((at) => `#${sentenceId(0, at)}`),
      ...link.b.map((at) => `#${sentenceId(1, at)}`),
    ]
    const byHand = link.byHand ? ' type="by-hand"' : ''
    return [`  <link${byHand} target="${targets.join(' ')}" cert="${rounded(link.certainty)}"/>`]
  })
  const standOff =
    links.length === 0
      ? []
      : ['<standOff>', '<linkGrp type="translation">', ...links, '</linkGrp>', '</standOff>']
  const texts = [textTei(a, translation.a, 0), textTei(b, translation.b, 1)]
  return teiDocument(head, [...standOff, '<text>', '<group>', ...texts, '</group>', '</text>'].join('\n'))
}

function sentenceId(letter: number, at: number): string {
  return `${witnessId(letter)}-s${at + 1}`
}

function textTei(letter: DocumentLetter, sentences: readonly Span[], place: number): string {
  const paragraphs: string[][] = [[]]
  sentences.forEach((sentence, at) => {
    const gap = letter.text.slice(sentences[at - 1]?.end ?? 0, sentence.start)
    if (at > 0 && /\n\s*\n/.test(gap)) paragraphs.push([])
    const words = escaped(letter.text.slice(sentence.start, sentence.end))
    paragraphs.at(-1)?.push(`<s xml:id="${sentenceId(place, at)}">${words}</s>`)
  })
  // A letter without any word has no sentences, and keeps its signs.
  const written =
    sentences.length === 0
      ? [`<p>${escaped(letter.text.trim())}</p>`]
      : paragraphs.map((inside) => `<p>${inside.join(' ')}</p>`)
  const language = attribute('xml:lang', letter.language)
  return [
    `<text corresp="#${witnessId(place)}"${language}>`,
    '<body>',
    ...written,
    '</body>',
    '</text>',
  ].join('\n')
}
