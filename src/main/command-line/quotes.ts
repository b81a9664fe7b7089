/** `letterbook quotes`: where the quotations of a report come from, and what became of the words. */
import { type CheckedQuotation, type QuoteCheck, quoteVerdicts } from '@shared/comparison'
import type { Letter } from '@shared/letter'
import { percent, quoted, rowJson, spanJson } from './compared-words'
import { letterNamed, placeJson } from './named-letter'
import { withSearch } from './read-only'
import { type Command, print, UsageError } from './usage'

export const quotesCommand: Command = {
  options: { against: { type: 'string' } },
  run: async (words) => {
    const [which, ...more] = words.positionals
    if (which === undefined || more.length > 0)
      throw new UsageError('Name one report, by its id or its path.')
    const { against } = words.options
    const { report, check } = await withSearch(words.library, async (room) => {
      const read = await letterNamed(room, which)
      const letter = typeof against === 'string' ? await letterNamed(room, against) : null
      const ask = { id: read.id, against: letter?.id ?? null }
      return { report: read, check: await room.handlers['compare.quotes'](ask) }
    })
    print(words, jsonOf(report, check), () => linesFor(report, check))
    return 0
  },
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

function linesFor({ title, path, text }: Letter, { quotations, counts, searched }: QuoteCheck) {
  const summary = quoteVerdicts.map((verdict) => `${counts[verdict]} ${verdict}`).join(', ')
  const looked = searched === 1 ? '1 letter was' : `${searched} letters were`
  return [
    `${title}  (${path})`,
    quotations.length === 0 ? 'It quotes nothing.' : `${quotations.length} quotations: ${summary}.`,
    `${looked} looked into.`,
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
