import {
  aPageBack,
  atPage,
  atPageOverDialog,
  closed,
  closedGuide,
  guidePages,
  pageFor,
} from '@renderer/state/guide'
import { isStepDone, type TourFacts, tourSteps } from '@renderer/state/tour'
import { guideSearch } from '@renderer/views/help/guide-search'
import { guideText, guideTexts, tourText } from '@renderer/views/help/guide-texts'
import { commands } from '@shared/contract'
import { readQuery } from '@shared/text/query/read'
import type { Nodes } from 'mdast'
import { describe, expect, it } from 'vitest'

const english = guideTexts('en')
const persian = guideTexts('fa')

function links(node: Nodes): readonly string[] {
  const own = node.type === 'link' ? [node.url] : []
  return 'children' in node ? [...own, ...node.children.flatMap((one) => links(one))] : own
}
const linksOf = (texts: typeof english) =>
  texts.map(({ page, parts }) => ({
    page,
    links: parts.flatMap(({ nodes }) => nodes.flatMap((node) => links(node))),
  }))

describe('the guide', () => {
  it('has every page in both languages, in the order of the book', () => {
    expect(english.map(({ page }) => page)).toEqual(guidePages)
    expect(persian.map(({ page }) => page)).toEqual(guidePages)
  })

  it('leads only to commands, keys and pages that exist, and asks only what can be read', () => {
    const tours = [tourText('en'), tourText('fa')]
    for (const { links: all } of [...linksOf(english), ...linksOf(persian), ...linksOf(tours)])
      for (const url of all) {
        const [, kind, name = ''] = /^(command|keys|page|search):(.+)$/u.exec(url) ?? []
        const known: readonly string[] = kind === 'page' ? guidePages : commands
        if (kind === 'search') expect(readQuery(decodeURIComponent(name)).notes).toEqual([])
        else expect([kind, known.includes(name)]).toEqual([kind ?? url, true])
      }
  })

  it('leads to the same commands and pages in both languages, and has the same parts', () => {
    const plain = (texts: typeof english) =>
      linksOf(texts).map(({ page, links: all }) => [
        page,
        all.filter((url) => !url.startsWith('search:')).sort(),
      ])
    expect(plain(persian)).toEqual(plain(english))
    expect(persian.map(({ parts }) => parts.length)).toEqual(english.map(({ parts }) => parts.length))
  })

  it('has a page for each view', () => {
    const plain = { searching: false, concordance: false, comparing: false, inPane: false }
    expect(pageFor({ view: 'codes', ...plain })).toBe('codes')
    expect(pageFor({ view: 'letters', ...plain, searching: true })).toBe('searching')
    expect(pageFor({ view: 'letters', ...plain, searching: true, concordance: true })).toBe('concordance')
    expect(pageFor({ view: 'letters', ...plain, comparing: true, inPane: true })).toBe('comparing')
  })

  it('goes back the way that the reader came', () => {
    const there = atPage(atPage(atPage(closedGuide, 'notes'), 'codes'), null)
    expect(aPageBack(aPageBack(there))).toMatchObject({ page: 'notes', before: [] })
    expect(aPageBack(closedGuide)).toBe(closedGuide)
    expect(atPage({ ...there, open: false }, 'start').before).toEqual([])
  })

  it('is beside the work as it was, when it was also opened over a dialog', () => {
    const beside = { ...atPage(atPage(closedGuide, 'notes'), 'codes'), searched: 'tree' }
    const over = atPage(atPageOverDialog(beside, 'exports'), 'backups')
    expect(aPageBack(aPageBack(over))).toMatchObject({ page: 'exports', before: [] })
    expect(closed(over)).toMatchObject({ open: true, page: 'codes', before: ['notes'], searched: 'tree' })
    expect(closed(closed(over))).toMatchObject({ open: false, overDialog: null })
    expect(closed(atPage(atPageOverDialog(closedGuide, 'codes'), null))).toMatchObject({ open: false })
  })
})

describe('searching the guide', () => {
  const search = guideSearch(english, 'en')
  const pages = (typed: string, of = search) => [...new Set(of(typed).map(({ page }) => page))]

  it('finds pages by beginnings, by other forms of a word, and without regard to accents', () => {
    expect(pages('passphr')).toContain('backups')
    expect(pages('comparing')).toContain('comparing')
    expect(pages('quotation')).toContain('comparing')
    expect(pages('Cödes')[0]).toBe('codes')
  })

  it('finds only parts with every word, and shows words around the first', () => {
    expect(pages('concordance dismiss')).toEqual(['concordance'])
    expect(
      search('passphrase')
        .map(({ excerpt }) => excerpt.toLowerCase())
        .join(' '),
    ).toContain('passphrase')
    expect(search('xyzzy')).toEqual([])
    expect(search('  ')).toEqual([])
  })

  it('finds Persian words in either spelling of their letters', () => {
    const fa = guideSearch(persian, 'fa')
    expect(pages('گذرواژه', fa)).toContain('backups')
    expect(pages('كد', fa)).toContain('codes')
    expect(pages('یادداشتها', fa)).toContain('notes')
  })
})

it('reads a page into parts by its headings', () => {
  const text = guideText('notes', '# A title\n\nwords\n\n## A part\n\n- one\n- two')
  expect(text.title).toBe('A title')
  expect(text.parts.map(({ title, nodes }) => [title, nodes.length])).toEqual([
    ['A title', 1],
    ['A part', 1],
  ])
})

describe('the tour', () => {
  const nothing: TourFacts = {
    found: 0,
    atHit: false,
    panes: 0,
    versions: false,
    notes: 3,
    coded: 2,
    savedSearches: 1,
    reviewing: false,
  }

  it('has words for each step in both languages, above which something stands', () => {
    for (const { parts } of [tourText('en'), tourText('fa')]) expect(parts).toHaveLength(tourSteps.length + 1)
  })

  it('goes on when a step was done, and not for what was there before', () => {
    expect(tourSteps.filter((step) => isStepDone(step, nothing, nothing))).toEqual([])
    const all: TourFacts = {
      found: 2,
      atHit: true,
      panes: 2,
      versions: true,
      notes: 4,
      coded: 3,
      savedSearches: 2,
      reviewing: true,
    }
    expect(tourSteps.filter((step) => isStepDone(step, all, nothing))).toEqual(tourSteps)
  })
})
