/** What a careful reader of the sample library knows to stand in it. */
import { afterAll, beforeAll, describe, it } from 'vitest'
import { CaseLibrary, type QueryCase } from '../../../support/query-cases'

let library: CaseLibrary
beforeAll(async () => {
  library = await CaseLibrary.of(null)
}, 120_000)
afterAll(async () => await library.close())

const barn = ['open', 'circle', 'ferry', 'draft1', 'draft2', 'observer', 'post', 'conference']
const heissenau = ['slip', 'parcelDraft', 'parcel', 'wet', 'abbot', 'fromVaroldi', 'oneMoss', 'undated']
const mails = ['left', 'notary', 'charge', 'bow', 'closed']
/** The catalogue's other entry was joined to the letter that it describes. */
const catalogued = ['italy']

const words: readonly QueryCase[] = [
  [
    'finds the singular and the plural of a word',
    'gaskets',
    ['follow', 'left', 'notary', 'bow', 'closed', 'conference'],
  ],
  ['finds one form alone where it is asked for', '=gasket', ['follow']],
  ['finds both letters about peppermint, one of them in the plural', 'peppermint', ['workbox', 'merriwold']],
  ['leaves the singular out where the plural is asked for exactly', '=peppermints', ['merriwold']],
  ['finds a word in a mail and in a leaflet', 'quince', ['questions', 'leaflet']],
  ['finds a word that stands in one letter only', 'cholera', ['merriwold']],
  ['finds a word of the furniture of a page', '=cookies', ['open']],
  ['finds a word across three kinds of files', 'postman', ['open', 'observer', 'leaflet']],
  [
    'finds a French word beside the English one that folds alike',
    'reservoir',
    ['open', 'draft1', 'draft2', 'opinion', 'ministry', 'leaflet', 'ouverte'],
  ],
  [
    'leaves the accented word out where accents count',
    'match:accents reservoir',
    ['open', 'draft1', 'draft2', 'opinion', 'ministry', 'leaflet'],
  ],
  [
    'finds only the accented word where it is typed with its accents and they count',
    'match:accents réservoir',
    ['ouverte'],
  ],
  ['leaves the plural out where forms are switched off', 'match:forms candle', ['slip']],
  ['finds the plural too where they are on', 'candle', ['march', 'slip', 'toVaroldi']],
  ['finds capitals only where case counts', 'match:case ILWAR', ['draft1']],
  ['finds a word that soft hyphens divide in the page', 'investigation', ['ministry', 'agency']],
  ['finds a word with a ligature that a machine put in', 'filed', ['agency']],
  ['finds a number that is grouped in several ways', '3400', ['open', 'order', 'courier', 'persian']],
  ['finds words in any place of a letter', 'sexton penance', ['parcel']],
  ['finds nothing for words that no letter has together', 'sexton cholera', []],
]

const phrases: readonly QueryCase[] = [
  ['finds a sentence that travelled through eight letters', '"threshing barn"', barn],
  ['does not find a phrase backwards', '"barn threshing"', []],
  ['finds the same words backwards where they only have to be near', '"barn threshing"~0', barn],
  ['finds Italian words quoted in an English letter', '"beve meno"', ['abbot', 'toVaroldi']],
  [
    'takes a phrase as it is typed, without the French plural',
    '"640 million"',
    ['open', 'draft1', 'draft2', 'observer'],
  ],
  [
    'takes two words with their forms, the French plural too',
    '640 million',
    ['open', 'draft1', 'draft2', 'observer', 'soutien', 'ouverte'],
  ],
  [
    'finds a number after its word in two languages',
    '"Article 41"',
    ['open', 'draft2', 'opinion', 'ministry', 'post', 'agency', 'ferry', 'order', 'ouverte'],
  ],
  [
    'finds a phrase in letters a hundred years apart from all others',
    '"north wall"',
    ['merriwold', 'parcelDraft', 'toVaroldi', 'undated'],
  ],
  ['counts the words between two near ones: one', '"gutter sexton"~1', ['undated']],
  ['counts the words between two near ones: three', '"gutter sexton"~3', ['undated', 'parcel']],
  [
    'finds the halves of a hyphened word written as one',
    'threadmoss',
    ['november', 'merriwold', 'parcelDraft', 'parcel'],
  ],
  ['finds a phrase in a quoted reply', '"school ruler"', ['follow', 'charge', 'bow']],
]

