import { join } from 'node:path'
import type { Page } from '@playwright/test'
import { seriousFindings, seriousInBothThemes } from '../support/accessibility'
import { expect, test } from '../support/app'
import {
  lettersList,
  openLetter,
  openPalette,
  reviewField,
  reviewPanel,
  searchFor,
  showView,
  writeNote,
} from '../support/window'

type Step = readonly [view: string, show: (window: Page) => Promise<void>]

const titles = ['The valley and the law', 'Five doors opened'] as const

/** Every view, each from where the one before left the window. */
const steps: readonly Step[] = [
  ['the list of letters', async (window) => await expect(lettersList(window)).toBeVisible()],
  [
    'hits and two panes',
    async (window) => {
      await searchFor(window, 'school')
      await openLetter(window, titles[0])
      await openLetter(window, titles[1], true)
    },
  ],
  [
    'years and facets, with a value asked for and another left out',
    async (window) => {
      await window.keyboard.press('ControlOrMeta+j')
      await searchFor(window, 'school kind:open-letter -kind:report')
      await expect(window.getByRole('row').filter({ hasText: 'left out' })).toBeVisible()
      await window.getByText('As a table').click()
    },
  ],
  [
    'why a letter matched',
    async (window) => {
      await searchFor(window, 'school')
      await expect(window.getByRole('grid', { name: 'Letters found' })).toBeVisible()
      await window.getByRole('grid', { name: 'Letters found' }).focus()
      await window.keyboard.press('w')
      await expect(window.getByRole('dialog', { name: 'Matched because' })).toBeVisible()
    },
  ],
  [
    'a note being written',
    async (window) => {
      await window.keyboard.press('Escape')
      await window.keyboard.press('ControlOrMeta+j')
      await writeNote(window, 2, 'In our letter', 'Which letter? *See the first.*')
    },
  ],
  ['no hits', async (window) => await searchFor(window, 'xylophone')],
  [
    'the review panel in a narrow pane',
    async (window) => {
      await window.keyboard.press('ControlOrMeta+i')
      await expect(reviewField(window, 'Date')).toBeVisible()
    },
  ],
  [
    'a value being corrected',
    async (window) => {
      await reviewField(window, 'Title').getByRole('row').nth(1).focus()
      await window.keyboard.press('e')
      await expect(reviewPanel(window).getByRole('textbox')).toBeVisible()
    },
  ],
  [
    'what is to review',
    async (window) => {
      await window.keyboard.press('Escape')
      await showView(window, 'To review')
      await expect(window.getByRole('tab').first()).toBeVisible()
    },
  ],
  ['names to merge', async (window) => await window.getByRole('tab', { name: /^Names/ }).click()],
  ['letters that are alike', async (window) => await window.getByRole('tab', { name: /^Alike/ }).click()],
  [
    'the table',
    async (window) => {
      await showView(window, 'Table')
      await expect(window.getByRole('gridcell').first()).toBeVisible()
    },
  ],
  [
    'a cell being changed',
    async (window) => {
      await window.getByRole('gridcell').nth(1).dblclick()
      await expect(window.getByRole('dialog')).toBeVisible()
    },
  ],
  [
    'the notes',
    async (window) => {
      await window.keyboard.press('Escape')
      await showView(window, 'Notes')
    },
  ],
  ['the saved searches', async (window) => await showView(window, 'Saved searches')],
  [
    'chips and completion',
    async (window) => {
      await showView(window, 'Letters')
      await searchFor(window, 'school -kind:petition "the dam"')
      await expect(window.getByRole('toolbar', { name: 'Parts of the query' })).toBeVisible()
      await searchFor(window, 'schools kind:petition lang:')
      await expect(window.getByRole('listbox').getByRole('option').first()).toBeVisible()
    },
  ],
  [
    'building a search',
    async (window) => {
      await searchFor(window, 'walked (school OR kind:report) -lang:fa')
      await window.getByText(/^Also searched/).click()
      await window.getByRole('button', { name: 'Build a search…' }).click()
      await expect(window.getByRole('dialog', { name: 'Build a search' })).toBeVisible()
    },
  ],
  [
    'saving a search',
    async (window) => {
      await window.keyboard.press('Escape')
      await window.getByRole('button', { name: 'Save this search' }).click()
      await expect(window.getByRole('dialog')).toBeVisible()
    },
  ],
  [
    'a saved search on show',
    async (window) => {
      await window.getByRole('button', { name: 'Save', exact: true }).click()
      await expect(window.getByRole('region', { name: 'The saved search' })).toBeVisible()
    },
  ],
  [
    'saved searches and folders',
    async (window) => {
      await showView(window, 'Saved searches')
      await window.getByRole('button', { name: 'New folder…' }).click()
      await window.getByRole('textbox', { name: 'Name' }).fill('Shelf')
      await window.getByRole('button', { name: 'Save', exact: true }).click()
      await expect(window.getByRole('treeitem')).toHaveCount(2)
    },
  ],
  [
    'the log of runs',
    async (window) => {
      await window.getByRole('treeitem').first().hover()
      await window
        .getByRole('button', { name: /^What to do with/ })
        .first()
        .click()
      await window.getByRole('menuitem', { name: 'Log of runs…' }).click()
      await window.getByRole('button', { name: 'Run now and log it' }).click()
      await expect(window.getByRole('dialog').getByRole('row')).toHaveCount(2)
    },
  ],
  [
    'counted queries',
    async (window) => {
      await window.keyboard.press('Escape')
      await window.getByRole('button', { name: 'More for saved searches' }).click()
      await window.getByRole('menuitem', { name: 'Count a list of queries…' }).click()
      await window.getByRole('dialog').getByRole('textbox').fill('school\nfoo:bar')
      await window.getByRole('button', { name: 'Count', exact: true }).click()
      await expect(window.getByText('2 of 2 queries were counted.')).toBeVisible()
      await expect(window.getByRole('dialog').getByRole('row')).toHaveCount(3)
    },
  ],
  ['the saved searches again', async (window) => await window.keyboard.press('Escape')],
  ['the problems', async (window) => await showView(window, 'Problems')],
  [
    'the preferences',
    async (window) => {
      await window.keyboard.press('ControlOrMeta+,')
      await expect(window.getByRole('dialog')).toBeVisible()
    },
  ],
  [
    'the shortcuts',
    async (window) => {
      await window.keyboard.press('Escape')
      await window.keyboard.press('Shift+F1')
      await expect(window.getByRole('dialog')).toBeVisible()
    },
  ],
  [
    'going to a letter',
    async (window) => {
      await window.keyboard.press('Escape')
      await openPalette(window)
      await window.keyboard.type('valley')
      await expect(window.getByRole('option').first()).toBeVisible()
    },
  ],
]

