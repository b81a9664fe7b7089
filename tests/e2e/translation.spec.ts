import AxeBuilder from '@axe-core/playwright'
import type { Locator, Page } from '@playwright/test'
import { expect, test } from '../support/app'
import { chooseInPalette, openByKeys } from '../support/comparing'

const letter = 'the resettled villages and the nine arrested schoolteachers'
const translation = 'نامهٔ سرگشاده دربارهٔ سد بلند ایلوار'

async function alignByKeys(window: Page): Promise<void> {
  await openByKeys(window, letter, translation)
  await chooseInPalette(window, 'Put the letter and its translation side by side')
  await expect(rows(window)).toBeVisible()
}

function rows(window: Page): Locator {
  return window.getByRole('grid', { name: 'Letter and translation, sentence by sentence' })
}

/** The row with these words of the letter. */
function row(window: Page, words: string | RegExp): Locator {
  return rows(window).getByRole('row').filter({ hasText: words })
}

/** The keyboard is on the rows; it goes down to the one with these words. */
async function goToRow(window: Page, words: string): Promise<Locator> {
  await window.keyboard.press('Home')
  const selected = rows(window).getByRole('row', { selected: true })
  for (let at = 1; at < 40; at += 1) {
    await expect(selected).toHaveAttribute('aria-rowindex', String(at))
    if ((await selected.textContent())?.includes(words) === true) return selected
    await window.keyboard.press('ArrowDown')
  }
  throw new Error(`There is no row with “${words}”.`)
}

test('A letter and its translation stand sentence by sentence beside each other, each in its direction', async ({
  desk,
}) => {
  const { window } = await desk.openSample()
  await alignByKeys(window)
  await rows(window).focus()
  await window.keyboard.press('Home')
  await expect(rows(window).getByRole('row').first()).toHaveAttribute('aria-selected', 'true')
  const heading = await goToRow(window, 'A village is not a number of roofs.')
  await expect(heading).toHaveAccessibleName(/^Sentences \d+ of \d+, 1 beside 1, (certain|doubtful)$/)
  await expect(heading).toContainText('روستا شماری بام نیست.')
  await expect(heading.locator('.translation-cell').nth(0)).toHaveAttribute('dir', 'ltr')
  await expect(heading.locator('.translation-cell').nth(1)).toHaveAttribute('dir', 'rtl')
  await window.keyboard.press('End')
  await window.keyboard.press('Enter')
  const last = rows(window).getByRole('row', { selected: true })
  await expect(last).toHaveAccessibleName(/^Sentences (\d+) of \1,/)
  const { violations } = await new AxeBuilder({ page: window }).include('.findings').setLegacyMode().analyze()
  expect(violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html}`)).toEqual([])
})

test('The sentences go with the translation when it is closed, and leave no empty panel behind', async ({
  desk,
}) => {
  const { window } = await desk.openSample()
  await alignByKeys(window)
  await window.getByRole('button', { name: 'Close this pane' }).last().click()
  await expect(window.locator('.findings')).toHaveCount(0)
  await expect(window.getByRole('button', { name: 'Close this pane' })).toHaveCount(1)
})

test('A wrong link is moved by keys, can be undone, and is still there when the library is opened again', async ({
  desk,
}) => {
  const { window, quit } = await desk.startSample()
  await alignByKeys(window)
  await rows(window).focus()
  const words = 'A village is not a number of roofs.'
  const nextWords = /^روستا گورستان است/
  await goToRow(window, words)

  const pin = async () => {
    await window.keyboard.press('Space')
    await expect(rows(window).locator('[data-held]')).toHaveText(words)
    await window.keyboard.press('ArrowDown')
    await window.keyboard.press('ArrowRight')
    await expect(rows(window).locator('[data-at]')).toHaveText(nextWords)
    await window.keyboard.press('Space')
    await expect(row(window, words)).toHaveAccessibleName(/linked by hand/)
    await expect(row(window, words)).toContainText('روستا گورستان است')
  }
  await pin()
  await expect(rows(window)).toBeFocused()
  await window.keyboard.press('ControlOrMeta+z')
  await expect(row(window, words)).not.toHaveAccessibleName(/linked by hand/)

  // The keyboard went over to the other letter, and stays on its side.
  await goToRow(window, words)
  await expect(rows(window).locator('[data-at]')).toHaveText(/^روستا شماری بام نیست/)
  await window.keyboard.press('ArrowLeft')
  await expect(rows(window).locator('[data-at]')).toHaveText(words)
  await pin()
  await quit()

  const again = await desk.start()
  await expect(rows(again.window)).toBeVisible()
  await rows(again.window).focus()
  await goToRow(again.window, words)
  await expect(row(again.window, words)).toHaveAccessibleName(/linked by hand/)
  await expect(row(again.window, words)).toContainText('روستا گورستان است')
  await row(again.window, words).getByRole('button', { name: 'Take back the link made by hand' }).click()
  await expect(row(again.window, words)).not.toHaveAccessibleName(/linked by hand/)
})

test('A wrong link is moved with the mouse, by dragging a sentence onto one of the other letter', async ({
  desk,
}) => {
  const { window } = await desk.openSample()
  await alignByKeys(window)
  await rows(window).focus()
  const words = 'A village is not a number of roofs.'
  const sentence = (start: string | RegExp) =>
    rows(window).locator('.translation-sentence').filter({ hasText: start })
  await goToRow(window, words)
  const beside = sentence(/^روستا گورستان است/)
  // A list that scrolls while the button is down would drag what comes under the mouse instead.
  await beside.scrollIntoViewIfNeeded()
  await sentence(words).dragTo(beside)
  await expect(row(window, words)).toHaveAccessibleName(/linked by hand/)
  await expect(row(window, words)).toContainText('روستا گورستان است')
  await expect(rows(window).locator('[data-held]')).toHaveCount(0)
})

test('A wrong link is moved by single clicks: a sentence is taken up, and put beside the one that is clicked', async ({
  desk,
}) => {
  const { window } = await desk.openSample()
  await alignByKeys(window)
  const take = window.getByRole('button', { name: 'Take up the sentence' })
  await expect(take).toBeDisabled()
  await rows(window).focus()
  const words = 'A village is not a number of roofs.'
  const sentence = (start: string | RegExp) =>
    rows(window).locator('.translation-sentence').filter({ hasText: start })
  await goToRow(window, words)
  await sentence(words).click()
  await take.click()
  await expect(take).toHaveAttribute('aria-pressed', 'true')
  await expect(rows(window).locator('[data-held]')).toContainText(words)
  await take.click()
  await expect(take).toHaveAttribute('aria-pressed', 'false')
  await expect(rows(window).locator('[data-held]')).toHaveCount(0)

  await take.click()
  await sentence(/^روستا گورستان است/).click()
  await expect(row(window, words)).toHaveAccessibleName(/linked by hand/)
  await expect(row(window, words)).toContainText('روستا گورستان است')
  await expect(take).toHaveAttribute('aria-pressed', 'false')
})
