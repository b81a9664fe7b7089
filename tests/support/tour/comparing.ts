/** The steps of the tour that lay letters beside each other: versions, shared passages, quotations, translations. */
import { expect, type Page } from '@playwright/test'
import { chooseInPalette, compareBar, markNamed } from '../comparing'
import { paneText } from '../window'
import { openAlone, press, type TourStep } from './step'

const draft = 'Ilvar High Dam (second draft)'
const published = 'the resettled villages and the nine'
const report = 'Scholars and clergy ask Bank to halt Ilvar dam'
const translation = 'نامهٔ سرگشاده دربارهٔ سد بلند ایلوار'

/** Selects what stands at the top of a letter, as far as some lines. */
export async function selectFirstLines(window: Page, pane: number, lines: number): Promise<void> {
  await paneText(window, pane).focus()
  await press(
    window,
    'Escape',
    'ControlOrMeta+Shift+ArrowRight',
    ...Array<string>(lines).fill('Shift+ArrowDown'),
  )
  expect(await window.evaluate(() => getSelection()?.toString() ?? '')).not.toBe('')
}

export const comparingSteps: readonly TourStep[] = [
  {
    title: 'Versions',
    take: async ({ window }) => {
      await openAlone(window, draft, published)
      await press(window, 'ControlOrMeta+d')
      await expect(
        compareBar(window)
          .getByText(/words the same/)
          .first(),
      ).toBeVisible()
      await press(window, 'F8')
      await expect(
        compareBar(window)
          .getByRole('status')
          .filter({ hasText: /^Difference 1 of/ }),
      ).toBeVisible()
      await expect(window.getByRole('slider', { name: /^Differences along the letter/ })).toHaveCount(2)
      await press(window, 'Alt+F8')
      await expect(window.getByRole('treegrid', { name: 'Differences' })).toBeVisible()
      await press(window, 'Escape')
      await expect(window.getByRole('treegrid', { name: 'Differences' })).toHaveCount(0)
    },
  },
  {
    title: 'Shared passages',
    take: async ({ window }) => {
      await openAlone(window, report, published)
      await press(window, 'ControlOrMeta+Shift+d')
      await expect(compareBar(window).getByText(/^\d+ shared passages$/)).toBeVisible()
      await press(window, 'F8')
      for (const pane of [1, 2])
        await expect(markNamed(window, pane, /^shared passage 1 of \d+/).first()).toBeInViewport()
      await expect(window.locator('.joining-lines path').first()).toBeAttached()
    },
  },
  {
    title: 'Quotations checked',
    take: async ({ window }) => {
      await chooseInPalette(window, 'Check the quotations of the letter')
      const verdicts = compareBar(window).getByRole('group', { name: 'How the quotations fare' })
      await expect(verdicts).toBeVisible()
      await press(window, 'Alt+F8')
      const list = window.getByRole('grid', { name: 'Quotations and where they come from' })
      await expect(list).toBeFocused()
      await expect(list).toContainText('Word for word')
      await press(window, 'Escape')
    },
  },
  {
    title: 'A translation',
    take: async ({ window }) => {
      await openAlone(window, published, translation)
      await chooseInPalette(window, 'Put the letter and its translation side by side')
      const rows = window.getByRole('grid', { name: 'Letter and translation, sentence by sentence' })
      await expect(rows).toBeVisible()
      await rows.focus()
      await press(window, 'Home')
      const cells = rows.getByRole('row').first().locator('.translation-cell')
      await expect(cells.first()).toHaveAttribute('dir', 'ltr')
      await expect(cells.last()).toHaveAttribute('dir', 'rtl')
      await press(window, 'Space')
      await expect(rows.locator('[data-held]')).toHaveCount(1)
      await press(window, 'ArrowDown', 'ArrowRight', 'Space')
      await expect(rows.getByRole('row', { name: /linked by hand/ })).toHaveCount(1)
      await press(window, 'ControlOrMeta+z')
      await expect(rows.getByRole('row', { name: /linked by hand/ })).toHaveCount(0)
      await press(window, 'Alt+d')
    },
  },
  {
    title: 'Where else',
    take: async ({ window }) => {
      await openAlone(window, published)
      await selectFirstLines(window, 1, 14)
      await press(window, 'ControlOrMeta+e')
      const list = window.getByRole('grid', { name: 'Passages by date' })
      await expect(list).toBeFocused()
      await expect(list.getByRole('row').nth(1)).toBeVisible()
      await press(window, 'Escape')
    },
  },
  {
    title: 'Letters like this one',
    take: async ({ window }) => {
      await press(window, 'ControlOrMeta+l')
      const list = window.getByRole('grid', { name: 'Letters, the likest first' })
      await expect(list).toBeFocused()
      await expect(list.getByRole('row').first()).toContainText(/words in common/)
      await press(window, 'Escape')
    },
  },
  {
    title: 'Campaigns',
    take: async ({ window }) => {
      await press(window, 'ControlOrMeta+7')
      await expect(
        window
          .getByRole('grid', { name: 'Campaigns, the largest first' })
          .or(window.getByText('No campaigns', { exact: true })),
      ).toBeVisible()
    },
  },
]