test('axe finds nothing serious on any view, in the dark theme or the light one', async ({ desk }) => {
  // Every view is looked at, which takes longest of all where other work is going on.
  test.slow()
  const { window } = await desk.startSample('--theme', 'dark')
  await expect(window.locator('html')).toHaveAttribute('data-theme', 'dark')
  for (const [view, show] of steps) {
    await show(window)
    expect(await seriousInBothThemes(window), view).toEqual([])
  }
})

test('axe finds nothing serious in the mirrored Persian window or with high contrast', async ({ desk }) => {
  const { window } = await desk.openSample()
  await window.evaluate(() => self.letterbook.call('settings.change', { language: 'fa', contrast: 'more' }))
  await expect(window.locator('html')).toHaveAttribute('dir', 'rtl')
  await window.getByRole('row').nth(1).click()
  await expect(window.locator('.letter-text')).toBeVisible()
  expect(await seriousFindings(window)).toEqual([])
})

test('axe finds nothing serious in an empty library', async ({ desk }) => {
  const { window } = await desk.open()
  await expect(window.getByRole('button', { name: 'Choose folders…' })).toBeVisible()
  expect(await seriousFindings(window)).toEqual([])
})

test('words that are faint in one theme, and a button without a name, would be found', async ({ desk }) => {
  const { window } = await desk.start('--library', join(desk.folder, 'library'), '--theme', 'dark')
  await expect(window.getByRole('button', { name: 'Choose folders…' })).toBeVisible()
  await window.evaluate(() => {
    const place = document.createElement('div')
    Object.assign(place.style, { position: 'fixed', top: '40%', left: '50%' })
    for (const color of ['#e8e8e8', '#2a2825']) {
      const words = document.createElement('p')
      words.style.color = color
      words.append('faint words')
      place.append(words)
    }
    place.append(document.createElement('button'))
    document.body.append(place)
  })
  expect((await seriousInBothThemes(window)).map((finding) => finding.split(':')[0]).sort()).toEqual([
    'button-name',
    'color-contrast',
    'in light colours',
  ])
})
