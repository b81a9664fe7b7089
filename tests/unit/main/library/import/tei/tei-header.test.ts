import { describe, expect, test } from 'vitest'
import { describedWith, onlyLetter, sent, teiOf } from './tei-of'

const fromTei = <Value extends { readonly evidence: { readonly source: string } }>(
  values: readonly Value[],
) => values.filter(({ evidence }) => evidence.source === 'tei-header' || evidence.source === 'markup')

describe('a date of a TEI header', () => {
  test.each([
    ['a day', '<date when="1843-03-03"/>', '1843-03-03', 'certain', false],
    ['a day with its hour', '<date when="1843-03-03T10:00:00"/>', '1843-03-03', 'certain', false],
    ['a day without zeros', '<date when="1882-10-5"/>', '1882-10-05', 'certain', false],
    ['a year', '<date when="1843">1843</date>', '1843', 'certain', false],
    ['zeros for what is not known', '<date when="1843-03-00"/>', '1843-03', 'certain', false],
    [
      'one day between two',
      '<date notBefore="1843-03-01" notAfter="1843-03-31"/>',
      '[1843-03-01..1843-03-31]',
      'certain',
      false,
    ],
    [
      'the same day as first and last',
      '<date notBefore="1843-03" notAfter="1843-03"/>',
      '1843-03',
      'certain',
      false,
    ],
    ['a first day alone', '<date notBefore="1843"/>', '1843/..', 'certain', false],
    ['a last day alone', '<date notAfter="1843"/>', '../1843', 'certain', false],
    [
      'a span of days',
      '<date from="1843-03-01" to="1843-03-05"/>',
      '1843-03-01/1843-03-05',
      'certain',
      false,
    ],
    ['an approximate year', '<date when="1843">ca. 1843</date>', '1843~', 'certain', false],
    ['a year that the editor doubts', '<date when="1843">1843 (?)</date>', '1843?', 'certain', false],
    ['a medium certainty', '<date when="1843" cert="medium"/>', '1843?', 'likely', false],
    ['a conjecture', '<date when="1843" evidence="conjecture"/>', '1843', 'certain', true],
    ['brackets of the editor', '<date when="1843-05">[Mai 1843]</date>', '1843-05', 'certain', true],
    ['words alone', '<date>3 March 1843</date>', '1843-03-03', 'likely', false],
    ['the value of P4', '<date value="1843-03-03">March 3d</date>', '1843-03-03', 'certain', false],
  ])('says %s', async (_name, date, edtf, certainty, inferred) => {
    const { dates } = await describedWith(sent(date))
    expect(dates).toMatchObject([
      { edtf, inferred, role: 'sent', evidence: { source: 'tei-header', certainty } },
    ])
  })

  test('in the Julian calendar alone is given in the Gregorian one', async () => {
    const { dates } = await describedWith(
      sent('<date when-custom="1889-02-14" datingMethod="#julian">14 февраля</date>'),
    )
    expect(dates).toMatchObject([{ edtf: '1889-02-26', calendar: 'julian' }])
  })

  test('with its day in both calendars says which one the words are in', async () => {
    const { dates } = await describedWith(
      sent('<date when="1889-02-26" when-custom="1889-02-14" calendar="#julian"/>'),
    )
    expect(dates).toMatchObject([{ edtf: '1889-02-26', calendar: 'julian' }])
  })

  test.each([
    '<date/>',
    '<date when="unknown"/>',
    '<date when="1843-02-30"/>',
    '<date when="--03-03"/>',
    '<date>undatiert</date>',
  ])('that is none gives none: %s', async (date) => {
    expect((await describedWith(sent(date))).dates).toEqual([])
  })

  test('of low certainty is only proposed', async () => {
    const { dates, proposals } = await describedWith(sent('<date when="1843" cert="low"/>'))
    expect([dates, proposals.map(({ field }) => field)]).toEqual([[], ['date']])
  })

  test('is shown beside another one that the letter itself bears', async () => {
    const body = '<opener><dateline><date when="1843-03-04">den 4ten</date></dateline></opener><p>Words.</p>'
    const { dates } = await describedWith(sent('<date when="1843-03-03"/>'), body)
    expect(dates.filter(({ role }) => role === 'sent').map(({ edtf }) => edtf)).toEqual([
      '1843-03-03',
      '1843-03-04',
    ])
  })
})

