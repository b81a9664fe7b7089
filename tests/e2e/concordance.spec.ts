import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Locator, Page } from '@playwright/test'
import { hindrances } from '../support/accessibility'
import { type Desk, expect, type RunningApp, test } from '../support/app'
import { paneText, saveInDialog } from '../support/window'

const letters = {
  'one.txt': '1 May 1901\n\nDear council,\n\nthe old mill stands. A mill by the river, no other mill.\n',
  'two.txt': '2 June 1902\n\nDear council,\n\nthe new mill burnt; not one mill is left.\n',
  'three.txt': 'شورای محترم\n\nما ساکنان درّه از شما می‌خواهیم این آسیاب کهنه را نگه دارید.\n',
}

function concordance(window: Page): Locator {
  return window.getByRole('treegrid', { name: 'Concordance' })
}

/** The lines that are in view, without the head. */
function lines(window: Page): Locator {
  return concordance(window)
    .getByRole('row')
    .filter({ has: window.getByRole('gridcell') })
}

/** The text of one column in all lines, from the top. */
async function column(window: Page, name: 'before' | 'node' | 'after'): Promise<readonly string[]> {
  return (await lines(window).locator(`.line-${name}`).allTextContents()).map((text) => text.trim())
}

async function showLinesOf(desk: Desk, query: string): Promise<RunningApp> {
  const app = await desk.openLetters(letters)
  const { window } = app
  await window.getByRole('combobox', { name: 'Search the letters' }).fill(query)
  await expect(window.getByRole('grid', { name: 'Letters found' })).toBeVisible()
  await window.keyboard.press('ControlOrMeta+Shift+k')
  await expect(concordance(window)).toBeVisible()
  return app
}

test('every passage stands in a line, sorted by words that are chosen, and is opened where it stands', async ({
  desk,
}) => {
  const { window } = await showLinesOf(desk, 'mill')
  await expect(lines(window)).toHaveCount(5)
  await concordance(window).getByRole('columnheader', { name: 'Before' }).getByRole('button').click()
  await expect
    .poll(async () => (await column(window, 'before')).map((text) => text.split(' ').at(-1)))
    .toEqual([...['A', 'new', 'old', 'one', 'other']])
  await expect(lines(window).nth(1).locator('[data-key="0"]')).toHaveText('new')
  await lines(window).nth(1).locator('.line-after').getByText('burnt').click()
  await expect(window.getByRole('combobox', { name: 'First key' })).toHaveText('1st word after')
  await expect(lines(window).first().locator('.line-after [data-key="0"]')).toHaveText('burnt')
  await concordance(window).focus()
  await window.keyboard.press('End')
  await window.keyboard.press('Home')
  await window.keyboard.press('Enter')
  await expect(paneText(window, 1).locator('mark').filter({ hasText: 'mill' }).first()).toBeInViewport()
  await expect(window.getByText('1 of 2')).toBeVisible()
})

test('a line is widened in its place, and shows the letter around it', async ({ desk }) => {
  const { window } = await showLinesOf(desk, 'burnt')
  await concordance(window).focus()
  await window.keyboard.press('ArrowRight')
  const row = lines(window).first()
  await expect(row).toHaveAttribute('aria-expanded', 'true')
  await expect(row.locator('.line-wide')).toContainText('Dear council')
  await expect(row.locator('.line-wide mark')).toHaveText('burnt')
  await window.keyboard.press('ArrowLeft')
  await expect(row).toHaveAttribute('aria-expanded', 'false')
  await window.keyboard.press('ArrowRight')
  await expect(row).toHaveAttribute('aria-expanded', 'true')
  await window.keyboard.press('Escape')
  await expect(row).toHaveAttribute('aria-expanded', 'false')
})

