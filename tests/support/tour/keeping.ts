/** The steps of the tour about what is known of letters, what leaves, what is kept, and folders of one's own. */
import { join } from 'node:path'
import { expect, type Locator } from '@playwright/test'
import { chooseInPalette } from '../comparing'
import {
  chooseInDialog,
  lettersList,
  openPalette,
  paneText,
  reviewField,
  reviewPanel,
  saveInDialog,
} from '../window'
import { openAlone, press, type TourStep } from './step'

/** Whether the keyboard is on one of these. */
async function isFocused(rows: Locator): Promise<boolean> {
  return await rows.evaluateAll((all) => all.some((row) => row === document.activeElement))
}

const passphrase = 'nine herons over the weir'

export const keepingSteps: readonly TourStep[] = [
  {
    title: 'What is known of a letter',
    take: async ({ window }) => {
      await openAlone(window, 'The valley and the law')
      await press(window, 'ControlOrMeta+i')
      await expect(reviewPanel(window)).toBeVisible()
      await expect(reviewField(window, 'Title').getByRole('row').nth(1)).toBeFocused()
      const date = reviewField(window, 'Date')
      const dateline = date.getByRole('row').filter({ hasText: 'Part of the letter' })
      for (let steps = 0; steps < 9 && !(await isFocused(dateline)); steps += 1)
        await press(window, 'ArrowDown')
      await press(window, 'Enter')
      await expect(paneText(window, 1).locator('.lit').first()).toBeInViewport()
      await press(window, 'y')
      await expect(date).toContainText('Confirmed by you')
      await press(window, 'ControlOrMeta+z')
      await expect(date).not.toContainText('Confirmed by you')
    },
  },
  {
    title: 'Letters that need a look',
    take: async ({ window }) => {
      await press(window, 'ControlOrMeta+5')
      const queue = window.getByRole('grid', { name: 'Letters that need a look' })
      await expect(queue).toBeFocused()
      // Until its letters have come it counts none.
      await expect(queue.getByRole('row').first()).toContainText(/\S/)
      const before = Number(await queue.getAttribute('aria-rowcount'))
      await press(window, 'Enter')
      await expect(reviewPanel(window)).toBeVisible()
      await press(window, 'd')
      await expect(queue).toHaveAttribute('aria-rowcount', String(before - 1))
      await press(window, 'ControlOrMeta+z')
      await expect(queue).toHaveAttribute('aria-rowcount', String(before))
    },
  },
  {
    title: 'A table of letters',
    take: async ({ window }) => {
      await press(window, 'ControlOrMeta+6')
      const table = window.getByRole('grid', { name: 'All letters with what is known' })
      await expect(table).toBeFocused()
      await expect(table.getByRole('gridcell').first()).not.toBeEmpty()
      await expect(table.getByRole('row').nth(2)).toBeVisible()
      await press(window, 'Space', 'Shift+ArrowDown', 'ArrowRight', 'ArrowRight', 'Shift+Enter')
      const name = window.getByRole('textbox', { name: 'Name' })
      await expect(name).toBeFocused()
      await window.keyboard.type('Nobody in Particular')
      await expect(window.getByText(/^This would change/)).toBeVisible()
      await press(window, 'Enter')
      await expect(table.getByRole('gridcell', { name: 'Nobody in Particular' }).first()).toBeVisible()
      await press(window, 'ControlOrMeta+z')
      await expect(table.getByRole('gridcell', { name: 'Nobody in Particular' })).toHaveCount(0)
      await press(window, 'ControlOrMeta+Shift+z')
      await expect(table.getByRole('gridcell', { name: 'Nobody in Particular' }).first()).toBeVisible()
    },
  },
  {
    title: 'Notes for others',
    take: async ({ window, electron, desk }) => {
      await chooseInPalette(window, 'Save notes for other programs…')
      const dialog = window.getByRole('dialog', { name: 'Save notes for other programs' })
      await expect(dialog.getByRole('region', { name: 'Every line that leaves' })).toContainText(
        'Who *wrote* this?',
      )
      await saveInDialog(electron, join(desk.folder, 'notes'))
      await dialog.getByRole('button', { name: 'Save…' }).press('Enter')
      await expect(dialog).toHaveCount(0)
    },
  },
  {
    title: 'Backups',
    take: async ({ window }) => {
      await chooseInPalette(window, 'Backups and copies of the notebook')
      const dialog = window.getByRole('dialog')
      await expect(dialog).toContainText('Backups of the notebook')
      const rows = dialog.getByRole('list').getByRole('listitem')
      await expect(rows.or(dialog.getByText(/^No backup|^There is no backup/)).first()).toBeVisible()
      const before = await rows.count()
      await dialog.getByRole('button', { name: 'Back up now' }).press('Enter')
      await expect(rows).toHaveCount(before + 1)
      await press(window, 'Escape')
      await expect(dialog).toHaveCount(0)
    },
  },
  {
    title: 'A passphrase',
    take: async ({ window }) => {
      await chooseInPalette(window, 'Passphrase and privacy…')
      const dialog = window.getByRole('dialog', { name: 'Passphrase and privacy' })
      await expect(dialog.getByLabel('New passphrase', { exact: true })).toBeFocused()
      await window.keyboard.type(passphrase)
      await dialog.getByLabel('The new passphrase once more').focus()
      await window.keyboard.type(passphrase)
      await dialog.getByRole('checkbox', { name: /cannot be recovered/ }).press('Space')
      await dialog.getByRole('button', { name: 'Encrypt the notebook' }).press('Enter')
      await expect(dialog.getByRole('button', { name: 'Lock now' })).toBeVisible({ timeout: 60_000 })
      await press(window, 'Escape')
      await expect(dialog).toHaveCount(0)
    },
  },
  {
    title: 'Your own folders',
    take: async ({ window, electron, desk }) => {
      const folder = desk.lettersFolder({
        'herons.md': '---\ntitle: The herons of Wendmoor\n---\n\nDear Anna,\n\nthey are back.\n',
        'empty.txt': '',
      })
      await chooseInDialog(electron, folder)
      await press(window, 'ControlOrMeta+1', 'ControlOrMeta+o')
      await expect(lettersList(window)).toHaveAttribute('aria-rowcount', '1', { timeout: 60_000 })
      await expect(window.getByRole('navigation')).toContainText('letters')
    },
  },
  {
    title: 'Problems',
    take: async ({ window }) => {
      await press(window, 'ControlOrMeta+4')
      const problems = window.getByRole('grid', { name: 'Files that could not be read' })
      await expect(problems.getByRole('row').filter({ hasText: 'empty.txt' })).toContainText(
        'The file is empty.',
      )
    },
  },
  {
    title: 'Going anywhere',
    take: async ({ window }) => {
      const palette = await openPalette(window)
      await window.keyboard.type('hreons')
      await expect(palette.getByRole('option').first()).toContainText('The herons of Wendmoor')
      await press(window, 'Escape')
      await expect(palette).toHaveCount(0)
    },
  },
  {
    title: 'Keys of your own',
    take: async ({ window }) => {
      await press(window, 'Shift+F1')
      const sheet = window.getByRole('dialog', { name: 'Keyboard shortcuts' })
      await expect(sheet.getByRole('searchbox')).toBeFocused()
      await window.keyboard.type('facets')
      await sheet.getByRole('button', { name: /^Change the keys of “Show years and facets/ }).press('Enter')
      await press(window, 'ControlOrMeta+k')
      await expect(sheet).toContainText('belongs to “Go to a letter or command”')
      await press(window, 'Escape')
      await sheet.getByRole('button', { name: 'Close' }).press('Enter')
      await expect(sheet).toHaveCount(0)
    },
  },
  {
    title: 'The guide',
    take: async ({ window }) => {
      await press(window, 'ControlOrMeta+8', 'F1')
      const guide = window.getByRole('complementary', { name: 'Guide' })
      await expect(guide.locator('h2')).toHaveText('Codes')
      await guide.getByRole('searchbox').press('End')
      await window.keyboard.type('passphr')
      await expect(guide.getByRole('button', { name: /A passphrase/ })).toBeVisible()
      await press(window, 'Escape')
    },
  },
]
