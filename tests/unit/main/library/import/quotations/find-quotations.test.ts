import type { Quotation } from '@shared/letter'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { textBlocks } from '../../../../../../src/main/library/import/formats/text/extract-txt'
import { findQuotations } from '../../../../../../src/main/library/import/metadata/quotations/find-quotations'

const found = (text: string, marked: readonly Quotation[] = []) =>
  findQuotations({ text, blocks: textBlocks(text), marked })
const words = (text: string) => found(text).map(({ start, end }) => text.slice(start, end))
const speakers = (text: string) => found(text).map(({ speaker }) => speaker ?? null)
const uses = (text: string) => found(text).map(({ use }) => use)

describe('quotation marks', () => {
  test.each([
    ['“A dam,” they wrote.', ['A dam,']],
    ['They asked for “a dam”, and soon.', ['a dam']],
    ['"A dam," they wrote.', ['A dam,']],
    ['Sie schrieben: „Ein Damm.“', ['Ein Damm.']],
    ['Sie schrieben: »Ein Damm.«', ['Ein Damm.']],
    ['Ils écrivent : « Un barrage », puis rien.', ['Un barrage']],
    ['Ils écrivent : ‹ Un barrage ›.', ['Un barrage']],
    ['آنها نوشتند: «سد را نسازید.»', ['سد را نسازید.']],
    ['他们写道:「不要建坝。」', ['不要建坝。']],
    ["'A dam,' they wrote.", ['A dam,']],
    ['‘A dam,’ they wrote.', ['A dam,']],
    ['De skrev: ”En damm.”', ['En damm.']],
  ])('are known in all scripts: %s', (text, known) => {
    expect(words(text)).toEqual(known)
  })

  test('keep brackets and ellipses inside', () => {
    expect(words('“[T]he dam … must [not] be built,” they wrote.')).toEqual([
      '[T]he dam … must [not] be built,',
    ])
  })

  test('can stand in one another, the outer one first', () => {
    expect(words('She wrote: “He said, ‘No dam,’ and left.”')).toEqual([
      'He said, ‘No dam,’ and left.',
      'No dam,',
    ])
  })

  test('run over paragraphs that repeat the opening mark', () => {
    const text = 'She wrote:\n\n“One day.\n\n“Another day.\n\n“The last.”\n\nHe said “No,” and left.'
    expect(words(text)).toEqual(['One day.\n\n“Another day.\n\n“The last.', 'No,'])
  })

  test('of one quotation may be repeated on each line of an old print', () => {
    expect(words('It says, “that no Ship\n“can lie safely\n“at the Quay,” and prays.')).toEqual([
      'that no Ship\n“can lie safely\n“at the Quay,',
    ])
  })

  test('that are never closed end with their paragraph', () => {
    expect(words('She wrote: “One day.\n\nNobody answered.')).toEqual(['One day.'])
  })

  test.each([
    ['an apostrophe', "The pilots' letter wasn't read. Don't worry, it's '43."],
    ['a typographic apostrophe', 'The pilots’ letter wasn’t read. ’Twas in the ’90s.'],
    ['feet and inches', `The board is 6' 2" long and 4" wide.`],
    ['a mark without words', 'They wrote “ ” and "".'],
  ])('are not seen in %s', (_name, text) => {
    expect(words(text)).toEqual([])
  })

  test('tell the end from a plural’s apostrophe', () => {
    expect(words('‘We support the pilots’ demand,’ they wrote.')).toEqual(['We support the pilots’ demand,'])
  })
})