describe('the people of a TEI header', () => {
  test.each([
    'Unbekannt',
    '[unknown]',
    'N.N.',
    '?',
    'N. N.',
    '[?]',
    '',
    'Unbekannter Empfänger',
    'неизвестный',
    'Anonymous',
    'ناشناس',
    '[nicht ermittelt]',
  ])('are nobody when they are called %j', async (name) => {
    const { senders, places } = await describedWith(
      sent(`<persName>${name}</persName><placeName>${name}</placeName>`),
    )
    expect([fromTei(senders), fromTei(places)]).toEqual([[], []])
  })

  test.each([
    ['Goethe, Johann', 'Johann Goethe'],
    ['Goethe, Johann (1749–1832)', 'Johann Goethe'],
    ['<surname>Ried</surname>, <forename>Konrad</forename>', 'Konrad Ried'],
    ['<forename>Amalie</forename> <nameLink>von</nameLink> <surname>Bernsau</surname>', undefined],
    ['Pitt, the younger', undefined],
    ['Konrad Ried', undefined],
  ])('have a normal name when it differs: %s', async (name, normal) => {
    const { senders } = await describedWith(sent(`<persName>${name}</persName>`))
    expect(senders[0]?.normal).toBe(normal)
  })

  test('are named by the list that they are in, with what an authority calls them', async () => {
    const people =
      '<particDesc><listPerson><person xml:id="p1"><persName>Konrad Ried</persName><idno>https://d-nb.example/1</idno></person></listPerson></particDesc>'
    const header = sent('<persName ref="#p1"/>').replace('<profileDesc>', `<profileDesc>${people}`)
    const { senders } = await describedWith(header)
    expect(senders).toMatchObject([{ name: 'Konrad Ried', reference: 'https://d-nb.example/1' }])
  })

  test('are linked to well-known authorities by their number alone', async () => {
    const people =
      '<particDesc><listPerson><person xml:id="p1"><forename>Ada</forename><surname>Tarn</surname><idno type="VIAF">519</idno></person></listPerson></particDesc>'
    const header = sent('<persName ref="#p1"/>').replace('<profileDesc>', `<profileDesc>${people}`)
    expect((await describedWith(header)).senders).toMatchObject([
      { name: 'Ada Tarn', reference: 'https://viaf.org/viaf/519' },
    ])
  })

  test('who only forwarded the letter neither sent nor received it', async () => {
    const header =
      '<profileDesc><correspDesc><correspAction type="forwarded"><persName>Abel Finch</persName></correspAction></correspDesc></profileDesc>'
    const { senders, recipients } = await describedWith(header)
    expect([senders, recipients]).toEqual([[], []])
  })

  test('are taken from the signature only when the header names no sender', async () => {
    const body = '<p>Words.</p><closer><signed><persName>Ada Tarn</persName></signed></closer>'
    const named = await describedWith(sent('<persName>Tarn, Ada</persName>'), body)
    const unnamed = await describedWith('', body)
    expect(fromTei(named.senders).map(({ name }) => name)).toEqual(['Tarn, Ada'])
    expect(fromTei(unnamed.senders)).toMatchObject([
      { name: 'Ada Tarn', evidence: { source: 'markup', certainty: 'likely' } },
    ])
  })

  test('show their words where they stand in the text', async () => {
    const letter = await onlyLetter(
      teiOf('<p>Words.</p><closer><signed>Yours <persName>Ada Tarn</persName></signed></closer>'),
    )
    const [value] = letter.properties.find(({ field }) => field === 'text/signed/person')?.values ?? []
    expect(letter.text.slice(value?.span?.start, value?.span?.end)).toBe('Ada Tarn')
  })
})

