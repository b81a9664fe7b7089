import type { Description, Person } from '@shared/letter'
import { describe, expect, test } from 'vitest'
import { describeLetter } from '../../../../../../src/main/library/import/describe'
import { readBytes } from '../../../../../support/read-bytes'

async function described(text: string): Promise<Description> {
  const { letters } = await readBytes('report.txt', text)
  const letter = letters[0]
  if (letter === undefined) throw new Error('There is no text.')
  return describeLetter(letter, 'report.txt').description
}

const quoted = '“We will not be silent,” the letter says. “We never were,” they wrote.'

/** A report about a letter that begins with these sentences. */
const report = (sentences: string) =>
  described(`${sentences}\n\nThe letter was discussed in the town. ${quoted}`)

const names = (people: readonly Person[]) => people.map(({ name }) => name)
const told = (people: readonly Person[]) =>
  people.map(({ name, role, organisation }) => [name, role, organisation].filter(Boolean).join(' | '))

describe('the recipients of a letter that is reported', () => {
  test.each([
    ['The pilots sent a letter to Harbour Minister Ada Brisling.', ['Ada Brisling | Harbour Minister']],
    [
      'The pilots sent a letter to U.S. President Ada Brisling on Tuesday.',
      ['Ada Brisling | U.S. President'],
    ],
    [
      'The letter is addressed to Ada Brisling, Vice-Chair of the River Council (RC) and member of the Ferry Party; Norland Prime Minister Tor Hakonsen; and Mira Dalgaard.',
      [
        'Ada Brisling | Vice-Chair; member | River Council (RC); Ferry Party',
        'Tor Hakonsen | Norland Prime Minister',
        'Mira Dalgaard',
      ],
    ],
    [
      'The letter addressed the leaders of Norland, Velmark, and the Free Ports, calling on them to talk.',
      ['leaders of Norland, Velmark, and the Free Ports'],
    ],
    ['The pilots penned a letter to Norland leaders.', ['Norland leaders']],
    [
      'The pilots wrote a letter to Ada Brisling, the director of the Northern Institute, asking for light.',
      ['Ada Brisling | director | Northern Institute'],
    ],
    [
      'In a letter to the Bishop of Tarn, Ada Brisling and Tor Hakonsen called for bells.',
      ['Bishop of Tarn'],
    ],
  ])('are named with their offices: %s', async (sentence, known) => {
    expect(told((await report(sentence)).recipients)).toEqual(known)
  })

  test.each([
    'The pilots sent a letter to the editor.',
    'The pilots wrote a letter to ask for light.',
    'A letter to nobody in particular was found.',
  ])('are nobody where nobody is named: %s', async (sentence) => {
    expect((await report(sentence)).recipients).toEqual([])
  })
})

describe('those who wrote a letter that is reported', () => {
  test.each([
    ['A letter penned by Ada Brisling was read to the council.', ['Ada Brisling']],
    ['The letter, led by the Quay Committee (QC), asks for light.', ['Quay Committee (QC)']],
    ['In a letter to Tor Hakonsen, the group of 38 pilots called for light.', ['group of 38 pilots']],
    ['The schoolteacher Ada Brisling has written an open letter to Tor Hakonsen.', ['Ada Brisling']],
    [
      'Lanterns Without Borders and the Quay Committee sent a joint letter to Tor Hakonsen.',
      ['Lanterns Without Borders', 'Quay Committee'],
    ],
  ])('are named: %s', async (sentence, known) => {
    expect(names((await report(sentence)).senders)).toEqual(known)
  })

  test('are listed as signatories where the report lists them, with the short forms of their names', async () => {
    const { signatories, signatoryCount } = await report(
      'The letter has three signatories: the Party of Norland (PN), Association for Peace and Friendship (APF), and the Quay Committee (QC).',
    )
    expect(signatories.map(({ name, normal }) => [name, normal])).toEqual([
      ['Party of Norland (PN)', 'Party of Norland'],
      ['Association for Peace and Friendship (APF)', 'Association for Peace and Friendship'],
      ['Quay Committee (QC)', 'Quay Committee'],
    ])
    expect(signatoryCount).toBe(3)
  })

  test('are nobody where the text is a letter itself', async () => {
    const letter = await described(
      'Dear Ada,\n\nIn a letter to Tor Hakonsen, the group of 38 pilots called for light. I signed it.\n\nYours sincerely,\nMira',
    )
    expect([names(letter.recipients), letter.signatoryCount]).not.toContainEqual(['Tor Hakonsen'])
    expect(letter.signatoryCount).toBeNull()
    expect(names(letter.senders)).not.toContain('group of 38 pilots')
  })
})

