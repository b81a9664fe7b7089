/** What a query finds by notes, tags and other searches. */
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { CaseLibrary, type QueryCase } from '../../../support/query-cases'

const story =
  'The ferry crossed at noon with the vicar, two goats and a clock. Nobody had wound the clock, and the goats ate the tickets. The vicar paid for all of them and wrote it down for the bishop.'

let library: CaseLibrary
beforeAll(async () => {
  library = await CaseLibrary.of({
    'river.txt': 'The river is high.',
    'dry.txt': 'The rivers are dry.',
    'land.txt': 'Dry land at last.',
    'story.txt': story,
    'story-again.txt': story,
  })
  await library.addNote('river.txt', 'Compare the Déluge of 1911.\n\n#flood #river/north')
  await library.addNote('dry.txt', '# Heading, no tag\n\nAsk the keeper about #Drought')
  await library.addNote('dry.txt', 'A second note, #flood')
  await library.addNote('story.txt', 'کتاب #سیل')
  await library.saveSearch('Rivers', 'river')
  await library.saveSearch('Dry rivers', 'search:rivers dry')
  await library.saveSearch('nowhere', 'search:"nobody knows" OR land')
}, 120_000)
afterAll(async () => await library.close())

const clauses: readonly QueryCase[] = [
  ['finds letters with a note', 'has:note', ['river', 'dry', 'story']],
  ['finds letters without', '-has:note', ['land', 'story-again']],
  ['finds letters with a tag', 'has:tag', ['river', 'dry', 'story']],
  ['finds a tag in several notes', 'tag:flood', ['river', 'dry']],
  ['finds a tag typed with its sign and in capitals', 'tag:#DROUGHT', ['dry']],
  ['finds a tag below another', 'tag:river/north', ['river']],
  ['finds no heading as a tag', 'tag:heading', []],
  ['finds a Persian tag typed with Arabic yeh', 'tag:سيل', ['story']],
  ['finds both tags in one letter', 'tag:flood tag:drought', ['dry']],
  ['leaves out a tag', 'has:note -tag:flood', ['story']],
  ['finds words of notes without their accents', 'note:deluge', ['river']],
  ['finds words of notes exactly', 'note:=Deluge', []],
  ['finds a phrase of a note', 'note:"the keeper"', ['dry']],
  ['finds words of a note in a group', 'note:(second OR compare)', ['river', 'dry']],
  ['finds Persian words of notes typed with Arabic kaf', 'note:كتاب', ['story']],
  ['finds the beginnings of words of notes', 'note:keep*', ['dry']],
  ['does not find words of notes unless it is asked for', 'keeper', []],
  ['finds what a saved search finds', 'search:Rivers', ['river', 'dry']],
  ['finds it under its name in other letters', 'search:"RIVERS"', ['river', 'dry']],
  ['finds what a saved search finds that asks another', 'search:"dry rivers"', ['dry']],
  ['finds less beside another clause', 'search:rivers -dry', ['river']],
  ['finds what a saved search does not', '-search:rivers has:note', ['story']],
  ['finds what is left of a search that asks for one that there is not', 'search:nowhere', ['land']],
  ['finds nothing for a search that there is not', 'search:"no such"', []],
  ['finds both letters of which there are two', 'has:copy', ['story', 'story-again']],
  ['finds the one that stands for no other', 'is:copy', ['story']],
]

describe('in the notebook, a query', () => {
  it.each(clauses)('%s', async (_, query, letters) => {
    await library.expectFound(query, letters)
  })

  it('refuses a saved search that would have to find itself', async () => {
    await expect(library.saveSearch('nobody knows', 'search:nowhere')).rejects.toThrow('find itself')
  })
})