describe('what a TEI letter is called elsewhere', () => {
  test('are the addresses of its edition, its descriptions, its place in the archive and its file', async () => {
    const header =
      '<fileDesc><titleStmt><title>T</title></titleStmt><publicationStmt><idno type="URL">https://e.example/7</idno><idno type="DOI">10.5555/7</idno><ptr target="https://e.example/7.xml"/></publicationStmt><sourceDesc><msDesc><msIdentifier><settlement>Ort</settlement><repository>Archiv</repository><idno>A 1</idno></msIdentifier></msDesc></sourceDesc></fileDesc>' +
      '<profileDesc><correspDesc ref="https://e.example/letters/7" key="7" source="#u1"/></profileDesc>'
    const { identities } = await onlyLetter(teiOf('<p>a</p>', header).replace('<TEI ', '<TEI xml:id="L7" '))
    expect(identities).toEqual([
      'https://e.example/7',
      'https://doi.org/10.5555/7',
      'https://e.example/7.xml',
      'https://e.example/letters/7',
      'u1 7',
      '#L7',
      'Ort, Archiv, A 1',
      'letter.xml',
    ])
  })

  test.each([
    ['<ref type="reply-to" target="https://e.example/6">x</ref>', 'https://e.example/6', 'certain'],
    ['<ref type="prev" subtype="toAuthor" target="#L6"/>', '#L6', 'likely'],
    ['<ptr type="prev" subtype="toAuthor" target="../letters/L6.xml"/>', 'L6.xml', 'likely'],
    ['<ref type="prev" subtype="toAuthor" target="L6"/>', '#L6', 'likely'],
  ])('is what the letter that it answers is linked by: %s', async (ref, to, certainty) => {
    const header = `<profileDesc><correspDesc><correspContext>${ref}</correspContext></correspDesc></profileDesc>`
    const { links } = await onlyLetter(teiOf('<p>a</p>', header))
    expect(links).toMatchObject([{ relation: 'in-reply-to', to, evidence: { certainty } }])
  })

  test('is no answer to a letter that only comes before it', async () => {
    const header =
      '<profileDesc><correspDesc><correspContext><ref type="prev" target="#L6"/></correspContext></correspDesc></profileDesc>'
    expect((await onlyLetter(teiOf('<p>a</p>', header))).links).toEqual([])
  })
})

describe('a header without correspDesc', () => {
  test('gives author, addressee, date and place of creation', async () => {
    const { senders, recipients, dates, places } = await describedWith(
      '<fileDesc><titleStmt><title>T</title><author>Hester Quill</author></titleStmt></fileDesc><profileDesc><creation><date when="1790"/><placeName>Stow</placeName></creation><particDesc><person role="addressee"><persName>Jo Tarn</persName></person></particDesc></profileDesc>',
    )
    expect([senders[0]?.name, recipients[0]?.name, dates[0]?.edtf, places[0]?.name]).toEqual([
      'Hester Quill',
      'Jo Tarn',
      '1790',
      'Stow',
    ])
  })

  test.each([
    ['Letter from Hester Quill to Jo Tarn, 9 November 1768', 'Hester Quill', 'Jo Tarn'],
    ['Letter, Hester Quill to Jo Tarn', 'Hester Quill', 'Jo Tarn'],
    ['Letter to Jo van Tarn, June 1, 1862: an electronic edition', undefined, 'Jo van Tarn'],
    ['Brief von Amalie von Bernsau an Karl Lohmeyer vom 3. März 1843', 'Amalie von Bernsau', 'Karl Lohmeyer'],
    ['Brief an Karl Lohmeyer. Tannrode, 1843', undefined, 'Karl Lohmeyer'],
    ['Lettre d’Éléonore', undefined, undefined],
    ['Lettre de Jean Prat à Marie Estrade, 1871', 'Jean Prat', 'Marie Estrade'],
    ['Letter to the nation', undefined, undefined],
    ['An Introduction to Botany', undefined, undefined],
    ['Letters 1843 to 1850', undefined, undefined],
  ])('says by its title alone who wrote to whom: %s', async (title, sender, recipient) => {
    const header = `<fileDesc><titleStmt><title>${title}</title></titleStmt></fileDesc>`
    const { senders, recipients } = await describedWith(header)
    expect([fromTei(senders)[0]?.name, fromTei(recipients)[0]?.name]).toEqual([sender, recipient])
  })
})