describe('how many signed', () => {
  test.each([
    ['A letter signed by 221 members of the Assembly went to Tor Hakonsen.', 221],
    ['Eleven pilots’ clubs have urged Norland to talk, in a letter to Tor Hakonsen.', 11],
    [
      'Some 200 deputies sent a letter to Tor Hakonsen. The group, comprised of 221 members of the Assembly, asks for light.',
      221,
    ],
    ['A letter signed by 1,240 residents went to Tor Hakonsen.', 1240],
    ['A letter signed by two hundred and fourteen teachers went to Tor Hakonsen.', 214],
  ])('is known where the number is exact: %s', async (sentence, known) => {
    expect((await report(sentence)).signatoryCount).toBe(known)
  })

  test.each([
    'More than 300 nurses sent a letter to Tor Hakonsen.',
    'Over half-a-dozen clubs sent a letter to Tor Hakonsen.',
  ])('is only proposed where it is about right: %s', async (sentence) => {
    const { signatoryCount, proposals } = await report(sentence)
    expect(signatoryCount).toBeNull()
    for (const proposal of proposals) expect(proposal.field).not.toBe('date')
  })
})

describe('a report in another language', () => {
  test.each([
    [
      '38 Lehrer haben einen offenen Brief an Ministerin Ada Brisling geschrieben. „Das Licht muss bleiben“, heißt es in dem Brief.',
      ['38 Lehrer', 'Ministerin Ada Brisling', '38'],
    ],
    [
      'Une lettre ouverte signée par quatre-vingt-deux médecins a été adressée au maire de Tarn. « La lumière doit rester », écrivent les signataires.',
      ['quatre-vingt-deux médecins', 'maire de Tarn', '82'],
    ],
    [
      'In una lettera inviata al sindaco di Tarno, quaranta docenti chiedono la luce. «La luce deve restare», si legge nella lettera.',
      ['quaranta docenti', 'sindaco di Tarno', '40'],
    ],
    [
      'Un total de 130 escritores han firmado una carta dirigida a la alcaldesa de Tarno. «La luz debe quedar», afirman los firmantes.',
      ['130 escritores', 'alcaldesa de Tarno', '130'],
    ],
    [
      '۵۲ معلم در نامه‌ای به شهردار تارن، مهران دلاور، خواستار روشنایی شدند. در این نامه آمده است: «چراغ باید بماند.»',
      ['۵۲ معلم', 'شهردار تارن مهران دلاور', '52'],
    ],
  ])('tells who wrote to whom and how many they were: %s', async (text, [sender = '', recipient, count]) => {
    const { senders, recipients, signatoryCount } = await described(text)
    expect(names(senders).some((name) => name.endsWith(sender))).toBe(true)
    expect(recipients.map(({ name, role }) => [role, name].filter(Boolean).join(' '))).toEqual([recipient])
    expect(String(signatoryCount)).toBe(count)
  })
})

describe('the dates of a report', () => {
  const sentence = 'The pilots sent a letter to Tor Hakonsen on Wednesday.'
  const roles = ({ dates }: Description) => dates.map(({ role, edtf, inferred }) => [role, edtf, inferred])

  test('resolve a weekday against a known day of publication, as inferred', async () => {
    expect(roles(await report(` date 2022-11-07 ${sentence}`))).toEqual([
      ['published', '2022-11-07', false],
      ['sent', '2022-11-02', true],
    ])
  })

  test('stay unknown without a day of publication', async () => {
    const { dates, proposals } = await report(sentence)
    expect(dates).toEqual([])
    expect(proposals.filter(({ field }) => field === 'date')).toEqual([])
  })

  test('know no year that the text does not say', async () => {
    const event = await described(
      'At a conference held on December 7, speakers from nine countries met. In her opening speech, Ada Brisling said, “Light is a right.”\n\nTor Hakonsen told the audience, “We have waited.”\n\nOther speakers called for talks.',
    )
    expect([event.kind, event.dates]).toEqual(['event-report', []])
  })

  test('are mentioned where they are dates of something else', async () => {
    const letter = await report(
      'The pilots sent a letter to Tor Hakonsen. The light went out on 3 March 1843.',
    )
    expect(roles(letter)).toEqual([['mentioned', '1843-03-03', false]])
  })
})

describe('a text of half a megabyte', () => {
  const half = (piece: string) => piece.repeat(Math.ceil(500_000 / piece.length))

  test.each([
    [
      'sentences about letters',
      half('In a letter to Ada Brisling, the group of 38 pilots called for light. '),
    ],
    ['openings of letters', half('Dear Sir,\n\n“Yours,\n\n”')],
    ['a list without an end', `The letter is addressed to ${half('Ada Brisling, ')}`],
    ['brackets and dots', half('(A. ')],
  ])('is described before the patience of a reader ends: %s', async (_name, text) => {
    const { kind, recipients } = await described(text)
    expect(kind === null || recipients.length < 300).toBe(true)
  })
})

describe('every value of a report', () => {
  test('shows the words it was taken from', async () => {
    const text = ` date 2022-11-07 A letter signed by 221 members of the Assembly was sent to Norland Prime Minister Tor Hakonsen on Wednesday.\n\n${quoted}`
    const letter = await described(text)
    const evidence = [
      ...letter.senders.map((one) => one.evidence),
      ...letter.recipients.map((one) => one.evidence),
      ...letter.dates.map((one) => one.evidence),
    ]
    expect(evidence.length).toBeGreaterThanOrEqual(4)
    for (const { span, asWritten } of evidence) expect(text.slice(span?.start, span?.end)).toBe(asWritten)
  })
})
