/** Letters written for queries: few enough that a reader can say of every word where it stands. */
const letter = (fields: Readonly<Record<string, string>>, ...text: readonly string[]): string =>
  [
    '---',
    ...Object.entries(fields).map(([field, value]) => `${field}: ${value}`),
    '---',
    '',
    ...text,
    '',
  ].join('\n')

export const harbourLetters = {
  'mill.md': letter(
    {
      ...{ title: 'The mill on the weir', date: '1911-04-02', kind: 'letter', language: 'en' },
      ...{ from: 'Ada Vale', to: 'Harbour Board', place: 'New Ross' },
      ...{ publisher: 'The Post', url: 'https://post.example/mill' },
    },
    'Dear Sirs,',
    '',
    'The mill turned all night. “The weir must be mended before winter,” said the miller, and I believe him.',
    '',
    'Yours in peace,',
    '',
    'Ada Vale',
    '',
    'P.S. The lamp is broken.',
  ),
  'harbour/lamp.md': letter(
    {
      ...{ title: 'Lamps for the quay', date: '1911-05', kind: 'petition', language: 'en' },
      ...{ from: 'Harbour Board', to: 'Ada Vale Roy', place: 'Ross', signed: 'Émile Roy; Ada Vale' },
    },
    'Gentlemen,',
    '',
    'We ask for lamps on the quay. The miller’s lamp burned out, and the mills stand dark. Ships have struck the weir twice.',
    '',
    'Respectfully,',
    '',
    'Émile Roy',
    'Ada Vale',
  ),
  'harbour/weather.md': letter(
    { title: 'Weather', date: '1910/1912', kind: 'report', language: 'en', publisher: 'Harbour Post' },
    'The weather was bad. Mended nets, broken lamps, O’Connor’s boat and an e-mail of another age: C++ & co-operation at 5,000 marks. See https://post.example/tide?x=1 for more.',
  ),
  'german.md': letter(
    { title: 'Antwort', date: '1912-01/1912-03', kind: 'letter', language: 'de', from: 'Jörg Adler' },
    'Die Mühle steht still. Der Müller wartet auf Antwort.',
  ),
  'undated.md': letter(
    { title: 'Scrap', kind: 'e-mail', language: 'en' },
    'An undated scrap: nothing is mended here.',
  ),
} as const
