/** Every field of the query language, over letters whose heads say in so many words what is asked for. */
import { afterAll, beforeAll, describe, it } from 'vitest'
import { harbourLetters } from '../../../support/harbour-letters'
import { CaseLibrary, type QueryCase } from '../../../support/query-cases'

let library: CaseLibrary
beforeAll(async () => {
  library = await CaseLibrary.of(harbourLetters)
}, 120_000)
afterAll(async () => await library.close())

const all = ['mill', 'harbour/lamp', 'harbour/weather', 'german', 'undated']
const inEnglish = ['mill', 'harbour/lamp', 'harbour/weather', 'undated']

const people: readonly QueryCase[] = [
  ['finds words of titles, in other forms too', 'title:lamp', ['harbour/lamp']],
  ['finds a phrase of a title', 'title:"the mill"', ['mill']],
  ['finds several words of a title in a group', 'title:(mill weir)', ['mill']],
  ['finds either word of a title', 'title:(quay OR weather)', ['harbour/lamp', 'harbour/weather']],
  ['finds a part of a sender’s name', 'from:ada', ['mill']],
  ['finds a sender typed without accents', 'from:jorg', ['german']],
  ['finds a recipient', 'to:ada', ['harbour/lamp']],
  ['finds no recipient of whose name this is a part only', 'to:="Ada Vale"', []],
  ['finds a recipient whose whole name this is', 'to:="ada vale roy"', ['harbour/lamp']],
  ['finds who signed', 'signed:roy', ['harbour/lamp']],
  ['finds who signed under the whole name, without accents', 'signed:="emile roy"', ['harbour/lamp']],
  ['finds people in every part', 'person:board', ['mill', 'harbour/lamp']],
  ['finds people by their whole name in every part', 'person:="Ada Vale"', ['mill', 'harbour/lamp']],
  ['finds a name with a slip', 'from:adlre~1', ['german']],
  ['finds the beginning of a name', 'from:har*', ['harbour/lamp']],
  ['leaves out a sender', 'from:* -from:ada', []],
  ['leaves out letters of somebody', 'kind:letter -from:ada', ['german']],
  ['finds a part of a place’s name', 'place:ross', ['mill', 'harbour/lamp']],
  ['finds a place whose whole name this is', 'place:=Ross', ['harbour/lamp']],
]

const facts: readonly QueryCase[] = [
  ['finds a kind', 'kind:petition', ['harbour/lamp']],
  ['finds a kind in the plural', 'kind:letters', ['mill', 'german']],
  ['finds either kind', 'kind:letter OR kind:report', ['mill', 'german', 'harbour/weather']],
  ['leaves out a kind', '-kind:letter', ['harbour/lamp', 'harbour/weather', 'undated']],
  ['finds a language', 'lang:de', ['german']],
  ['finds a language typed in capitals', 'lang:EN', inEnglish],
  ['finds no letters of a language that none has', 'lang:fi', []],
  ['finds a folder', 'path:harbour/', ['harbour/lamp', 'harbour/weather']],
  ['finds a path whole', 'path:=mill.md', ['mill']],
  ['finds no path of which this is a part only', 'path:=harbour', []],
  ['finds a part of a publisher’s name', 'source:post', ['mill', 'harbour/weather']],
  ['finds a publisher whose whole name this is', 'source:="the post"', ['mill']],
  ['finds an address', 'source:post.example/mill', ['mill']],
  ['finds letters with a source', 'has:source', ['mill', 'harbour/weather']],
  ['finds letters without a date', '-has:date', ['undated']],
  ['finds letters with a recipient', 'has:to', ['mill', 'harbour/lamp']],
  ['finds letters with a place', 'has:place', ['mill', 'harbour/lamp']],
  ['finds letters with a quotation', 'has:quotation', ['mill']],
  ['finds letters with words', 'has:text', all],
  ['finds letters that are copies, of which there are none', 'is:copy', []],
  ['finds letters from left to right', 'is:ltr', all],
  ['finds letters on which nobody wrote a note', '-has:note', all],
]

const zones: readonly QueryCase[] = [
  ['finds a word in a quotation', 'in:quote weir', ['mill']],
  ['does not find a word that stands beside it', 'in:quote lamp', []],
  ['finds a phrase in a quotation', 'in:quotes "must be mended"', ['mill']],
  ['finds other forms in a quotation', 'in:quote mending', ['mill']],
  ['finds a word in a salutation', 'in:salutation gentlemen', ['harbour/lamp']],
  ['finds a word in a postscript', 'in:ps lamp', ['mill']],
  ['finds a word in a closing', 'in:closing peace', ['mill']],
  ['finds a word in a signature', 'in:signature vale', ['mill', 'harbour/lamp']],
  ['finds a word in a title', 'in:title lamp', ['harbour/lamp']],
  ['finds a word in the body', 'in:paragraph lamp', ['harbour/lamp', 'harbour/weather']],
  ['finds a word in one part and another anywhere', '(in:quote weir) lamp', ['mill']],
  ['finds words in either part', '(in:closing OR in:title) (peace OR weather)', ['mill', 'harbour/weather']],
  ['finds letters that have a part', 'in:postscript', ['mill']],
  ['finds letters that have it not', '-in:postscript mended', ['harbour/weather', 'undated']],
]

const dates: readonly QueryCase[] = [
  ['finds a year', 'date:1911', ['mill', 'harbour/lamp']],
  ['finds what may belong to the year', 'date:1911~', ['mill', 'harbour/lamp', 'harbour/weather']],
  ['finds a year typed in Persian digits', 'date:۱۹۱۱', ['mill', 'harbour/lamp']],
  ['finds a month', 'date:1911-04', ['mill']],
  ['finds a day', 'date:1911-04-02', ['mill']],
  ['does not find a month for one of its days', 'date:1911-05-15', []],
  ['finds a month for what may be one of its days', 'date:1911-05-15~', ['harbour/lamp', 'harbour/weather']],
  ['finds months from one to another', 'date:1911-04..1911-05', ['mill', 'harbour/lamp']],
  [
    'finds years from one to another',
    'date:1910..1912',
    ['mill', 'harbour/lamp', 'harbour/weather', 'german'],
  ],
  ['finds a decade', 'date:191X', ['mill', 'harbour/lamp', 'harbour/weather', 'german']],
  ['finds everything up to a year', 'date:..1911', ['mill', 'harbour/lamp']],
  ['finds everything from a year on', 'date:1911..', ['mill', 'harbour/lamp', 'german']],
  ['finds what may be from a year on', 'date:1912..~', ['harbour/weather', 'german']],
  ['finds a stretch of months in its year', 'date:1912', ['german']],
  ['does not find it in one of the months', 'date:1912-02', []],
  ['finds it where it may be', 'date:1912-02~', ['harbour/weather', 'german']],
  ['finds what is older', 'before:1912', ['mill', 'harbour/lamp']],
  ['finds what is older than a month', 'before:1911-05', ['mill']],
  ['finds what may be older', 'before:1911~', ['harbour/weather']],
  ['finds what is later', 'after:1911', ['german']],
  ['finds what is later than a day', 'after:1911-04-02', ['harbour/lamp', 'german']],
  ['leaves out a year, and keeps what has no date', '-date:1911', ['harbour/weather', 'german', 'undated']],
  ['turns a later and an earlier date round', 'date:1912..1911', ['mill', 'harbour/lamp', 'german']],
]

describe('with fields, a query', () => {
  it.each([...people, ...facts, ...zones, ...dates])('%s', async (_, query, letters) => {
    await library.expectFound(query, letters)
  })
})
