/**
 * Queries over the sample library with what a careful reader wants to be shown first: 3 is what the query is about,
 * 2 says much about it, 1 speaks of it; what is not named only happens to have the words.
 */

/** Files of the sample library by short names; a letter of a file with several has its part behind a `#`. */
const files = {
  open: '2020-02-17 open letter (published).html',
  follow: '2020-06-15 follow-up letter.md',
  circle: '2020-03-09 Brennick reading circle.txt',
  soutien: '2020-03-12 lettre de soutien.txt',
  ferry: '2020-04-20 petition of the ferrymen.md',
  draft1: '2020-01-24 draft 1.txt',
  draft2: '2020-02-06 draft 2 (TI, ZT).md',
  opinion: '2020-01-31 opinion on Article 41.rtf',
  order: '2020-02-07 Re second draft.txt',
  questions: '2020-02-19 Re Four questions before we print.eml',
  sending: '2020-03-25 Letter to the Bank on its review.eml',
  review: '2020-03-25 Letter to the Bank on its review.eml#attachment-1-Letter to the Bank (draft 1).docx',
  left: 'second letter, June 2020.mbox#20200610-0912.office@ilvar-letters.example',
  notary: 'second letter, June 2020.mbox#20200610-2240.aq@writers-guild.example',
  charge: 'second letter, June 2020.mbox#20200611-0755.zt@legal-table.example',
  bow: 'second letter, June 2020.mbox#20200612-1603.ti@river-studies.example',
  closed: 'second letter, June 2020.mbox#20200614-2030.office@ilvar-letters.example',
  courier: '2020-02-20 lorvik-courier.html',
  observer: '2020-02-21 hallstrand-observer.txt',
  post: '2020-02-24 meridian-post.html',
  conference: '2020-11-23 conference report.html',
  agency: 'scrape-00311.txt',
  ministry: '2020-03-02 ministry statement.html',
  bank: '2020-03-04 bank reply.txt',
  rivers: '2020-03-27 Rivers Without Walls to the Bank.docx',
  gemeinde: '2020-04-24 Gemeinde Ebersrauth.odt',
  leaflet: '2020-05-10 leaflet of the eleven mothers.pdf',
  ouverte: 'lettre-ouverte-ilvar.fr.md',
  persian: 'نامهٔ سرگشاده دربارهٔ سد ایلوار.txt',
  march: '1843-03-03 Crake to Miss Pendrethick.txt',
  november: '1843-11-14 Crake to Miss Pendrethick.txt',
  workbox: 'Theodora Crake to H. Pendrethick.txt',
  merriwold: '1843-03-22 Merriwold to Pendrethick.md',
  slip: '1844-05 Pendrethick to Crake.md',
  parcelDraft: '1845 Pendrethick to Heißenau (draft).md',
  parcel: '1845-06-02 Pendrethick to Heißenau.md',
  wet: '1845-06-19 von Heißenau.txt',
  abbot: '1846 Varoldi to Theodora Crake.md',
  toVaroldi: '1846-47 letters 34 to 36.xml#L34',
  fromVaroldi: '1846-47 letters 34 to 36.xml#L35',
  oneMoss: '1846-47 letters 34 to 36.xml#L36',
  italy: 'letters sent to Italy (catalogue).xml#41',
  undated: 'to Theodora (no date).txt',
} as const

export type SampleName = keyof typeof files
type Grades = Readonly<Partial<Record<SampleName, 1 | 2 | 3>>>

export function sampleNameOf(path: string, part: string): SampleName | null {
  const file = path.slice(path.lastIndexOf('/') + 1)
  const whole = part === '' ? file : `${file}#${part}`
  return (Object.keys(files) as SampleName[]).find((name) => files[name] === whole) ?? null
}