test('what stands before is on the right of the node in a right-to-left line, and on the left in others', async ({
  desk,
}) => {
  const { window } = await showLinesOf(desk, 'آسیاب OR burnt')
  await expect(lines(window)).toHaveCount(2)
  const places = await lines(window).evaluateAll((rows) =>
    rows.map((row) => {
      const left = (name: string) =>
        row.querySelector(`.line-${name} .line-side`)?.getBoundingClientRect().left ?? 0
      return {
        rtl: row.querySelector('[dir="rtl"]') !== null,
        columns: [left('before'), left('node'), left('after')],
      }
    }),
  )
  for (const { rtl, columns } of places) {
    const sorted = [...columns].sort((a, b) => (rtl ? b - a : a - b))
    expect(columns).toEqual(sorted)
  }
  expect(places.map(({ rtl }) => rtl).sort()).toEqual([false, true])
  const middles = places.map(({ columns }) => Math.round(columns[1] ?? 0))
  expect(Math.abs((middles[0] ?? 0) - (middles[1] ?? 0))).toBeLessThan(40)
})

test('a line is dismissed in a saved search, taken back, and all lines are saved as a table', async ({
  desk,
}) => {
  const { window, electron } = await showLinesOf(desk, 'mill')
  await expect(lines(window)).toHaveCount(5)
  await concordance(window).focus()
  await window.keyboard.press('Delete')
  await expect(window.getByText('Lines are dismissed in a saved search.')).toBeVisible()
  await window.keyboard.press('ControlOrMeta+Shift+s')
  await window.getByRole('dialog').getByRole('textbox').first().fill('Mills')
  await window.keyboard.press('Enter')
  await expect(window.getByRole('dialog')).toHaveCount(0)
  await concordance(window).focus()
  await window.keyboard.press('Delete')
  await expect(lines(window)).toHaveCount(4)
  await window.getByRole('button', { name: 'Show 1 dismissed line' }).click()
  await expect(lines(window)).toHaveCount(5)
  await window.getByRole('button', { name: 'Hide 1 dismissed line' }).click()
  await concordance(window).focus()
  await window.keyboard.press('ControlOrMeta+z')
  await expect(lines(window)).toHaveCount(5)
  const file = join(desk.folder, 'lines.csv')
  await saveInDialog(electron, file)
  await concordance(window).focus()
  await window.keyboard.press('e')
  await expect(window.getByText('lines.csv')).toBeVisible()
  expect(readFileSync(file, 'utf8').trimEnd().split('\r\n').length).toBe(6)
})

test('the concordance can be read by everybody', async ({ desk }) => {
  const { window } = await showLinesOf(desk, 'mill')
  await concordance(window).getByRole('columnheader', { name: 'After' }).getByRole('button').click()
  await concordance(window).focus()
  await window.keyboard.press('ArrowRight')
  await expect(concordance(window).locator('[data-key="2"]').first()).toBeVisible()
  expect(await hindrances(window)).toEqual([])
})

test('the switch between letters and lines keeps the keyboard, and lines are those of whole words while they are typed', async ({
  desk,
}) => {
  const { window } = await showLinesOf(desk, 'burnt')
  await window.getByRole('combobox', { name: 'Search the letters' }).fill('mill')
  await expect(lines(window)).toHaveCount(5)
  await expect(window.locator('#understood')).toHaveText(/“\u2068?mill\u2069?”/)
  const ways = window.getByRole('group', { name: 'How the results are shown' })
  await ways.getByRole('button', { name: 'Letters' }).focus()
  await window.keyboard.press('Enter')
  await expect(window.getByRole('grid', { name: 'Letters found' })).toHaveAttribute('aria-rowcount', '2')
  await expect(ways.getByRole('button', { name: 'Letters' })).toBeFocused()
  await ways.getByRole('button', { name: 'Concordance' }).focus()
  await window.keyboard.press('Enter')
  await expect(lines(window)).toHaveCount(5)
  await expect(ways.getByRole('button', { name: 'Concordance' })).toBeFocused()
})
