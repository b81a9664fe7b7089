import { rmSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { libraryForEachTest } from '../../support/library-for-each-test'
import { WholeLibrary } from '../../support/whole-library'

let library: WholeLibrary

const catalogue = `<TEI xmlns="http://www.tei-c.org/ns/1.0"><teiHeader><fileDesc>
<titleStmt><title>Letters of the Vale papers</title></titleStmt>
<publicationStmt><idno type="url">https://vale.example/cmif.xml</idno></publicationStmt>
<sourceDesc><bibl type="online">Vale papers</bibl></sourceDesc></fileDesc>
<profileDesc>
<correspDesc ref="https://vale.example/letter/1">
 <correspAction type="sent"><persName>Ada Vale</persName><placeName>Lorvik</placeName><date when="1843-03-03"/></correspAction>
 <correspAction type="received"><persName>Bela Orr</persName></correspAction>
</correspDesc>
<correspDesc ref="https://vale.example/letter/2">
 <correspAction type="sent"><persName>Bela Orr</persName><date when="1843-03-09"/></correspAction>
 <correspAction type="received"><persName>Ada Vale</persName></correspAction>
</correspDesc>
</profileDesc></teiHeader><text><body><p/></body></text></TEI>`

const page = `<html lang="en"><head><title>Letter 1</title>
<link rel="canonical" href="https://vale.example/letter/1"></head>
<body><p>Dear Bela,</p><p>the orchard by the river is in bloom, and I think of you.</p></body></html>`

libraryForEachTest(
  (worker) => new WholeLibrary(worker),
  (made) => {
    library = made
    library.write('catalogue.xml', catalogue)
  },
)

test('a catalogue gives letters without a text, each with what is known of it', async () => {
  await library.import()
  expect(await library.heads()).toMatchObject([
    { path: 'catalogue.xml', senders: ['Ada Vale'], recipients: ['Bela Orr'], date: '1843-03-03', words: 0 },
    { path: 'catalogue.xml', senders: ['Bela Orr'], recipients: ['Ada Vale'], date: '1843-03-09', words: 0 },
  ])
  expect(await library.find('from:"ada vale"')).toEqual(['catalogue.xml'])
})

test('what it says of a letter whose text is there belongs to that letter, whichever came first', async () => {
  await library.import()
  library.write('letter-1.html', page)
  await library.import()
  expect((await library.heads()).map(({ path, words }) => [path, words > 0])).toEqual([
    ['catalogue.xml', false],
    ['letter-1.html', true],
  ])
  expect(await library.head('letter-1.html')).toMatchObject({ senders: ['Ada Vale'], date: '1843-03-03' })
  expect((await library.letter('letter-1.html')).dates).toMatchObject([{ evidence: { source: 'cmif' } }])
  expect(await library.find('orchard from:vale')).toEqual(['letter-1.html'])
})

test('when the text goes, its description is a letter of its own again', async () => {
  library.write('letter-1.html', page)
  await library.import()
  expect(await library.heads()).toHaveLength(2)
  rmSync(join(library.source, 'letter-1.html'))
  await library.import()
  expect((await library.heads()).map(({ path, senders }) => [path, ...senders])).toEqual([
    ['catalogue.xml', 'Ada Vale'],
    ['catalogue.xml', 'Bela Orr'],
  ])
})
