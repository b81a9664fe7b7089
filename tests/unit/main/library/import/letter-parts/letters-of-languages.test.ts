import { describe, expect, test } from 'vitest'
import {
  comparedFacts,
  factFields,
  formatFixtures,
  readFixture,
} from '../../../../../support/format-fixtures'
import { findingsOfText, shownValues } from './known-letters'

const body = 'We have waited since spring for the crossing outside the school, and two children were hurt.'

function placesOf(text: string): readonly string[] {
  return findingsOfText(text).flatMap((one) =>
    one.field === 'place' ? [`${one.place.role} ${one.place.name}: ${one.place.evidence.certainty}`] : [],
  )
}

describe('a letter', () => {
  test.each([
    [
      'Spanish',
      'Mi muy querida Remedios:',
      'Tu esposo, que no te olvida,',
      'Baldomero Iriarte',
      ['Remedios'],
    ],
    [
      'Arabic',
      'سيدي العزيز الدكتور منصور فهيم،',
      'ولك مني أطيب التحيات،',
      'حسين الدمرداش',
      ['الدكتور منصور فهيم'],
    ],
    ['Hebrew', 'שרה יקרה,', 'נשיקות לכולם,', 'רוחמה', ['שרה']],
    ['Danish', 'Kære Bodil!', 'Med venlig hilsen', 'Søren Højgård', ['Bodil']],
    ['Swedish', 'Käre Emil!', 'Din tillgivna syster', 'Märta', ['Emil']],
    ['Norwegian', 'Kjære Fru Lie!', 'Vennlig hilsen', 'Nils Aas', ['Fru Lie']],
    ['Czech', 'Milá Aničko,', 'V hluboké úctě', 'Jan Němeček', ['Aničko']],
    ['Hungarian', 'Kedves Ilona!', 'Szeretettel', 'Kovács Erzsébet', ['Ilona']],
    ['Ukrainian', 'Шановний Богдане Остаповичу!', 'З повагою', 'Їлена Щербань', ['Богдане Остаповичу']],
    ['Bulgarian', 'Скъпа Райно,', 'С уважение', 'Еньо Въжаров', ['Райно']],
    ['the family, Bulgarian', 'Мила Райно,', 'Твой син', 'Еньо Въжаров', ['Райно']],
    ['Lithuanian', 'Gerbiamas Juozapai,', 'Su pagarba', 'Ona Šližytė', ['Juozapai']],
    ['Romanian', 'Dragă Ileana,', 'Cu stimă', 'Petre Vlad', ['Ileana']],
    ['Finnish', 'Hyvä Aino,', 'Ystävällisin terveisin', 'Eero Salo', ['Aino']],
    [
      'Italian',
      'Stimatissimo signor Casadei,',
      'Con la massima stima,\ndevotissimo Suo',
      'Evaristo Montanelli',
      ['signor Casadei'],
    ],
    ['Greek', 'Αγαπητέ μου Στρατή,', 'Σε φιλώ,\nο πατέρας σου', 'Παντελής Κουντουριάδης', ['Στρατή']],
    ['a firm’s', 'Dear Mr. Hendry,', 'Yours faithfully,\nfor PELLOW & STRANG', 'John Pellow', ['Mr. Hendry']],
  ])('is known as one in %s', (_language, greeting, closing, writer, recipients) => {
    const found = shownValues(findingsOfText(`${greeting}\n\n${body}\n\n${closing}\n${writer}`))
    expect(found).toMatchObject({ senders: [writer], recipients })
  })

  test('is signed by the one whose name stands there, not by those on whose behalf', () => {
    const people = [
      'בשם ועד התושבים',
      'on behalf of the Residents',
      'от имени жильцов',
      'im Namen der Mieter',
    ]
    for (const represented of people) {
      const text = `Dear Sir,\n\n${body}\n\nYours sincerely,\nJane Vale\n${represented}`
      expect(shownValues(findingsOfText(text)).senders).toEqual(['Jane Vale'])
    }
  })

  test('is signed for an office without becoming its organisation', () => {
    const text = `Monsieur le Maire,\n\n${body}\n\nRecevez mes salutations.\n\nPour le Préfet,\nLe Secrétaire général\n\nJean-Marc Oudinot`
    const senders = findingsOfText(text).flatMap((one) => (one.field === 'sender' ? [one.person] : []))
    expect(senders).toMatchObject([{ name: 'Jean-Marc Oudinot' }])
    expect(senders[0]?.organisation).toBeUndefined()
  })

  test.each(['Došlo 5. března 1929', 'Eingegangen am 5. März 1929', 'Received 5 March 1929'])(
    'is not dated by the stamp of its reader: %s',
    (stamp) => {
      const text = `${stamp}\n\nPellham, 3 March 1929\n\nDear Anna,\n\n${body}\n\nYours,\nJane Vale`
      expect(shownValues(findingsOfText(text))).toMatchObject({ sent: ['1929-03-03'], places: ['Pellham'] })
    },
  )

  test('is to nobody whom only the family knows', () => {
    const text = `LETTER XLVII.\n\nTO HIS BROTHER.\n\nPort Carrow, _May_ 19, 1811.\n\nDEAR AMOS,\n\n${body}\n\nYours,\nJOSIAH TREMLETT`
    expect(shownValues(findingsOfText(text))).toMatchObject({
      ...{ sent: ['1811-05-19'], places: ['Port Carrow'] },
      recipients: ['AMOS'],
    })
  })

  test('has its date behind the reference in one line', () => {
    const text = `OUR REF:  JP/ms/2207                   11th March, 1953\n\nDear Mr Orr,\n\n${body}\n\nYours,\nJane Vale`
    expect(shownValues(findingsOfText(text)).sent).toEqual(['1953-03-11'])
  })
})

