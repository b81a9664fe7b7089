import type { Block, BlockKind } from '@shared/letter'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { sentencesOf } from '../../../../../../src/main/library/compare/translations/sentences'

const written = (text: string, language: string | null = 'en', blocks: readonly Block[] = []) =>
  sentencesOf({ text, blocks, language }).map(({ start, end }) => text.slice(start, end))

/** Each line of the list is one sentence; together they are the text. */
function expectSentences(language: string | null, sentences: readonly string[], between = ' '): void {
  expect(written(sentences.join(between), language)).toEqual(sentences)
}

describe('Sentences', () => {
  it('end behind a stop, its quotation marks and its brackets', () => {
    expectSentences('en', [
      'We asked: “Why?”',
      'They (all of them.) did not answer…',
      'He said "Go away."',
      'So we went!',
      '(It was late.)',
      'Why?!',
      'Nobody knows.[12]',
      'The end',
    ])
  })

  it('do not end behind titles, initials, abbreviations and numbers', () => {
    expectSentences('en', [
      'Dear Mr. and Mrs. J. R. Smith met Dr. Ellen B. White and Prof. Otto, e.g. at No. 5 St. James St., on 12 Jan. 1978.',
      'The costs, i.e. 3.5 million, fell.',
      'See p. 12 and Art. 3 of vol. 2.',
      'So do I.',
      'The letter came at 5 p.m.',
      'They live in the U.S.',
      'The U.S. Government said no.',
      'We read it in 1978.',
      'Paper, ink, etc.',
      'All was sold.',
    ])
  })

  it('follow the customs of other languages', () => {
    expectSentences('de', [
      'Am 3. Mai schrieb Hr. Dr. Weiß z. B. über Ludwig XIV. und Nr. 7 bzw. die Akten.',
      'Das war 1978.',
      '»Nein!«, rief er.',
      '„Warum?“ fragte sie.',
      'Ende.',
    ])
    expectSentences('fr', ['M. Durand a dit : « Non ! »', 'Mme Petit est partie.', 'Cf. p. 12.', 'Fin.'])
    expectSentences('es', ['¿Dónde está el Sr. Ruiz?', '¡Aquí!', 'La Sra. Gil lo sabe.'])
    expectSentences('ru', [
      'Он приехал в г. Тверь в 1978 г.',
      'Проф. И. И. Петров ждал его.',
      'И т.д.',
      'Конец.',
    ])
    expectSentences('el', ['Πού είναι ο κ. Γεωργίου;', 'Δεν ξέρω.'])
    expectSentences('pl', ['To był prof. Nowak, tzn. ojciec, w 1978 r.', 'Mieszkał tam.'])
  })

  it('end with the stops of other scripts', () => {
    expectSentences('fa', [
      'چرا نامهٔ ما را نخواندید؟',
      'ما در سال ۱۳۵۷ نوشتیم.',
      'آقای د. رضایی «این‌جا» بود!',
      'پایان',
    ])
    expectSentences('fa', ['نامه رسید.', 'کسی نخواند.'], '')
    expectSentences('ur', ['خط آیا۔', 'ہم نے پڑھا۔'])
    expectSentences('hi', ['पत्र आया।', 'हमने पढ़ा।'])
    expectSentences('zh', ['信到了。', '“你看了吗？”', '没有！'], '')
    expectSentences('ja', ['手紙が来た。', '「読んだか。」と彼は言った。', 'いいえ。'], '')
    expectSentences('am', ['ደብዳቤው መጣ።', 'አነበብነው።'])
  })

  it('do not end where what follows begins with a small letter', () => {
    expectSentences('en', ['“Never!” cried the clerk.', 'He came … and went.'])
    expectSentences('en', ['Well...', 'No one came.'])
    expectSentences('en', ['He wrote (!) to them.', 'Twice.'])
  })

  it('never cross blocks and empty lines, and signatures give one for each line', () => {
    const parts: readonly (readonly [BlockKind, string])[] = [
      ['heading', 'An open letter. To all'],
      ['paragraph', 'We write\nto you. Read'],
      ['paragraph', 'this. Please'],
      ['signature', 'Dr. A. Berg\nC. Dahl, lawyer'],
    ]
    const blocks: Block[] = []
    let text = ''
    for (const [kind, words] of parts) {
      blocks.push({ kind, start: text.length, end: text.length + words.length })
      text += `${words}\n\n`
    }
    expect(written(`${text}no block. at all\n \n\nand more`, 'en', blocks)).toEqual([
      ...['An open letter. To all', 'We write\nto you.', 'Read', 'this.', 'Please'],
      ...['Dr. A. Berg', 'C. Dahl, lawyer', 'no block. at all', 'and more'],
    ])
  })

  it('have words: signs alone go with their neighbour, and a line of stars is none', () => {
    expect(written('* * *\n\nOne. — Two. . .\n\n!')).toEqual(['One.', '— Two. . .'])
    expect(written('')).toEqual([])
  })

  it('cover every letter and digit once and in order, whatever the text', () => {
    const piece = fc.constantFrom(
      ...[
        'Mr',
        'abc',
        'A',
        '.',
        '!',
        '؟',
        '。',
        ' ',
        '\n',
        '\n\n',
        '»',
        '«',
        '"',
        '12',
        '…',
        'سلام',
        '(',
        ')',
        '😀',
      ],
    )
    fc.assert(
      fc.property(
        fc.array(piece, { maxLength: 60 }),
        fc.constantFrom('en', 'de', 'fa', null),
        (pieces, language) => {
          const text = pieces.join('')
          const sentences = sentencesOf({ text, blocks: [], language })
          let end = 0
          let covered = ''
          for (const sentence of sentences) {
            expect(sentence.start).toBeGreaterThanOrEqual(end)
            end = sentence.end
            const own = text.slice(sentence.start, sentence.end)
            expect(own).toBe(own.trim())
            expect(own).toMatch(/[\p{L}\p{N}]/u)
            expect(sentence.length).toBe(own.match(/[\p{L}\p{N}]/gu)?.length)
            covered += own
          }
          const words = (all: string) => all.replace(/[^\p{L}\p{N}]/gu, '')
          expect(words(covered)).toBe(words(text))
        },
      ),
      { numRuns: 500 },
    )
  })
})
