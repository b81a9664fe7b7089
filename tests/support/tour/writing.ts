/** The steps of the tour that write into the notebook: notes, codes, saved searches. */
import { expect } from '@playwright/test'
import { paneText, searchBox } from '../window'
import { selectFirstLines } from './comparing'
import { openAlone, press, type TourStep } from './step'

const valley = 'The valley and the law'

export const writingSteps: readonly TourStep[] = [
  {
    title: 'A note',
    take: async ({ window }) => {
      await press(window, 'ControlOrMeta+1')
      await openAlone(window, valley, 'Five doors opened')
      await selectFirstLines(window, 1, 0)
      await press(window, 'n')
      await window.keyboard.type('Who *wrote* this? [[Five doo')
      await expect(window.getByRole('option', { name: /Five doors/ })).toBeVisible()
      await press(window, 'Enter')
      await expect(window.getByRole('textbox', { name: 'Text of the note' })).toHaveValue(/\[\[letter:/)
      await expect(window.getByRole('status').filter({ hasText: 'Saved' })).toBeVisible()
      await expect(paneText(window, 1).locator('.noted').first()).toBeVisible()
    },
  },
  {
    title: 'More to stand on',
    take: async ({ window }) => {
      await selectFirstLines(window, 2, 0)
      await press(window, 'Alt+a')
      await expect(paneText(window, 2).locator('.noted').first()).toBeVisible()
      await paneText(window, 1).focus()
      await press(window, 'Alt+n')
      await window.keyboard.type('The first of them all.')
      await press(window, 'ControlOrMeta+Enter')
      await expect(paneText(window, 1).getByText('On the whole letter')).toBeVisible()
      await press(window, 'F7')
      await expect(window.locator('.note-card[data-active]').first()).toBeVisible()
      await press(window, 'ControlOrMeta+n')
      const page = window.getByRole('region', { name: 'Page of the notebook' })
      await expect(page.getByRole('textbox')).toBeFocused()
      await window.keyboard.type('What I look for: the ferry.')
      await expect(page.getByRole('status').filter({ hasText: 'Saved' })).toBeVisible()
      await press(window, 'ControlOrMeta+Enter')
    },
  },
  {
    title: 'All notes',
    take: async ({ window }) => {
      await press(window, 'ControlOrMeta+2')
      const list = window.getByRole('grid', { name: 'All notes' })
      await expect(list.getByRole('row')).toHaveCount(3)
      await expect(list).toBeFocused()
      await press(window, 'h')
      const history = window.getByRole('dialog', { name: /^History of/ })
      await expect(history.getByRole('button', { name: 'As it is now' })).toBeFocused()
      await press(window, 'Escape')
      await expect(list).toBeFocused()
      await press(window, 'Delete')
      await expect(list.getByRole('row')).toHaveCount(2)
      await expect(list).toBeFocused()
      await press(window, 'ControlOrMeta+z')
      await expect(list.getByRole('row')).toHaveCount(3)
    },
  },
  {
    title: 'Codes',
    take: async ({ window }) => {
      await openAlone(window, valley)
      await selectFirstLines(window, 1, 1)
      await press(window, 'c')
      await expect(window.getByRole('dialog').getByRole('combobox')).toBeFocused()
      await window.keyboard.type('Appeals')
      await press(window, 'Enter')
      await expect(window.getByText(/1 passage has the code/)).toBeVisible()
      await press(window, 'ControlOrMeta+8')
      const tree = window.getByRole('tree', { name: 'Codes' })
      await expect(tree.getByRole('treeitem')).toContainText(['Appeals'])
      await expect(window.getByRole('grid', { name: 'Passages of “Appeals”' })).toBeVisible()
    },
  },
  {
    title: 'Many passages at once',
    take: async ({ window }) => {
      await press(window, '/', 'ControlOrMeta+a')
      await window.keyboard.type('school')
      await press(window, 'ControlOrMeta+Shift+k')
      const lines = window.getByRole('treegrid', { name: 'Concordance' })
      await expect(lines.locator('.line-node').first()).toBeVisible()
      await press(window, 'ArrowDown')
      await expect(lines).toBeFocused()
      await press(window, 'Space', 'Shift+ArrowDown', 'c')
      const dialog = window.getByRole('dialog', { name: 'Give a code to many passages' })
      await expect(dialog.getByText(/^2 passages in/)).toBeVisible()
      await window.keyboard.type('Appeals')
      await press(window, 'Enter')
      await expect(dialog.getByText(/2 new notes/)).toBeVisible()
      await press(window, 'Enter')
      await expect(dialog).toHaveCount(0)
      await expect(window.getByText(/2 passages have the code/)).toBeVisible()
      await press(window, 'ControlOrMeta+z')
    },
  },
  {
    title: 'A saved search',
    take: async ({ window }) => {
      await press(window, 'ControlOrMeta+Shift+s')
      await expect(window.getByRole('dialog').getByRole('textbox').first()).toBeFocused()
      await press(window, 'ControlOrMeta+a')
      await window.keyboard.type('Schools')
      await press(window, 'Enter')
      await expect(window.getByRole('dialog')).toHaveCount(0)
      const lines = window.getByRole('treegrid', { name: 'Concordance' })
      await expect(lines.locator('.line-node').first()).toBeVisible()
      const before = Number(await lines.getAttribute('aria-rowcount'))
      await lines.focus()
      await press(window, 'Delete')
      await expect(lines).toHaveAttribute('aria-rowcount', String(before - 1))
      await press(window, 'ControlOrMeta+Shift+k', 'ControlOrMeta+3')
      const tree = window.getByRole('tree', { name: 'Saved searches' })
      await expect(tree.getByRole('treeitem', { name: /^Schools/ })).toContainText(/\d+ letters/)
      await press(window, '/', 'ControlOrMeta+a', 'Delete')
      await expect(searchBox(window)).toHaveValue('')
    },
  },
]
