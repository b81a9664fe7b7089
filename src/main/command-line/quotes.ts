/** `letterbook quotes`: where the quotations of a report come from, and what became of the words. */
import { type CheckedQuotation, type QuoteCheck, quoteVerdicts } from '@shared/comparison'
import { AppError } from '@shared/failure'
import type { Letter } from '@shared/letter'
import { percent, quoted, rowJson, spanJson } from './compared-words'
import { letterNamed, placeJson } from './named-letter'
import { withSearch } from './read-only'
import { print } from './spoken'
import { type Command, UsageError } from './usage'

export const quotesCommand: Command = {
  options: { against: { type: 'string' } },
  run: async (words) => {
    const [which, ...more] = words.positionals
    if (which === undefined || more.length > 0)
      throw new UsageError('Name one report, by its id or its path.')
    const { against } = words.options
    const { report, check } = await withSearch(words, async (room) => {
      const read = await letterNamed(room, which)
      const letter = typeof against === 'string' ? await letterNamed(room, against) : null
      if (letter?.id === read.id) throw refusedAgainstItself()
      const ask = { id: read.id, against: letter?.id ?? null }
      return { report: read, check: await room.handlers['compare.quotes'](ask) }
    })
    print(words, jsonOf(report, check), () => linesFor(report, check, typeof against === 'string'))
    return 0
  },
}

/** It has all of its own words, which would look like quotations found word for word. */
function refusedAgainstItself(): AppError {
  return new AppError(
    'refused',
    'A report is not checked against itself. Name another letter after --against.',
  )
}

function jsonOf({ id, path, text }: Letter, { quotations, counts, searched }: QuoteCheck) {
  return {
    quotations: quotations.map((checked) => quotationJson(text, checked)),
    counts,
    searched,
    report: { id, path },
  }
}

function quotationJson(text: string, { quotation, verdict, source, others }: CheckedQuotation) {
  const { start, end, speaker } = quotation
  return {
    ...{ start, end, text: text.slice(start, end), ...(speaker === undefined ? {} : { speaker }) },
    verdict,
    source: source && {
      id: source.letter.id,
      ...placeJson(source.letter.key),
      title: source.letter.title,
      date: source.letter.date,
      span: spanJson(source.span),
      text: source.text,
      similarity: source.similarity,
      rows: source.rows.map(rowJson),
    },
    others: others.map((letter) => ({ id: letter.id, ...placeJson(letter.key), title: letter.title })),
  }
}

/** Reports and copies are not among them, unless one of them was named. */
function searchedLine(searched: number, isOneNamed: boolean): string {
  if (searched === 0) return 'No letter was looked into: there are no others, or reports alone.'
  const letters = searched === 1 ? '1 letter was' : `${searched} letters were`
  return isOneNamed ? `${letters} looked into.` : `${letters} looked into; reports and copies were not.`
}

function linesFor(
  { title, path, text }: Letter,
  { quotations, counts, searched }: QuoteCheck,
  isOneNamed: boolean,
) {
  const summary = quoteVerdicts.map((verdict) => `${counts[verdict]} ${verdict}`).join(', ')
  return [
    `${title}  (${path})`,
    quotations.length === 0 ? 'It quotes nothing.' : `${quotations.length} quotations: ${summary}.`,
    searchedLine(searched, isOneNamed),
    ...quotations.flatMap(({ quotation, verdict, source }) => [
      `${verdict.padEnd(13)}  ${quoted(text.slice(quotation.start, quotation.end))}`,
      ...(source === null
        ? []
        : [
            `    ${source.letter.title}  (${placeJson(source.letter.key).path})`,
            ...(verdict === 'word-for-word'
              ? []
              : [`    ${quoted(source.text)} (${percent(source.similarity)} the same)`]),
          ]),
    ]),
  ]
}
