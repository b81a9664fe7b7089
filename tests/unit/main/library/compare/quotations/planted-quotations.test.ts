import { describe, expect, it } from 'vitest'
import { checkQuotes } from '../../../../../../src/main/library/compare/quotations/check-quotes'
import { plantedReport, waysOfQuoting } from '../../../../../support/planted-quotations'
import { knownText } from '../../../../../support/sample-library'
import { candidate } from './candidates'

/** Letters that are quoted, and others whose words a reporter may have invented. */
const letters: Readonly<Record<string, readonly [string, readonly string[]]>> = {
  English: [
    'campaign/2020-02-17 open letter (published).html',
    [
      'correspondence/Crake/1843-03-03 Crake to Miss Pendrethick.txt',
      'correspondence/Crake/1843-11-14 Crake to Miss Pendrethick.txt',
    ],
  ],
  French: [
    'campaign/translations/lettre-ouverte-ilvar.fr.md',
    ['correspondence/Pendrethick/1846 Varoldi to Theodora Crake.md'],
  ],
  German: [
    'campaign/support/2020-04-24 Gemeinde Ebersrauth.odt',
    ['correspondence/Pendrethick/1845-06-19 von Heißenau.txt'],
  ],
  Italian: [
    'correspondence/Pendrethick/1846 Varoldi to Theodora Crake.md',
    ['campaign/translations/lettre-ouverte-ilvar.fr.md'],
  ],
}

const seeds = [1, 2, 3, 4]
const withoutNotice = (path: string): string =>
  knownText(path).replace(/^.*(?:Invented for|Erfunden|Letterbook).*$/gm, '')

function tally(text: string, others: string): ReadonlyMap<string, readonly string[]> {
  const wrong = new Map<string, string[]>(waysOfQuoting.map((way) => [way, []]))
  for (const seed of seeds) {
    const report = plantedReport({ text, others }, seed, 25)
    checkQuotes(report, [candidate(1, text)]).quotations.forEach(({ quotation, verdict, source }, at) => {
      const planted = report.planted[at]
      if (planted === undefined) return
      const isPlaced =
        (planted.source === null && source === null) ||
        (planted.source?.start === source?.span.start && planted.source?.end === source?.span.end)
      // Whether what was left out changes the sense is known of other quotations: see check-quotes.test.ts.
      const isJudged =
        verdict === planted.verdict || (planted.way === 'shortened-in-silence' && verdict === 'altered')
      if (!isJudged || !isPlaced) {
        wrong.get(planted.way)?.push(`${verdict}: ${report.text.slice(quotation.start, quotation.end)}`)
      }
    })
  }
  return wrong
}

describe('quotations of a report of which is known what became of their words', () => {
  it.each(Object.keys(letters))('are judged rightly and traced to the right words in %s', (language) => {
    const [path, others] = letters[language] ?? ['', []]
    const wrong = tally(withoutNotice(path), others.map(withoutNotice).join('\n'))
    for (const way of waysOfQuoting) {
      // Of a hundred each.
      expect(wrong.get(way)?.length, `${way}: ${wrong.get(way)?.join(' | ')}`).toBeLessThanOrEqual(2)
    }
  })

  it('are judged rightly in Persian', () => {
    const text = withoutNotice('campaign/translations/نامهٔ سرگشاده دربارهٔ سد ایلوار.txt')
    const half = Math.floor(text.length / 2)
    const wrong = tally(text.slice(0, half), text.slice(half))
    for (const way of waysOfQuoting) {
      expect(wrong.get(way)?.length, `${way}: ${wrong.get(way)?.join(' | ')}`).toBeLessThanOrEqual(2)
    }
  })
})