describe('the place of a letter', () => {
  test('is the town of the line right above its date', () => {
    const rest = `Dear Winifred,\n\n${body}\n\nYours,\nJane Vale`
    expect(placesOf(`Little Orme Cottage, Saxby Fen\n14 October 1926\n\n${rest}`)).toEqual([
      'sent Saxby Fen: likely',
    ])
    expect(placesOf(`Jane Vale\n14 October 1926\n\n${rest}`)).toEqual([])
  })

  test.each([
    ['гр. Черноврът, 1 октомври 1912 г.', 'Черноврът'],
    ['г. Калинов, 3 февраля 1957 года', 'Калинов'],
    ['V Horních Lhotkách dne 8. června 1908', 'V Horních Lhotkách'],
  ])('is named without what says that it is one: %s', (dateline, place) => {
    const text = `${dateline}\n\nDear Anna,\n\n${body}\n\nYours,\nJane Vale`
    expect(placesOf(text)).toEqual([`sent ${place}: likely`])
  })

  test('is never the word that says that a date follows', () => {
    for (const word of ['Tarih', 'Datum', 'Dátum', 'Kelt'])
      expect(placesOf(`${word}: 23.2.1961\n\nDear Anna,\n\n${body}\n\nYours,\nJane Vale`)).toEqual([])
  })
})

describe('where a letter goes', () => {
  test.each([
    ['Herrn Anton Orr\nMühlgasse 4\n8010 Graz', 'Graz'],
    ['Frau Käthe Vogt\nD-80331 München', 'München'],
    ['Monsieur Paul Lantier\n12, rue Haute\n75006 Paris', 'Paris'],
    ['Mr A. Orr\n1012 AB Amsterdam', 'Amsterdam'],
    ['Mr A. Orr\nHead Gardener\nStoke Manor\nUpper Stoke', 'Upper Stoke'],
  ])('is the town that the address ends with: %j', (address, town) => {
    expect(placesOf(`3 May 1921\n\n${address}\n\nDear Sir,\n\n${body}\n\nYours,\nJane Vale`)).toEqual([
      `received ${town}: likely`,
    ])
  })

  test.each([
    'Mr A. Orr\nHead Gardener',
    'Mr A. Orr\nThe Harbour Office\n12 Mill Street',
    'Mr A. Orr\nHarbour Office',
  ])('is not told where the address ends otherwise: %j', (address) => {
    expect(placesOf(`3 May 1921\n\n${address}\n\nDear Sir,\n\n${body}\n\nYours,\nJane Vale`)).toEqual([])
  })
})

test('what plain texts of many programs state of themselves is found, and little else', async () => {
  const wrong: string[] = []
  const missed: string[] = []
  let right = 0
  for (const fixture of formatFixtures('txt')) {
    const [description] = (await readFixture(fixture)).descriptions
    const [facts] = fixture.facts ?? []
    for (const field of factFields) {
      const found = facts && description ? comparedFacts(field, facts, description) : null
      right += found?.right ?? 0
      if (found && found.wrong > 0) wrong.push(`${fixture.name}: ${field}`)
      if (found && found.missed > 0) missed.push(`${fixture.name}: ${field}`)
    }
  }
  expect(right / (right + wrong.length), wrong.join('\n')).toBeGreaterThanOrEqual(0.95)
  expect(right / (right + missed.length), missed.join('\n')).toBeGreaterThanOrEqual(0.9)
})
