import Database from 'better-sqlite3'
import { beforeEach, describe, expect, it } from 'vitest'
import type { Db } from '../../../../../../src/main/library/db/open'
import { Turn } from '../../../../../../src/main/library/search/turn'
import { KnownVocabulary } from '../../../../../../src/main/library/search/words/known-vocabulary'

let db: Db
let known: KnownVocabulary
let languages: readonly string[]

beforeEach(() => {
  db = new Database(':memory:')
  db.exec(`CREATE TABLE vocabulary (term TEXT PRIMARY KEY, letters INTEGER, occurrences INTEGER);
    CREATE TABLE state (key TEXT PRIMARY KEY, value TEXT);
    INSERT INTO vocabulary VALUES ('letter', 4, 4), ('letters', 2, 2);
    INSERT INTO state VALUES ('vocabulary-version', 'first')`)
  known = new KnownVocabulary()
  languages = ['en']
})

const forms = async (word: string) =>
  (await known.of(db, languages, new Turn())).formsOf(word, 9).map((form) => form.word)

describe('the vocabulary of a library', () => {
  it('is read once for all who ask, also at the same time', async () => {
    const [first, second] = await Promise.all([
      known.of(db, languages, new Turn()),
      known.of(db, languages, new Turn()),
    ])
    expect(second).toBe(first)
    expect(await known.of(db, languages, new Turn())).toBe(first)
  })

  it('is read again when an import made the list of words anew', async () => {
    expect(await forms('letter')).toEqual(['letters'])
    db.exec("INSERT INTO vocabulary VALUES ('lettered', 9, 9)")
    expect(await forms('letter')).toEqual(['letters'])
    db.exec("UPDATE state SET value = 'second'")
    expect(await forms('letter')).toEqual(['lettered', 'letters'])
  })

  it('is read again when letters in another language came', async () => {
    db.exec("INSERT INTO vocabulary VALUES ('hausern', 1, 1)")
    expect(await forms('haus')).toEqual([])
    languages = ['de', 'en']
    expect(await forms('haus')).toEqual(['hausern'])
  })

  it('is still read for the others when one of those who wait gives up', async () => {
    const turn = new Turn()
    const given = known.of(db, languages, turn)
    turn.giveUp()
    await expect(given).rejects.toMatchObject({ code: 'cancelled' })
    expect(await forms('letter')).toEqual(['letters'])
  })

  it('is read anew after it could not be read', async () => {
    db.exec('ALTER TABLE vocabulary RENAME TO elsewhere')
    await expect(known.of(db, languages, new Turn())).rejects.toThrow('vocabulary')
    db.exec('ALTER TABLE elsewhere RENAME TO vocabulary')
    expect(await forms('letter')).toEqual(['letters'])
  })
})
