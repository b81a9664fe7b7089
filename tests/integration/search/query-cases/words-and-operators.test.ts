/** Every sign of the query language that stands at words, over letters in which each word was counted by hand. */
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { harbourLetters } from '../../../support/harbour-letters'
import { CaseLibrary, type QueryCase } from '../../../support/query-cases'

let library: CaseLibrary
beforeAll(async () => {
  library = await CaseLibrary.of(harbourLetters)
}, 120_000)
afterAll(async () => await library.close())

const all = ['mill', 'harbour/lamp', 'harbour/weather', 'german', 'undated']

const words: readonly QueryCase[] = [
  ['finds a word and its plural', 'mill', ['mill', 'harbour/lamp']],
  ['finds a verb in another form', 'mending', ['mill', 'harbour/weather', 'undated']],
  ['finds all words in any order', 'weir winter', ['mill']],
  ['finds the word alone', '=mill', ['mill']],
  ['finds the plural alone', '=mills', ['harbour/lamp']],
  ['finds several words exactly as they are typed', '="mended before winter"', ['mill']],
  ['does not find several words of which one has another form', '="mend before winter"', []],
  ['finds forms nowhere when they are switched off', 'match:forms mill', ['mill']],
  ['finds an umlaut typed without its dots', 'muhle', ['german']],
  ['does not find it where accents count', 'match:accents muhle', []],
  ['does not find a small letter where case counts', 'match:case mühle', []],
  ['finds the capital where case counts', 'match:case Mühle', ['german']],
  ['ignores case in an exact word', '=mühle', ['german']],
  ['finds a name typed without its apostrophe', 'oconnor', ['harbour/weather']],
  ['finds a name typed with another apostrophe', 'O’Connor', ['harbour/weather']],
  ['finds a hyphened word typed as one', 'email', ['harbour/weather']],
  ['finds a hyphened word typed so', 'e-mail', ['harbour/weather']],
  ['finds a number typed without its comma', '5000', ['harbour/weather']],
  ['finds an address that is pasted', 'https://post.example/tide?x=1', ['harbour/weather']],
  ['finds words around a colon that is no field', 'scrap: nothing', ['undated']],
  ['finds what is left of a word with signs', '«quay!»', ['harbour/lamp']],
  ['finds all letters when nothing is asked', '', all],
  ['finds all letters when only spaces are typed', '  \t ', all],
  ['counts a boosted word like any other', 'winter^5 OR quay^0.2', ['mill', 'harbour/lamp']],
]

const runs: readonly QueryCase[] = [
  ['finds a phrase', '"mended before winter"', ['mill']],
  ['finds a phrase between typographic marks', '“mended before winter”', ['mill']],
  ['finds no phrase with a word left out', '"mended winter"', []],
  ['finds no phrase with another form', '"mending before winter"', []],
  ['finds a phrase across a comma', '"nets broken"', ['harbour/weather']],
  ['finds near words with one between', '"mended winter"~1', ['mill']],
  ['does not find them with none between', '"mended winter"~0', []],
  ['finds near words backwards', '"winter mended"~1', ['mill']],
  ['finds near words in other forms', '"mends winter"~1', ['mill']],
  ['finds what begins so', 'lamp*', ['mill', 'harbour/lamp', 'harbour/weather']],
  ['finds what ends so, in any language', '*ill', ['mill', 'german']],
  ['finds what holds it', '*eathe*', ['harbour/weather']],
  ['finds what begins and ends so', 'm*ler', ['mill', 'harbour/lamp', 'german']],
  ['finds no letters for none', 'qu*q*y', []],
  ['finds two letters that changed places', 'wier~1', ['mill', 'harbour/lamp']],
  ['does not find them unless it is asked for', 'wier', []],
  ['finds one other letter', 'quai~', ['harbour/lamp']],
  ['finds two slips', 'wantir~2', ['mill']],
]

const expressions: readonly QueryCase[] = [
  ['finds a regular expression', "/mill(er)?[’']s/", ['harbour/lamp']],
  ['tells capitals from small letters in it', '/WEIR/', []],
  ['ignores case where it says so', '/WEIR/i', ['mill', 'harbour/lamp']],
  ['finds where lines begin', '/^Gentlemen/', ['harbour/lamp']],
  ['finds digits and signs', '/\\d,\\d{3} m/', ['harbour/weather']],
  ['finds spaces in it', '/C\\+\\+ & co/', ['harbour/weather']],
  ['leaves out what it finds', '-/[Mm]ill/', ['harbour/weather', 'german', 'undated']],
  ['finds it in titles', 'title:/^Lamps/', ['harbour/lamp']],
]

const operators: readonly QueryCase[] = [
  ['finds either', 'quay OR winter', ['mill', 'harbour/lamp']],
  ['finds both for AND', 'mill AND quay', ['harbour/lamp']],
  ['takes small and for a word', 'weir and', ['mill', 'harbour/lamp']],
  ['leaves out', 'mended -winter', ['harbour/weather', 'undated']],
  ['leaves out for NOT', 'mended NOT winter', ['harbour/weather', 'undated']],
  ['finds the rest', '-mended', ['harbour/lamp', 'german']],
  ['leaves out either', '-(mended OR quay)', ['german']],
  ['leaves out only what has both', 'mended -(winter nets)', ['mill', 'harbour/weather', 'undated']],
  ['leaves out a phrase', 'mended -"mended nets"', ['mill', 'undated']],
  ['leaves out what was left out', '-(-mended)', ['mill', 'harbour/weather', 'undated']],
  ['reads groups in groups', '((quay OR (winter lamp)) -ships)', ['mill']],
  ['reads a group that is not closed', '(quay OR winter', ['mill', 'harbour/lamp']],
  ['reads a phrase that is not closed', '"before winter', ['mill']],
  ['takes a minus inside a word for a hyphen', 'co-operation', ['harbour/weather']],
  ['finds either of two phrases', '"struck the weir" OR "stands nothing"', ['harbour/lamp']],
]

describe('at words, a query', () => {
  it.each([...words, ...runs, ...expressions, ...operators])('%s', async (_, query, letters) => {
    await library.expectFound(query, letters)
  })

  it.each([
    ['kind:nonsense quay', 'nonsense'],
    ['date:yesterday quay', 'yesterday'],
    ['/(/ quay', '/(/'],
  ])('says of %s what it could not read', async (query, told) => {
    expect(await library.read(query)).toContain(told)
  })
})