export const judgedQueries: readonly (readonly [query: string, grades: Grades])[] = [
  [
    'schoolteachers',
    {
      open: 3,
      draft1: 3,
      draft2: 3,
      circle: 2,
      follow: 2,
      ferry: 2,
      ministry: 2,
      post: 1,
      rivers: 1,
      agency: 1,
      courier: 1,
      leaflet: 1,
      opinion: 1,
    },
  ],
  ['gaskets', { bow: 3, notary: 2, follow: 2, closed: 2, left: 2, conference: 1 }],
  ['leaflet', { left: 3, charge: 3 }],
  [
    '"Article 41"',
    { opinion: 3, open: 2, draft2: 2, ministry: 2, post: 1, agency: 1, ouverte: 2, ferry: 1, order: 1 },
  ],
  ['suspension', { bank: 3, agency: 3, review: 2, rivers: 2, follow: 2, conference: 1 }],
  ['capsule', { parcel: 3, parcelDraft: 3, undated: 3, abbot: 2, toVaroldi: 3, march: 1 }],
  ['thread-moss', { parcel: 3, parcelDraft: 3, merriwold: 2, november: 2 }],
  ['plate 9', { november: 3, march: 2, slip: 3, toVaroldi: 2, workbox: 2, parcel: 2 }],
  [
    'Theodora',
    { undated: 3, abbot: 3, workbox: 3, italy: 3, oneMoss: 2, november: 1, slip: 1, toVaroldi: 1, march: 1 },
  ],
  [
    'undersigned',
    { notary: 3, closed: 3, conference: 2, follow: 2, draft1: 1, open: 1, circle: 1, ferry: 1, draft2: 1 },
  ],
  ['graveyard', { draft1: 2, draft2: 2, open: 3, post: 3, conference: 2, courier: 1 }],
  [
    'Tolvar',
    {
      draft2: 3,
      order: 3,
      charge: 3,
      opinion: 2,
      bank: 2,
      post: 2,
      agency: 2,
      follow: 1,
      open: 1,
      bow: 2,
      notary: 1,
      left: 1,
      closed: 1,
      rivers: 1,
      ouverte: 1,
      sending: 1,
    },
  ],
  [
    'Heißenau',
    {
      wet: 3,
      parcel: 3,
      parcelDraft: 3,
      fromVaroldi: 1,
      oneMoss: 1,
      abbot: 1,
      undated: 1,
      slip: 2,
      november: 1,
    },
  ],
  [
    'Crake',
    {
      march: 3,
      november: 3,
      slip: 3,
      oneMoss: 3,
      workbox: 3,
      abbot: 2,
      italy: 2,
      toVaroldi: 1,
      wet: 1,
      parcelDraft: 1,
      parcel: 1,
      merriwold: 1,
    },
  ],
  ['Ostoval', { ministry: 3, agency: 2, open: 2, draft2: 2, ferry: 2, follow: 2, courier: 1, ouverte: 2 }],
  ['minister statement', { ministry: 3, agency: 2 }],
  ['bank reply', { bank: 3, agency: 3, rivers: 2, review: 2, conference: 1 }],
  [
    'letters of the mothers',
    {
      leaflet: 3,
      bank: 3,
      follow: 2,
      left: 2,
      closed: 2,
      rivers: 2,
      open: 2,
      agency: 2,
      conference: 2,
      observer: 1,
      review: 1,
      draft2: 1,
    },
  ],
  [
    'school Dahlun',
    {
      open: 3,
      questions: 3,
      post: 2,
      draft2: 2,
      draft1: 2,
      follow: 2,
      conference: 2,
      circle: 1,
      ferry: 1,
      observer: 1,
      courier: 1,
    },
  ],
  ['river patient', { open: 3, draft1: 3, draft2: 3, post: 2, circle: 2, follow: 2, ferry: 2, order: 2 }],
  [
    'dam justice',
    {
      open: 3,
      draft1: 3,
      draft2: 3,
      circle: 2,
      ferry: 2,
      follow: 2,
      post: 2,
      bank: 2,
      agency: 2,
      order: 2,
      conference: 2,
    },
  ],
  ['ferrymen', { ferry: 3 }],
  [
    'open letter',
    { open: 3, draft1: 3, draft2: 3, follow: 2, courier: 2, post: 2, agency: 2, conference: 2, ministry: 1 },
  ],
  ['gutter drip', { undated: 3, parcel: 3 }],
  ['"second volume"', { undated: 3, toVaroldi: 3, oneMoss: 3, workbox: 2 }],
  ['review payment', { rivers: 3, review: 3, bank: 3, agency: 2, follow: 1 }],
  ['barrage', { ouverte: 3, soutien: 3 }],
  ['instituteurs', { ouverte: 3, soutien: 3 }],
  ['Varoldi', { abbot: 3, fromVaroldi: 3, toVaroldi: 3, italy: 3 }],
  ['ruler', { charge: 3, follow: 2, bow: 2, closed: 2, left: 2 }],
  ['signatures', { left: 3, closed: 3, charge: 2, opinion: 1, notary: 1, ministry: 1, order: 1 }],
  ['Brundtvik', { opinion: 3, charge: 2, closed: 2 }],
  ['conference', { conference: 3 }],
  ['Merrowgate', { ferry: 3 }],
  ['Valdombra', { abbot: 3, fromVaroldi: 3 }],
  ['Ahrenbrück', { wet: 3, parcel: 2, parcelDraft: 2, slip: 1 }],
  ['person:Marrowin', { order: 3, open: 2, follow: 2, observer: 2, conference: 2, ouverte: 2 }],
  [
    'title:letter bank',
    {
      review: 2,
      agency: 3,
      open: 3,
      draft1: 2,
      draft2: 2,
      follow: 2,
      bank: 3,
      conference: 1,
      observer: 1,
      post: 1,
      ministry: 1,
      courier: 1,
    },
  ],
  ['Gerechtigkeit Damm', { gemeinde: 3 }],
  ['آموزگاران', { persian: 3 }],
]

/**
 * Normalized discounted cumulative gain of the first ten (Järvelin and Kekäläinen 2002): 1 when nothing better could
 * have been shown in their places.
 */
export function gainOf(shown: readonly (SampleName | null)[], grades: Grades): number {
  const worth = (grade: number) => 2 ** grade - 1
  const sum = (values: readonly number[]) =>
    values.slice(0, 10).reduce((all, grade, place) => all + worth(grade) / Math.log2(place + 2), 0)
  const got = shown.map((name) => (name === null ? 0 : (grades[name] ?? 0)))
  return sum(got) / sum(Object.values(grades).sort((a, b) => b - a))
}
