import type { QuoteVerdict } from '@shared/comparison'
import { foldText } from '@shared/text/fold'
import { beforeAll, describe, expect, it } from 'vitest'
import { checkQuotes } from '../../../../../../src/main/library/compare/quotations/check-quotes'
import { type ComparedLetter, readSample } from '../../../../../support/sample-findings'
import { plain, type Quotation, truth } from '../../../../../support/sample-library'
import { candidate } from './candidates'

/** What a careful reader says of a quotation, as a verdict; null where the truth file leaves it open. */
const verdicts: Readonly<Record<Quotation['match'], QuoteVerdict | null>> = {
  exact: 'word-for-word',
  recased: 'word-for-word',
  bracketed: 'word-for-word',
  shortened: 'shortened',
  altered: 'altered',
  translated: 'not-found',
  spoken: 'not-found',
  // A law or a policy that is not in the library, but may be quoted in other letters.
  document: null,
  // Words that are spoken of.
  phrase: null,
}

interface Traced {
  readonly words: string
  readonly verdict: QuoteVerdict
  readonly from: string | null
  readonly text: string | null
}

const folded = (text: string): string => foldText(plain(text.replace(/[[\]]/g, '')))

describe('the quotations of the sample library', () => {
  const traced = new Map<string, readonly Traced[]>()

  beforeAll(async () => {
    const { letters } = await readSample()
    for (const letter of letters) {
      if (letter.known.quotations.length > 0) traced.set(letter.name, tracedIn(letter, letters))
    }
  }, 60_000)

  const known = Object.entries(truth.files).flatMap(([name, { quotations }]) =>
    quotations.flatMap((quotation) => {
      const verdict = verdicts[quotation.match]
      return verdict === null ? [] : [{ name, quotation, verdict, words: quotation.text }]
    }),
  )

  it('has quotations of every kind to be traced', () => {
    expect(known.length).toBeGreaterThan(60)
    for (const verdict of ['word-for-word', 'altered', 'shortened', 'not-found']) {
      expect(known.filter((one) => one.verdict === verdict).length).toBeGreaterThan(0)
    }
  })

  it.each(known)('“$words” ($name) is $verdict', ({ name, quotation, verdict }) => {
    const found = traced.get(name)?.find(({ words }) => folded(words) === folded(quotation.text))
    expect(found?.verdict).toBe(verdict)
    if (verdict === 'not-found') {
      expect(found?.from).toBeNull()
      return
    }
    expect(found?.from).toBe(quotation.from)
    const source = folded(found?.text ?? '')
    if (quotation.match === 'exact' || quotation.match === 'recased') {
      expect(source).toBe(folded(quotation.text))
    } else if (quotation.source !== undefined) expect(source).toBe(folded(quotation.source))
    else expect(source).toContain(folded(quotation.text).split(' ').slice(-4).join(' '))
  })
})

/** Against all other letters, the latest of those before it first, as a report most likely quotes what is in print. */
function tracedIn(report: ComparedLetter, letters: readonly ComparedLetter[]): readonly Traced[] {
  const { found } = report
  if (found === null) return []
  const own = dateOf(report)
  const rank = (letter: ComparedLetter): string => {
    const date = dateOf(letter)
    return date === '' ? 'b' : date > own && own !== '' ? 'a' : `c${date}`
  }
  const others = letters
    .filter((letter) => letter !== report && letter.found !== null)
    .sort((a, b) => (rank(a) < rank(b) ? 1 : rank(a) > rank(b) ? -1 : 0))
  const { quotations } = checkQuotes(
    { text: found.text, quotations: found.description.quotations },
    others.map(({ found: other }, id) =>
      candidate(id, other?.text ?? '', other?.description.quotations ?? []),
    ),
  )
  return quotations.map(({ quotation, verdict, source }) => ({
    words: found.text.slice(quotation.start, quotation.end),
    verdict,
    from: source === null ? null : (others[source.letter.id]?.name ?? null),
    text: source?.text ?? null,
  }))
}

function dateOf({ known: { dates } }: ComparedLetter): string {
  return dates.find(({ role }) => role === 'sent' || role === 'published')?.edtf ?? ''
}
