import type { Page } from '@playwright/test'
import { expect, type RunningApp, test } from '../support/app'
import { lettersList, reviewField, reviewPanel, searchBox } from '../support/window'

async function prefer(window: Page, group: string, choice: string): Promise<void> {
  await window.keyboard.press('ControlOrMeta+,')
  await window.getByRole('group', { name: group }).getByRole('radio', { name: choice, exact: true }).click()
  await window.keyboard.press('Escape')
  await expect(window.getByRole('dialog')).toHaveCount(0)
}

function menuWords(app: RunningApp): Promise<readonly string[]> {
  return app.electron.evaluate(({ Menu }) => Menu.getApplicationMenu()?.items.map(({ label }) => label) ?? [])
}

test('every date follows the calendar that the reader chooses, at once', async ({ desk }) => {
  const { window } = await desk.openSample()
  const row = lettersList(window).getByRole('row').filter({ hasText: '1844' }).first()
  const before = await row.locator('.row-date').innerText()
  await prefer(window, 'Calendar of dates', 'Persian (Jalali)')
  await expect(
    lettersList(window)
      .locator('.row-date')
      .filter({ hasText: /12\d\d/ })
      .first(),
  ).toBeVisible()
  await expect(
    lettersList(window)
      .locator('.row-date')
      .filter({ hasText: /^\D*1844$/ }),
  ).toHaveCount(0)
  await prefer(window, 'Calendar of dates', 'Both')
  await expect(
    lettersList(window)
      .locator('.row-date')
      .filter({ hasText: `${before} /` })
      .first(),
  ).toBeVisible()
  await searchBox(window).fill('date:1844')
  await expect(window.getByText(/Letters with the date .*1844 \/ 1222 SH–1223 SH/)).toBeVisible()
})

test('a date is corrected in the Persian calendar where the reader chose it', async ({ desk }) => {
  const { window } = await desk.openSample()
  await prefer(window, 'Calendar of dates', 'Persian (Jalali)')
  await lettersList(window).getByRole('row').first().click()
  await window.keyboard.press('ControlOrMeta+i')
  await reviewField(window, 'Date').getByRole('row').nth(1).focus()
  await window.keyboard.press('e')
  const input = reviewPanel(window).getByRole('textbox', { name: 'Date' })
  await expect(reviewPanel(window).getByText(/1221\/12\/15/)).toBeVisible()
  await input.fill('1398/11/28')
  await input.press('Enter')
  await expect(reviewField(window, 'Date')).toContainText('28 Bahman 1398')
})

test('the language changes without a new start, in the window, its dates and the menu', async ({ desk }) => {
  const app = await desk.openSample()
  const { window } = app
  expect(await menuWords(app)).toContain('File')
  await prefer(window, 'Language', 'فارسی')
  await expect(window.locator('html')).toHaveAttribute('dir', 'rtl')
  await expect(window.getByRole('grid', { name: 'همهٔ نامه‌ها' })).toBeVisible()
  await expect(
    window
      .locator('.row-date')
      .filter({ hasText: /[۰-۹]{4}/ })
      .first(),
  ).toBeVisible()
  await expect.poll(() => menuWords(app)).toContain('پرونده')
  await prefer(window, 'زبان', 'English')
  await expect(window.locator('html')).toHaveAttribute('dir', 'ltr')
  await expect.poll(() => menuWords(app)).toContain('File')
})