describe('who speaks', () => {
  test.each([
    ['“No dam,” they wrote.', ['they']],
    ['“No dam,” the letter reads.', ['the letter']],
    ['“No dam,” said Ada Brisling, who lives there.', ['Ada Brisling']],
    ['“No dam,” Ada E. Brisling, the chair of the club, told us.', ['Ada E. Brisling']],
    ['The pilots stressed that it “must not be built”.', ['The pilots']],
    ['“Sadly,” the groups claim, “nobody listens.”', ['the groups', 'the groups']],
    ['“No dam,” they wrote. “Never.”', ['they', 'they']],
    ['They criticised the plan, saying “it floods us”.', ['They']],
    ['This is “the same dam,” which nobody wants, the letter read.', ['the letter']],
    ['„Kein Damm“, schreiben die Unterzeichner.', ['die Unterzeichner']],
    ['In dem Brief heißt es: „Kein Damm.“', ['Brief']],
    ['« Pas de barrage », écrivent-ils.', ['ils']],
    ['« Pas de barrage », a déclaré la ministre.', ['la ministre']],
    ['«Niente diga», si legge nella lettera.', ['lettera']],
    ['«Niente diga», ha detto il sindaco.', ['il sindaco']],
    ['«No a la presa», afirman los firmantes.', ['los firmantes']],
    ['شهردار گفت: «سد نمی‌سازیم.»', ['شهردار']],
    ['در این نامه آمده است: «سد نسازید.»', ['نامه']],
  ])('is said by the sentence: %s', (text, known) => {
    expect(speakers(text)).toEqual(known)
  })

  test('is nobody where the sentence does not say it', () => {
    expect(speakers('Along the quay hung a banner: “No dam for us, not now and not ever.”')).toEqual([null])
  })
})

describe('the use of quotation marks', () => {
  test.each([
    ['Nobody liked the “digital belfry” on the hill.', 'scare'],
    ['The so-called “digital belfry” was built.', 'scare'],
    ['She is the author of the novel “The Long Drain”.', 'title'],
    ['They condemned the “failed policy” of the board.', 'quotation'],
    ['“No dam will ever be built in this valley.”', 'quotation'],
  ])('is told in %s', (text, use) => {
    expect(uses(text)).toEqual([use])
  })
})

describe('quotations without marks', () => {
  test('follow a verb of saying with a colon', () => {
    const text =
      'The chaplains write:\n\nWe have buried nine men and were told nothing.\n\nThe navy was silent.'
    expect(words(text)).toEqual(['We have buried nine men and were told nothing.'])
    expect(speakers(text)).toEqual(['The chaplains'])
  })

  test('may be lists, without a closing mark that was left over', () => {
    const text = 'The authors listed their demands:\n\n• Lime;\n• Time.”\n\nThey left.'
    expect(words(text)).toEqual(['Lime;\n• Time.'])
  })

  test('are not the writer’s own lists', () => {
    expect(words('We ask:\n\n1. for light;\n2. for air.')).toEqual([])
  })

  test('that the format marks are kept, and not found twice', () => {
    const text = 'She read: “No dam.” And left.'
    const marked: Quotation[] = [{ start: 11, end: 18, use: 'quotation', speaker: 'Ada' }]
    expect(found(text, marked)).toEqual(marked)
  })
})

describe('quotations of any text', () => {
  const piece = fc.constantFrom(
    '“',
    '”',
    '"',
    "'",
    '‘',
    '’',
    '«',
    '»',
    '„',
    '‚',
    'a',
    'Bs',
    ' ',
    '. ',
    ', ',
    '\n\n',
    '\n',
    ' said ',
    'the letter',
    ':',
  )

  test('lie in the text, have words and never cross', () => {
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 60 }), (pieces) => {
        const text = pieces.join('')
        const all = found(text)
        all.forEach((one, at) => {
          expect(text.slice(one.start, one.end)).toMatch(/[\p{L}\p{N}]/u)
          const next = all[at + 1]
          if (next === undefined) return
          expect(next.start).toBeGreaterThanOrEqual(one.start)
          if (next.start < one.end) expect(next.end).toBeLessThanOrEqual(one.end)
        })
      }),
    )
  })

  test.each([
    ['a megabyte of opening marks', '“'.repeat(1_000_000)],
    ['a megabyte of straight marks', '" '.repeat(500_000)],
    ['a megabyte of single quotations in one paragraph', "the 'a' and ".repeat(85_000)],
    ['a megabyte of quotations with speakers', '“No dam,” they wrote. '.repeat(48_000)],
    ['a megabyte of paragraphs that stay open', '“No dam\n\n'.repeat(110_000)],
    ['a megabyte of announcements', 'They said:\n\nNo dam.\n\n'.repeat(50_000)],
  ])('are found in %s before the patience of a reader ends', (_name, text) => {
    expect(found(text).length).toBeGreaterThanOrEqual(0)
  })
})
