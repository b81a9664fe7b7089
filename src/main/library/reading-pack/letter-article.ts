/** A letter of a pack as HTML, with the passages marked on which the chosen notes stand. All words are escaped. */

import { mainDate } from '@shared/citation'
import type { Letter, LetterDate, Person, Span } from '@shared/letter'
import type { PackLanguage } from '@shared/letter-export'
import { attribute, escaped } from '../compare/export/markup'
import { packWords } from './pack-words'

/** A passage of a note; `number` counts the notes of the letter from 1. */
export interface MarkedPassage {
  readonly span: Span
  readonly number: number
  readonly note: string
}

export interface ArticleParts {
  readonly place: number
  readonly letter: Letter
  readonly passages: readonly MarkedPassage[]
  /** As HTML. */
  readonly notes: readonly string[]
  readonly language: PackLanguage
}

export function letterArticle({ place, letter, passages, notes, language: spoken }: ArticleParts): string {
  const words = packWords[spoken]
  const { title, direction, language, blocks, text } = letter
  const aside =
    notes.length === 0
      ? []
      : [`<section class="notes" aria-label="${words.notes}"><h3>${words.notes}</h3>`, ...notes, '</section>']
  return [
    `<article id="letter-${place}" tabindex="-1" aria-labelledby="title-${place}">`,
    `<h2 id="title-${place}" dir="auto">${escaped(title)}</h2>`,
    facts(letter, words),
    `<div class="text" dir="${direction}"${attribute('lang', language)}>`,
    ...(text.trim() === '' ? [`<p lang="${spoken}">${words.withoutText}</p>`] : []),
    ...pieces(blocks, text.length).map(({ start, end, kind }) =>
      paragraph(letter, { start, end }, kind, passages),
    ),
    '</div>',
    ...aside,
    '</article>',
  ]
    .filter((line) => line !== '')
    .join('\n')
}

/** Blocks, and what stands between them. */
function pieces(blocks: Letter['blocks'], length: number) {
  const all: { start: number; end: number; kind: string }[] = []
  let done = 0
  for (const { start, end, kind } of blocks) {
    if (start > done) all.push({ start: done, end: start, kind: 'paragraph' })
    all.push({ start, end, kind })
    done = end
  }
  if (done < length) all.push({ start: done, end: length, kind: 'paragraph' })
  return all
}

function paragraph(letter: Letter, span: Span, kind: string, passages: readonly MarkedPassage[]): string {
  const words = letter.text.slice(span.start, span.end)
  if (words.trim() === '') return ''
  const inner = marked(letter.text, span, passages)
  const own =
    kind === 'heading' ? 'h3' : kind === 'block-quotation' || kind === 'quoted-reply' ? 'blockquote' : 'p'
  return `<${own} class="${kind}">${inner}</${own}>`
}

/** Overlapping passages are cut where each begins and ends; behind its end each has the number of its note. */
function marked(text: string, span: Span, passages: readonly MarkedPassage[]): string {
  const inside = passages.filter((one) => one.span.start < span.end && one.span.end > span.start)
  if (inside.length === 0) return escaped(text.slice(span.start, span.end))
  const cuts = [span.start, span.end, ...inside.flatMap((one) => [one.span.start, one.span.end])]
  const places = [...new Set(cuts)]
    .filter((at) => at >= span.start && at <= span.end)
    .sort((one, next) => one - next)
  let written = ''
  for (let at = 0; at + 1 < places.length; at++) {
    const [from = 0, to = 0] = [places[at], places[at + 1]]
    const over = inside.some((one) => one.span.start <= from && one.span.end >= to)
    const words = escaped(text.slice(from, to))
    written += over ? `<mark class="noted">${words}</mark>` : words
    for (const { span: own, number, note } of inside)
      if (own.end === to) written += `<a class="note-sign" href="#note-${note}">[${number}]</a>`
  }
  return written
}

function facts(
  { dates, senders, recipients, path, file, source }: Letter,
  words: (typeof packWords)[PackLanguage],
): string {
  const date = mainDate(dates)
  const place = file.part === '' ? path : `${path}#${file.part}`
  const lines: readonly (readonly [string, string])[] = [
    [words.date, date === undefined ? '' : dateWords(date, words)],
    [words.from, names(senders)],
    [words.to, names(recipients)],
    [words.published, [source.publisher, source.edition, source.url].filter(Boolean).join(', ')],
    [words.file, place],
  ]
  const shown = lines.filter(([, value]) => value !== '')
  return `<dl class="facts">${shown.map(([name, value]) => `<div><dt>${name}</dt><dd><bdi>${escaped(value)}</bdi></dd></div>`).join('')}</dl>`
}

function dateWords(
  { edtf, inferred, evidence }: LetterDate,
  words: (typeof packWords)[PackLanguage],
): string {
  const written = evidence.asWritten.replace(/\s+/g, ' ').trim()
  const asWritten = written === '' || written === edtf ? '' : ` (${words.asWritten(written)})`
  return `${edtf}${inferred ? ` (${words.inferred})` : ''}${asWritten}`
}

function names(people: readonly Person[]): string {
  return people.map(({ name, listedAs }) => listedAs ?? name).join('; ')
}
