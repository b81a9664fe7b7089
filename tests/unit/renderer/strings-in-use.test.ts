import { en } from '@renderer/locales/en'
import { describe, expect, it } from 'vitest'
import { baseOf, catalogueEntries, namesIn, pluralForms } from '../../support/catalogue-entries'
import { stringsInUse } from '../../support/strings-in-use'

const { asked, written } = stringsInUse()
const entries = new Map(catalogueEntries(en))
const bases = new Map<string, string[]>()
for (const key of entries.keys()) bases.set(baseOf(key), [...(bases.get(baseOf(key)) ?? []), key])

/** Sentences whose values are put in by functions with tests of their own. */
const valuesFromElsewhere = /^(?:dates|understood)\./

/** Sentences that count without a word that would change with the number, or whose number is never one. */
const sameForAnyNumber = [
  'anchors.stateCount',
  'campaigns.partOf',
  'concordance.cut',
  'exchange.scopes.chosen',
  'letterExports.compared',
  'notesList.moreCodes',
  'queryBox.letters',
  'quotes.verdictCount',
  'savedSearches.badges.changed',
  'savedSearches.badges.gone',
  'savedSearches.badges.new',
  'savedSearches.unseen',
  'understood.too-many-forms',
  'versions.added',
  'versions.changed',
  'versions.removed',
]

describe('the strings of the window', () => {
  it('are asked for by keys that the types tell, hundreds of them', () => {
    expect(asked.length).toBeGreaterThan(1000)
    expect(asked.filter(({ keys }) => keys.includes(null)).map(({ where }) => where)).toEqual([])
  })

  it('are all in the catalogue', () => {
    const missing = asked.flatMap(({ where, keys }) =>
      keys.filter((key) => key !== null && !bases.has(key)).map((key) => `${where} ${key}`),
    )
    expect(missing).toEqual([])
  })

  it('are all asked for somewhere', () => {
    const used = new Set(asked.flatMap(({ keys }) => keys))
    expect([...bases.keys()].filter((key) => !used.has(key))).toEqual([])
  })

  it('are given the values that they name', () => {
    const lacking = asked.flatMap(({ where, keys, values }) =>
      keys.flatMap((key) => {
        if (key === null || values === null) return []
        const names = new Set((bases.get(key) ?? []).flatMap((form) => namesIn(entries.get(form) ?? '')))
        if ((bases.get(key) ?? []).some((form) => form !== key)) names.add('count')
        return [...names].filter((name) => !values.includes(name)).map((name) => `${where} ${key}: ${name}`)
      }),
    )
    expect(lacking).toEqual([])
    expect(
      asked.filter(
        ({ keys, values }) => values === null && !keys.every((key) => valuesFromElsewhere.test(key ?? '')),
      ),
    ).toEqual([])
  })

  it('have forms for one and for many wherever they count', () => {
    const uncounted = asked.flatMap(({ keys }) =>
      keys.filter(
        (key) => key !== null && entries.has(key) && namesIn(entries.get(key) ?? '').includes('count'),
      ),
    )
    expect([...new Set(uncounted)].sort()).toEqual(sameForAnyNumber)
    const partial = [...bases].filter(
      ([base, forms]) =>
        forms.some((form) => form !== base) &&
        !pluralForms('en').every((form) => entries.has(`${base}_${form}`)),
    )
    expect(partial).toEqual([])
  })

  it('stand in the catalogues and not in the code', () => {
    expect(written).toEqual([])
  })
})
