import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Locator, Page } from '@playwright/test'
import { hindrances } from '../support/accessibility'
import { expect, test } from '../support/app'
import { chooseInPalette, clipboardText, compareBar, markNamed, openByKeys } from '../support/comparing'
import { paneText, saveInDialog } from '../support/window'

const report = 'Scholars and clergy ask Bank to halt Ilvar dam'
const letter = 'the resettled villages and the nine arrested schoolteachers'
const check = 'Check the quotations of the letter'

function list(window: Page): Locator {
  return window.getByRole('grid', { name: 'Quotations and where they come from' })
}

function verdicts(window: Page): Locator {
  return compareBar(window).getByRole('group', { name: 'How the quotations fare' })
}

async function checkBesideLetter(window: Page): Promise<void> {
  await openByKeys(window, report, letter)
  await chooseInPalette(window, check)
  await expect(verdicts(window)).toBeVisible()
  await window.keyboard.press('Alt+F8')
  await expect(list(window)).toBeFocused()
}

test('each quotation of a report has its verdict and its place in the letter beside it, by keys alone', async ({
  desk,
}) => {
  const { window } = await desk.openSample()
  await checkBesideLetter(window)
  const exact = list(window).getByRole('row').filter({ hasText: 'A village is not a number of roofs' })
  await expect(exact).toContainText('Word for word')
  await expect(exact).toContainText(letter)
  const count = Number(await list(window).getAttribute('aria-rowcount'))
  const missing = list(window)
    .getByRole('row')
    .filter({ hasText: 'read with the attention that it deserves' })
  for (let row = 0; row < count && (await missing.count()) === 0; row += 1)
    await window.keyboard.press('ArrowDown')
  await expect(missing).toContainText('Not found')
  await window.keyboard.press('Home')
  await window.keyboard.press('ArrowDown')
  await window.keyboard.press('Enter')
  for (const pane of [1, 2]) {
    await expect(markNamed(window, pane, `quotation 2 of ${count}`).first()).toBeInViewport()
    await expect(paneText(window, pane).locator('.compared[data-current]').first()).toContainText(
      'A village is not',
    )
  }
  await expect(list(window)).toBeFocused()
})

test('quotations are gone through with F8, and what was not found says so', async ({ desk }) => {
  const { window } = await desk.openSample()
  await checkBesideLetter(window)
  const count = Number(await list(window).getAttribute('aria-rowcount'))
  await window.keyboard.press('Escape')
  const told = compareBar(window)
    .getByRole('status')
    .filter({ hasText: /^Quotation / })
  await window.keyboard.press('F8')
  await expect(told).toContainText(`Quotation 1 of ${count}: Word for word`)
  await window.keyboard.press('Shift+F8')
  await expect(told).toContainText(`Quotation ${count} of ${count}`)
  await expect(markNamed(window, 1, /^quotation \d+ of \d+, not found$/).first()).toBeAttached()
  await expect(markNamed(window, 2, /^quotation \d+ of \d+, word for word$/).first()).toBeAttached()
  const shortened = markNamed(window, 2, /^quotation \d+ of \d+, shortened$/).first()
  await expect(shortened).toBeAttached()
  await expect(markNamed(window, 2, /not found/)).toHaveCount(0)
})

test('the list is narrowed to one verdict, and copies a quotation with both sources', async ({ desk }) => {
  const { window, electron } = await desk.openSample()
  await checkBesideLetter(window)
  const all = Number(await list(window).getAttribute('aria-rowcount'))
  const only = verdicts(window).getByRole('button', { name: /^Not found: / })
  const missing = Number(/\d+/.exec((await only.getAttribute('aria-label')) ?? '')?.[0])
  expect(missing).toBeGreaterThan(0)
  await only.focus()
  await window.keyboard.press('Enter')
  await expect(list(window)).toHaveAttribute('aria-rowcount', String(missing))
  await expect(list(window).locator('.verdict').filter({ hasNotText: 'Not found' })).toHaveCount(0)
  await window.keyboard.press('Enter')
  await expect(list(window)).toHaveAttribute('aria-rowcount', String(all))
  await list(window).focus()
  await window.keyboard.press('Home')
  await window.keyboard.press('c')
  await expect(window.getByText('The passage was copied with its source.')).toBeVisible()
  const copied = await clipboardText(electron)
  expect(copied).toContain(report)
  expect(copied).toContain(letter)
})

test('a report alone is checked against all letters, and the list stays when a source is opened beside it', async ({
  desk,
}) => {
  const { window } = await desk.openSample()
  await openByKeys(window, report)
  await chooseInPalette(window, check)
  await expect(verdicts(window)).toBeVisible()
  await window.keyboard.press('Alt+F8')
  await expect(list(window)).toBeFocused()
  await expect(window.getByText(/letters? (was|were) searched/)).toBeVisible()
  const count = await list(window).getAttribute('aria-rowcount')
  await window.keyboard.press('ArrowDown')
  await window.keyboard.press('Enter')
  await expect(paneText(window, 2)).toBeVisible()
  await expect(markNamed(window, 2, /^quotation 2 of \d+/).first()).toBeInViewport()
  await expect(list(window)).toBeFocused()
  await expect(list(window)).toHaveAttribute('aria-rowcount', count ?? '')
  await expect(window.getByText(/letters? (was|were) searched/)).toBeVisible()
})

test('where else a quotation stands is asked from the list', async ({ desk }) => {
  const { window } = await desk.openSample()
  await checkBesideLetter(window)
  await window.keyboard.press('ArrowDown')
  await window.keyboard.press('e')
  await expect(window.getByRole('grid', { name: 'Passages by date' })).toBeFocused()
  await expect(window.getByRole('complementary', { name: 'Where else' })).toContainText(
    'A village is not a number of roofs',
  )
})

test('a check of quotations can be read by everybody', async ({ desk }) => {
  const { window } = await desk.openSample()
  await checkBesideLetter(window)
  expect(await hindrances(window)).toEqual([])
})

test('the check is saved as a table that names each quotation, its verdict and where it comes from', async ({
  desk,
}) => {
  const { window, electron } = await desk.openSample()
  await checkBesideLetter(window)
  const path = join(desk.folder, 'quotations.csv')
  await saveInDialog(electron, path)
  await compareBar(window).getByRole('button', { name: 'Save the comparison' }).press('Enter')
  await expect(window.getByRole('menuitem', { name: 'As TEI with both readings…' })).toHaveCount(0)
  await window.getByRole('menuitem', { name: 'As a table (CSV)…' }).press('Enter')
  await expect(window.getByText(/^Written to .*quotations\.csv/)).toBeVisible()
  expect(readFileSync(path, 'utf8')).toContain('A village is not a number of roofs')
})
