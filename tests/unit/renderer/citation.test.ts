import { en } from '@renderer/locales/en'
import { fa } from '@renderer/locales/fa'
import { citedPassage } from '@renderer/state/cited-passage'
import { citation } from '@renderer/views/search/citation'
import type { Block, Letter } from '@shared/letter'
import { createInstance } from 'i18next'
import { describe, expect, it } from 'vitest'
import { date, description, person } from '../../support/described'

const text =
  'Share this page\nDear Minister,\nWe ask you to wait.  Our <schools> must\nstay open & free. That is all.'

function letter(changed: Partial<Letter> = {}): Letter {
  const at = (words: string) => text.indexOf(words)
  const block = (kind: Block['kind'], from: string, to: string): Block => ({
    kind,
    start: at(from),
    end: at(to) + to.length,
  })
  return {
    ...description({
      title: 'On the schools',
      language: 'en',
      direction: 'ltr',
      dates: [date('1978-03-24')],
      senders: [person('Ada Vale')],
      recipients: [person('The Minister')],
    }),
    needs: [],
    copies: 0,
    id: 1,
    key: 'a',
    path: '1978/schools.txt',
    words: 15,
    text,
    textHash: '',
    blocks: [
      block('boilerplate', 'Share', 'page'),
      block('salutation', 'Dear', 'Minister,'),
      block('paragraph', 'We ask', 'all.'),
    ],
    file: {
      absolutePath: '/letters/1978/schools.txt',
      part: '',
      format: 'txt',
      encoding: 'utf-8',
      encodingFrom: 'file',
      size: 100,
      hash: '',
      present: true,
    },
    ...changed,
  }
}

function passage(words: string, changed: Partial<Letter> = {}) {
  const start = text.indexOf(words)
  return citedPassage(letter(changed), { start, end: start + words.length })
}

async function cited(language: 'en' | 'fa', found: ReturnType<typeof passage>) {
  const i18n = createInstance()
  const resources = { en: { translation: en }, fa: { translation: fa } }
  await i18n.init({ lng: language, resources, interpolation: { escapeValue: false } })
  return citation(found, i18n.t, language)
}

describe('a passage that is copied', () => {
  it('brings its sentence, and who wrote what to whom, when and where it stands', async () => {
    const { text: plain } = await cited('en', passage('schools'))
    expect(plain).toBe(
      '“Our <schools> must stay open & free.”\n— Ada Vale to The Minister, “On the schools”, 24 March 1978, paragraph 2, 1978/schools.txt',
    )
  })

  it('marks the words that were found for programs that know form, and lets none of them become form', async () => {
    const { html = '' } = await cited('en', passage('schools'))
    expect(html).toContain('“Our &#60;<b>schools</b>&#62; must stay open &#38; free.”')
    expect(html).toContain('<blockquote dir="ltr" lang="en">')
    expect(html).not.toContain('<schools>')
  })

  it('names the page of the original where there is one, and the part of a file with several letters', async () => {
    const { text: plain } = await cited(
      'en',
      passage('schools', {
        pages: [{ start: 0, label: '12v' }],
        file: { ...letter().file, part: 'L2' },
        dates: [],
      }),
    )
    expect(plain).toContain('no date, Page 12v, paragraph 2, 1978/schools.txt, part L2')
  })

  it('takes in every sentence that it runs through', () => {
    const { before, words, after } = passage('wait.  Our')
    expect([before, words, after]).toEqual([
      'We ask you to ',
      'wait.  Our',
      ' <schools> must\nstay open & free.',
    ])
  })

  it('is cited in Persian without marks of direction left in the words', async () => {
    const { text: plain } = await cited('fa', passage('schools'))
    expect(plain).toContain('«Our <schools> must stay open & free.»')
    expect(plain).not.toMatch(/[\u2066-\u2069]/)
  })

  it('is cut at words where its sentence runs on for very long', () => {
    const long = `${'word '.repeat(300)}found${' other'.repeat(300)}`
    const found = citedPassage(letter({ text: long, blocks: [] }), { start: 1500, end: 1505 })
    expect(found.words).toBe('found')
    expect(found.before).toMatch(/^…word /)
    expect(found.after).toMatch(/ other…$/)
    expect(found.before.length + found.after.length).toBeLessThan(810)
  })
})
