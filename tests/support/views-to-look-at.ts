/** Every view, dialog and menu of the app, each reached from where the one before left the window. */
import { expect } from '@playwright/test'
import { chooseInPalette } from './comparing'
import { dialogsToLookAt, type LookedAt } from './dialogs-to-look-at'
import { openAlone, press } from './tour/step'
import {
  lettersList,
  openLetter,
  openPalette,
  reviewField,
  reviewPanel,
  searchFor,
  selectWords,
  showView,
  writeNote,
} from './window'

const titles = ['The valley and the law', 'Five doors opened'] as const

export const viewsToLookAt: readonly LookedAt[] = [
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
      await expect(
        window.getByRole('tabpanel').getByRole('row').filter({ hasText: 'left out' }),
      ).toBeVisible()
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
  [
    'the menu of the library',
    async (window) => {
      await press(window, 'Escape')
      await window.getByRole('button', { name: /^Library/ }).press('Enter')
      await expect(window.getByRole('menu')).toBeVisible()
    },
  ],
  [
    'a concordance',
    async (window) => {
      await press(window, 'Escape')
      await showView(window, 'Letters')
      await searchFor(window, 'school')
      await press(window, 'ControlOrMeta+Shift+k')
      await expect(
        window.getByRole('treegrid', { name: 'Concordance' }).locator('.line-node').first(),
      ).toBeVisible()
      await press(window, 'ControlOrMeta+Shift+k')
      await searchFor(window, '')
    },
  ],
  [
    'versions and their differences',
    async (window) => {
      await openAlone(window, 'Ilvar High Dam (second draft)', 'the resettled villages and the nine')
      await press(window, 'ControlOrMeta+d')
      await expect(window.getByText(/words the same/).first()).toBeVisible()
      await press(window, 'F8', 'Alt+F8')
      await expect(window.getByRole('treegrid', { name: 'Differences' })).toBeVisible()
    },
  ],
  [
    'shared passages',
    async (window) => {
      await press(window, 'Escape', 'ControlOrMeta+Shift+d', 'Alt+F8')
      await expect(window.getByRole('grid', { name: 'Shared passages' })).toBeFocused()
    },
  ],
  [
    'quotations that are checked',
    async (window) => {
      await chooseInPalette(window, 'Check the quotations of the letter')
      await press(window, 'Alt+F8')
      await expect(window.getByRole('complementary', { name: 'Quotations' })).toBeVisible()
    },
  ],
  [
    'a letter and another sentence by sentence',
    async (window) => {
      await press(window, 'Escape')
      await openAlone(window, 'the resettled villages and the nine', 'نامهٔ سرگشاده دربارهٔ سد بلند ایلوار')
      await chooseInPalette(window, 'Put the letter and its translation side by side')
      await expect(
        window.getByRole('grid', { name: 'Letter and translation, sentence by sentence' }),
      ).toBeVisible()
    },
  ],
  [
    'letters like one',
    async (window) => {
      await press(window, 'Alt+d')
      await openAlone(window, 'the resettled villages and the nine')
      await press(window, 'ControlOrMeta+l')
      await expect(window.getByRole('grid', { name: 'Letters, the likest first' })).toBeFocused()
    },
  ],
  [
    'a passage that gets a code',
    async (window) => {
      await press(window, 'Escape')
      await selectWords(window, 1, 'dam')
      await press(window, 'c')
      await window.keyboard.type('Dams')
      await expect(window.getByRole('option').first()).toBeVisible()
    },
  ],
  [
    'the codes',
    async (window) => {
      await window.getByRole('option', { name: /Dams/ }).click()
      await expect(window.getByRole('dialog')).toHaveCount(0)
      await press(window, 'ControlOrMeta+8')
      await expect(window.getByRole('tree', { name: 'Codes' })).toBeVisible()
    },
  ],
  [
    'a new code',
    async (window) => {
      await window.getByRole('button', { name: 'New code…' }).press('Enter')
      await expect(window.getByRole('dialog')).toBeVisible()
    },
  ],
  [
    'the campaigns',
    async (window) => {
      await press(window, 'Escape', 'ControlOrMeta+7')
      await expect(
        window
          .getByRole('grid', { name: 'Campaigns, the largest first' })
          .or(window.getByText('No campaigns', { exact: true })),
      ).toBeVisible()
    },
  ],
  ...dialogsToLookAt,
]
