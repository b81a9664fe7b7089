import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { textBlocks } from '../../../../../../src/main/library/import/formats/text/extract-txt'
import { markBoilerplate } from '../../../../../../src/main/library/import/metadata/boilerplate'

const blocks = (text: string) => markBoilerplate(text, textBlocks(text))
const furniture = (text: string) =>
  blocks(text)
    .filter(({ kind }) => kind === 'boilerplate')
    .map(({ start, end }) => text.slice(start, end))

const letter = 'The light must stay, the pilots wrote to the minister.\n\nShe has not answered them yet.'

describe('what came with a text', () => {
  test.each([
    'Share this article',
    'Share Print Copy link',
    'Share this article: e-mail | copy link | print',
    'Facebook Twitter WhatsApp',
    'Artikel teilen',
    'Partager cet article',
    'Condividi questo articolo',
    'Compartir este artículo',
    'این مطلب را به اشتراک بگذارید',
    'Source » harbourwire',
    'Source: Harbour Press Agency, https://harbour.example/1',
    'Quelle: Hafenbote',
    'منبع: خبرگزاری بندر',
    'Read more: The light of Sund in five dates',
    'Related: What is a light?',
    'Lesen Sie auch: Warum der Bus nicht kommt',
    'À lire aussi : Le phare en cinq dates',
    'Get our daily newsletter',
    'Sign up for our newsletter',
    'Follow us on our channels',
    'Síguenos en nuestras redes',
    'We use cookies to give you the best experience. Accept all',
    'Photo: Harbour Archive',
    'Crédit photo : Agence du Lac',
    '© Harbour Courier 2020',
    '(c) Harbour Courier',
    'All rights reserved.',
    'Advertisement',
    'Page 2 of 7',
    'Tags: light, harbour',
    'Sent from my phone',
    'This e-mail and any attachments are confidential and intended only for the addressee.',
    'Come and see the light. #light pic.twitter.com/Xa81kLm0 — Ada Brisling (@adab) April 3, 2021',
  ])('is marked and kept: %s', (line) => {
    expect(furniture(`${letter}\n\n${line}\n`)).toEqual([line])
  })

  test('is parted from the last line of the text', () => {
    expect(furniture(`${letter}\n\n“It shines,” they concluded. Source » harbourwire`)).toEqual([
      'Source » harbourwire',
    ])
  })

  test('is parted from the lines of a paragraph', () => {
    const text = `${letter}\n\nThey wait.\nShare this article\nSource: https://harbour.example/1`
    expect(furniture(text)).toEqual(['Share this article\nSource: https://harbour.example/1'])
  })

  test('may be the day that a scraped text begins with', () => {
    expect(furniture(` date 2020-03-11 ${letter}`)).toEqual(['date 2020-03-11'])
  })

  test.each([
    'Share this burden with us, and read more than the first page.',
    'The source of the river lies in Norland, and nobody owns it.',
    'Read this letter to the men, and follow us to the quay.',
    'We print what we like, and share what we have.',
    'Photographs of the nine hung on the wall.',
    'Subscribe to the fund, we beg you, and send your name to the treasurer.',
    'Related to the bishop by marriage, she knew the chapter well.',
    'You are receiving us kindly.',
    'Please consider the environment of the harbour.',
  ])('is never a sentence of the letter: %s', (line) => {
    expect(furniture(`${letter}\n\n${line}\n\n${letter}`)).toEqual([])
  })

  test('takes no word away and changes no order', () => {
    const line = fc.constantFrom(
      'The light must stay.',
      'Share this article',
      'Source » x',
      'She left. Source » x',
      '© A B',
      'date 2020-01-01 It shone.',
      '• one',
    )
    fc.assert(
      fc.property(fc.array(fc.tuple(line, fc.constantFrom('\n', '\n\n')), { maxLength: 20 }), (lines) => {
        const text = lines.flat().join('')
        const kept = blocks(text)
          .map(({ start, end }) => text.slice(start, end))
          .join(' ')
        expect(kept.split(/\s+/).filter(Boolean)).toEqual(text.split(/\s+/).filter(Boolean))
        blocks(text).forEach((block, at, all) => {
          expect(block.start).toBeGreaterThanOrEqual(all[at - 1]?.end ?? 0)
        })
      }),
    )
  })
})
