/** The steps of the tour up to letters side by side: searching, the concordance, reading at a hit. */
import { expect } from '@playwright/test'
import { sampleLetterCount } from '../app'
import { chooseInPalette, clipboardText } from '../comparing'
import { hitsList, lettersList, paneText, searchBox } from '../window'
import { press, type TourStep } from './step'

export const readingSteps: readonly TourStep[] = [
  {
    title: 'The sample library',
    take: async ({ window }) => {
      await expect(lettersList(window)).toHaveAttribute('aria-rowcount', String(sampleLetterCount), {
        timeout: 60_000,
      })
      await expect(paneText(window, 1)).toBeVisible()
      await press(window, 'F6')
    },
  },
  {
    title: 'Searching',
    take: async ({ window }) => {
      await press(window, '/')
      await expect(searchBox(window)).toBeFocused()
      for (const [query, understood] of [
        ['"we, the undersigned"', /undersigned/],
        ['ilvr~1', /ilvr/],
        ['title:valley', /title/],
        ['date:1843..1845', /1843/],
        ['سد ایلوار', /ایلوار/],
        ['school bank', /bank/],
      ] as const) {
        await press(window, 'ControlOrMeta+a')
        await window.keyboard.type(query)
        await expect(window.locator('#understood')).toContainText(understood)
        await expect(hitsList(window).getByRole('row').first()).toBeVisible()
      }
      await expect(hitsList(window).locator('mark').first()).toBeVisible()
    },
  },
  {
    title: 'Why a letter was found',
    take: async ({ window }) => {
      await press(window, 'ArrowDown')
      await expect(hitsList(window)).toBeFocused()
      await press(window, 'w')
      await expect(window.getByRole('dialog', { name: 'Matched because' })).toContainText('bank')
      await press(window, 'Escape')
      await expect(hitsList(window)).toBeFocused()
    },
  },
  {
    title: 'Years and facets',
    take: async ({ window }) => {
      await press(window, 'ControlOrMeta+j')
      const facets = window.getByRole('region', { name: 'Narrow the result' })
      await expect(facets.getByRole('tab', { name: 'Kind' })).toBeFocused()
      await expect(window.getByRole('listbox', { name: 'Letters by year' })).toBeVisible()
      await expect(facets.getByRole('grid')).toBeVisible()
      await press(window, 'Tab')
      await expect(facets.getByRole('grid')).toBeFocused()
      await press(window, 'Minus')
      await expect(searchBox(window)).toHaveValue(/^school bank -kind:/)
      await expect(facets.getByRole('row').filter({ hasText: 'left out' })).toHaveCount(1)
      await press(window, 'Escape')
      await expect(hitsList(window)).toBeFocused()
      await press(window, 'ControlOrMeta+j', '/', 'ControlOrMeta+a')
      await window.keyboard.type('school')
      await expect(hitsList(window).locator('mark').first()).toBeVisible()
    },
  },
  {
    title: 'The concordance',
    take: async ({ window }) => {
      await press(window, 'ControlOrMeta+Shift+k')
      const lines = window.getByRole('treegrid', { name: 'Concordance' })
      await expect(lines.locator('.line-node').first()).toBeVisible()
      await window.getByRole('columnheader', { name: 'Before' }).getByRole('button').press('Enter')
      await expect(lines.locator('[data-key="0"]').first()).toBeVisible()
      await lines.focus()
      await press(window, 'ArrowRight')
      await expect(lines.getByRole('row', { expanded: true })).toHaveCount(1)
      await press(window, 'ArrowLeft')
    },
  },
  {
    title: 'Reading at the hit',
    take: async ({ window }) => {
      await press(window, 'Enter')
      const current = paneText(window, 1).locator('mark[data-current]')
      await expect(current.first()).toBeInViewport()
      const place = window.getByRole('group', { name: 'Passages found' }).getByRole('status')
      const before = (await place.textContent()) ?? ''
      await press(window, 'F3')
      await expect(place).not.toHaveText(before)
      await expect(current.first()).toBeInViewport()
      await press(window, 'ControlOrMeta+Shift+k')
      await expect(hitsList(window)).toBeVisible()
    },
  },
  {
    title: 'A passage for your own text',
    take: async ({ window, electron }) => {
      await paneText(window, 1).focus()
      await press(window, 'ControlOrMeta+Shift+c')
      await expect(window.getByText('The passage was copied with its source.')).toBeVisible()
      expect(await clipboardText(electron)).toMatch(/school/i)
    },
  },
  {
    title: 'Letters side by side',
    take: async ({ window }) => {
      await chooseInPalette(window, 'The valley and the law')
      await chooseInPalette(window, 'Five doors opened', 'ControlOrMeta+Enter')
      await expect(paneText(window, 2)).toBeVisible()
      const places = async () =>
        await window
          .locator('.pane')
          .evaluateAll((panes) => panes.map((pane) => pane.getBoundingClientRect().top))
      await press(window, 'ControlOrMeta+Shift+|')
      await expect.poll(async () => new Set(await places()).size).toBe(2)
      await press(window, 'ControlOrMeta+Shift+|')
      await expect.poll(async () => new Set(await places()).size).toBe(1)
      await press(window, 'Alt+p')
      await expect(window.getByRole('button', { name: /^Let go/ })).toHaveCount(1)
      await press(window, 'Alt+p', 'Alt+t')
      await expect(
        window.getByText(/^Panes scroll together\.|^Each pane scrolls alone\./).first(),
      ).toBeVisible()
    },
  },
  {
    title: 'A reading table',
    take: async ({ window }) => {
      await press(window, 'ControlOrMeta+Shift+t')
      const dialog = window.getByRole('dialog', { name: 'Reading tables' })
      await expect(dialog.getByRole('textbox')).toBeFocused()
      await window.keyboard.type('The dam, twice')
      await press(window, 'Enter')
      await expect(dialog.getByRole('list', { name: 'Saved reading tables' })).toContainText('The dam, twice')
      await press(window, 'Escape')
      await expect(dialog).toHaveCount(0)
    },
  },
]