const tolerance: readonly QueryCase[] = [
  ['finds the long s of a printer', 'muscus', ['march', 'slip']],
  ['finds the long s where it is typed exactly', '=Muſcus', ['march', 'slip']],
  ['finds no long s where a round one is typed exactly', '=Muscus', []],
  ['finds a name with ß that was typed with ss', 'Heissenau', ['november', ...heissenau]],
  ['finds the spelling with ss alone', '=Heissenau', ['november']],
  ['finds the spelling with ß alone', '=Heißenau', heissenau],
  ['finds an umlaut typed as its vowel', 'Ahrenbruck', ['slip', 'parcelDraft', 'parcel', 'wet']],
  [
    'finds all that begins so, in English and Italian',
    'capsul*',
    ['march', 'parcelDraft', 'parcel', 'abbot', 'toVaroldi', 'undated'],
  ],
  ['finds all that ends so', '*graver', ['march', 'parcel']],
  ['finds all that holds it', '*errym*', ['ferry']],
  ['finds a word with a slip in it', 'sexten~1', ['parcel', 'undated']],
  ['finds a word of which two letters changed places', 'peppermnit~1', ['workbox']],
  ['finds Persian letters typed with Arabic kaf and yeh', 'شكيبا', ['persian', 'order', 'conference']],
  ['finds a Persian mail that was typed with them', 'ژنیای عزیز', ['order']],
  ['finds a pattern of signs', '/p\\. \\d+, l\\. \\d+/', ['slip']],
  ['finds a double year', '/1690\\/1/', ['november', 'merriwold', 'parcel', 'wet']],
  ['finds a reference by its letters and a sign between', '/NRIB.VPS/', ['bank', 'rivers', 'review']],
]

const combined: readonly QueryCase[] = [
  ['leaves out letters with a word', 'gaskets -ruler', ['notary', 'conference']],
  ['leaves them out for NOT as well', 'gaskets NOT ruler', ['notary', 'conference']],
  ['finds either of two words', 'quince OR cholera', ['questions', 'leaflet', 'merriwold']],
  ['finds either of two words beside a third', '(quince OR cholera) postman', ['leaflet']],
  [
    'leaves out letters with a phrase',
    '"Article 41" -"threshing barn"',
    ['opinion', 'ministry', 'agency', 'order', 'ouverte'],
  ],
  ['leaves out a group', 'sexton -(penance gutter)', ['undated']],
  ['takes AND for nothing else than standing side by side', 'sexton AND gutter', ['parcel', 'undated']],
]

const known: readonly QueryCase[] = [
  ['finds a petition', 'kind:petition', ['ferry']],
  ['finds reports of events', 'kind:event-report', ['conference']],
  ['finds mails, the attachment not among them', 'kind:e-mail', ['order', 'questions', 'sending', ...mails]],
  ['finds letters in French', 'lang:fr', ['soutien', 'ouverte']],
  ['finds letters in Italian, one of them in an edition', 'lang:it', ['abbot', 'fromVaroldi']],
  ['finds letters in German', 'lang:de', ['gemeinde', 'wet']],
  ['finds letters written from right to left', 'is:rtl', ['persian']],
  ['finds letters that only a catalogue knows', '-has:text', catalogued],
  [
    'finds parts of files',
    'is:part',
    ['review', ...mails, 'toVaroldi', 'fromVaroldi', 'oneMoss', ...catalogued],
  ],
  ['finds a folder', 'path:drafts', ['draft1', 'draft2']],
  ['finds one path', 'path:="campaign/replies/2020-03-04 bank reply.txt"', ['bank']],
  ['finds a publisher', 'source:"Meridian Post"', ['post']],
  ['finds an address', 'source:ilvar-letters.example', ['open', 'follow', 'ouverte']],
  ['finds who wrote', 'from:Merriwold', ['merriwold']],
  ['finds to whom somebody wrote', 'to:Oskarrow', ['questions']],
  ['finds who signed, also in translation', 'signed:Quivory', ['open', 'ouverte']],
  [
    'finds a town to which or from which was written',
    'place:Valdombra',
    ['abbot', 'toVaroldi', 'fromVaroldi', ...catalogued],
  ],
  ['finds the writer whose whole name this is', 'from:="Celestino Varoldi"', ['abbot', 'fromVaroldi']],
  ['finds words of a title', 'title:statement', ['ministry']],
  ['finds the days of a month', 'date:1846-12', ['toVaroldi']],
  ['finds a decade', 'date:184X kind:letter from:Crake', ['march', 'november', 'italy']],
  ['finds what was written before a year', 'before:1844', ['march', 'november', 'merriwold']],
  ['finds what was written after a month', 'after:2020-05', ['follow', 'conference', ...mails]],
  ['finds what may have been written then', 'date:1846-09~', ['abbot']],
  ['leaves out what only may have been', 'date:1846-09', []],
  ['finds an autumn that is stated as two months', 'date:1846-09..1846-10', ['abbot']],
  ['finds a word of a postscript', 'in:postscript cousin', ['march']],
  ['finds a word of a closing', 'in:closing affectionate', ['workbox', 'merriwold']],
  ['finds a word of a salutation', 'in:salutation cousin', ['merriwold']],
  ['finds a word of the furniture as such', 'in:boilerplate =cookies', ['open']],
]

describe('in the sample library, a query', () => {
  it.each([...words, ...phrases, ...tolerance, ...combined, ...known])('%s', async (_, query, letters) => {
    await library.expectFound(query, letters)
  })
})
