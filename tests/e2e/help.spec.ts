import { type ElectronApplication, expect, type Page } from '@playwright/test'
import { queryReference } from '@shared/text/query/reference'
import { test } from '../support/app'
import { searchBox } from '../support/window'

/** The keys that the menu shows for an item; undefined when it shows none. */
async function menuKeys(electron: ElectronApplication, menu: string, item: string) {
  return await electron.evaluate(
    ({ Menu }, [first, second]) =>
      Menu.getApplicationMenu()
        ?.items.find(({ label }) => label === first)
        ?.submenu?.items.find(({ label }) => label === second)
        ?.accelerator?.toString(),
    [menu, item] as const,
  )
}

async function chooseInMenu(electron: ElectronApplication, menu: string, item: string): Promise<void> {
  await electron.evaluate(
    ({ Menu }, [first, second]) => {
      Menu.getApplicationMenu()
        ?.items.find(({ label }) => label === first)
        ?.submenu?.items.find(({ label }) => label === second)
        ?.click()
    },
    [menu, item] as const,
  )
}

async function openSheet(window: Page) {
  await window.keyboard.press('Shift+F1')
  const sheet = window.getByRole('dialog', { name: 'Keyboard shortcuts' })
  await expect(sheet).toBeVisible()
  return sheet
}

test('keys are changed by pressing them, and window, buttons and menu follow at once', async ({ desk }) => {
  const { electron, window } = await desk.openSample()
  expect(await menuKeys(electron, 'View', 'Years and Facets')).toBe('CommandOrControl+J')
  const sheet = await openSheet(window)
  await window.keyboard.type('facets')
  await sheet
    .getByRole('button', { name: 'Change the keys of “Show years and facets, or put them away”' })
    .click()
  const field = sheet.getByRole('textbox', { name: /^Press the new keys/u })
  await expect(field).toBeFocused()

  await window.keyboard.press('Control+c')
  await expect(sheet.getByText('needed for copying')).toBeVisible()
  await window.keyboard.press('Control+k')
  await expect(sheet.getByText('Ctrl+K belongs to “Go to a letter or command”.')).toBeVisible()
  await sheet.getByRole('button', { name: 'Take it from there' }).click()
  await expect(field).toBeFocused()
  await sheet.getByRole('button', { name: 'Remove Ctrl+J' }).click()
  await expect.poll(() => menuKeys(electron, 'View', 'Years and Facets')).toBe('CommandOrControl+K')
  expect(await menuKeys(electron, 'View', 'Go To…')).toBeUndefined()

  await field.focus()
  await window.keyboard.press('Escape')
  await expect(
    sheet.getByRole('button', { name: 'Change the keys of “Show years and facets, or put them away”' }),
  ).toBeFocused()
  await sheet.getByRole('button', { name: 'Close' }).click()
  await expect(sheet).toBeHidden()
  await window.keyboard.press('Control+j')
  const facets = window.getByRole('button', { name: 'Years and facets', exact: true })
  await expect(facets).toHaveAttribute('aria-pressed', 'false')
  await window.keyboard.press('Control+k')
  await expect(facets).toHaveAttribute('aria-pressed', 'true')
  await expect(window.getByRole('dialog')).toHaveCount(0)
  await facets.hover()
  await expect(window.getByText('Ctrl+K', { exact: true })).toBeVisible()

  const again = await openSheet(window)
  await again.getByRole('button', { name: 'All keys as delivered' }).click()
  await expect.poll(() => menuKeys(electron, 'View', 'Go To…')).toBe('CommandOrControl+K')
  await again.getByRole('button', { name: 'My keys again' }).click()
  await expect.poll(() => menuKeys(electron, 'View', 'Go To…')).toBeUndefined()
  await again.getByRole('button', { name: 'All keys as delivered' }).click()
  await expect.poll(() => menuKeys(electron, 'View', 'Years and Facets')).toBe('CommandOrControl+J')
})

test('keys of the menu change nothing behind a dialog', async ({ desk }) => {
  const { electron, window } = await desk.openSample()
  const facets = window.getByRole('button', { name: 'Years and facets', exact: true, includeHidden: true })
  const pressed = (await facets.getAttribute('aria-pressed')) ?? ''
  const sheet = await openSheet(window)
  await chooseInMenu(electron, 'View', 'Years and Facets')
  // What the menu asks for comes in the order in which it was asked, so that this answer is the later one.
  await window.evaluate(() => self.letterbook.call('settings.get', {}))
  await expect(facets).toHaveAttribute('aria-pressed', pressed)
  await expect(sheet).toBeVisible()
  await window.keyboard.press('Escape')
  await expect(sheet).toBeHidden()
  await chooseInMenu(electron, 'View', 'Years and Facets')
  await expect(facets).not.toHaveAttribute('aria-pressed', pressed)
})

test('F1 over a dialog opens its page of the guide, and closing that leaves what was typed and the keyboard there', async ({
  desk,
}) => {
  const { electron, window } = await desk.openSample()
  const guide = window.getByRole('dialog', { name: 'Guide' })
  const title = guide.getByRole('heading', { level: 2 }).last()
  await searchBox(window).fill('school')
  await window.getByRole('button', { name: 'Build a search…' }).click()
  const form = window.getByRole('dialog', { name: 'Build a search' })
  const asText = form.getByRole('textbox', { name: 'The same as text' })
  await asText.fill('school title:law')
  await window.keyboard.press('F1')
  await expect(title).toHaveText('The query language')
  await expect(title).toBeFocused()
  // What would change something behind the dialog is only told.
  await expect(guide.getByText(queryReference[0].examples[0].query, { exact: true })).toBeVisible()
  await expect(guide.getByRole('button', { name: /^Search for/ })).toHaveCount(0)
  await guide.getByRole('button', { name: 'Contents' }).click()
  await guide.getByRole('button', { name: 'Codes' }).click()
  await expect(title).toHaveText('Codes')
  await window.keyboard.press('Escape')
  await expect(guide).toHaveCount(0)
  await expect(asText).toBeFocused()
  await expect(asText).toHaveValue('school title:law')

  await chooseInMenu(electron, 'Help', 'The Guide')
  await expect(title).toHaveText('The query language')
  await window.keyboard.press('F1')
  await expect(guide).toHaveCount(0)
  await window.keyboard.press('Escape')
  await expect(form).toHaveCount(0)
  await chooseInMenu(electron, 'Help', 'The Guide')
  const beside = window.getByRole('complementary', { name: 'Guide' })
  await expect(beside).toBeVisible()
  await window.keyboard.press('Escape')
  await expect(beside).toHaveCount(0)
})

test('F1 opens the guide at what the reader is doing, and closing it leaves everything where it was', async ({
  desk,
}) => {
  const { window } = await desk.openSample()
  const guide = window.getByRole('complementary', { name: 'Guide' })
  const title = guide.locator('h2')
  await window.keyboard.press('Control+8')
  await window.keyboard.press('F1')
  await expect(title).toHaveText('Codes')
  await expect(title).toBeFocused()

  await guide.getByRole('searchbox').fill('passphr')
  await expect(guide.getByRole('status')).toContainText('place')
  await guide.getByRole('button', { name: 'Backups and privacy: A passphrase' }).click()
  await expect(title).toHaveText('Backups and privacy')
  await guide.getByRole('button', { name: 'Back to the page before' }).click()
  await expect(title).toHaveText('Codes')
  await guide.getByRole('button', { name: 'Contents' }).click()
  await guide.getByRole('button', { name: 'Reading side by side' }).click()
  await expect(guide.getByText('Alt+P', { exact: true })).toBeVisible()

  await window.keyboard.press('Control+1')
  const letter = window.getByRole('grid', { name: 'Letters' }).or(window.getByRole('listbox')).first()
  await letter.focus()
  await window.keyboard.press('F1')
  await expect(title).toHaveText('What Letterbook is for')
  await expect(title).toBeFocused()
  await window.keyboard.press('Escape')
  await expect(guide).toBeHidden()
  await expect(letter).toBeFocused()
})

test('every example of the query language runs at a click and finds letters of the sample', async ({
  desk,
}) => {
  const { window } = await desk.openSample()
  const examples = queryReference.flatMap(({ examples: list }) => [...list])
  const empty: string[] = []
  for (const example of examples) {
    const answer = await window.evaluate(
      (query) => self.letterbook.call('search.count', { query }),
      example.query,
    )
    if (!answer.ok) throw new Error(answer.error.message)
    if (answer.value.total === 0 && !('own' in example)) empty.push(example.query)
  }
  expect(empty).toEqual([])

  await window.keyboard.press('F1')
  const guide = window.getByRole('complementary', { name: 'Guide' })
  await guide.getByRole('button', { name: 'Contents' }).click()
  await guide.getByRole('button', { name: 'The query language' }).click()
  await guide.getByRole('button', { name: 'Search for date:1845..1846-06' }).click()
  await expect(window.getByRole('combobox', { name: 'Search the letters' })).toHaveValue('date:1845..1846-06')
  await expect(guide.locator('h2')).toHaveText('The query language')
  await window.evaluate(() => self.letterbook.call('settings.change', { language: 'fa' }))
  await expect(window.getByRole('complementary', { name: 'راهنما' })).toBeVisible()
  await window.keyboard.press('F1')
  await window.keyboard.press('Escape')
  await expect(window.getByRole('complementary', { name: 'راهنما' })).toBeHidden()
})

test('the tour is offered once, goes on by what is done, and is taken up where it was left', async ({
  desk,
}) => {
  const first = await desk.start()
  await first.window.getByRole('button', { name: 'Take the tour' }).click()
  const tour = first.window.getByRole('complementary', { name: 'Guide' })
  await expect(tour.getByText('1 of 8: Search')).toBeVisible()
  await first.window.keyboard.press('Control+f')
  await first.window.keyboard.type('undersigned')
  await expect(tour.getByText('2 of 8: Open a letter at its hit')).toBeVisible()
  const hits = first.window.getByRole('grid', { name: 'Letters found' })
  await hits.focus()
  await first.window.keyboard.press('Enter')
  await expect(tour.getByText('3 of 8: Put a second letter beside it')).toBeVisible()
  await hits.focus()
  await first.window.keyboard.press('ArrowDown')
  await first.window.keyboard.press('Control+Enter')
  await expect(tour.getByText('4 of 8: Compare them')).toBeVisible()
  await expect(first.window.locator('.compare-bar[data-pointed]')).toBeVisible()
  await first.window.keyboard.press('Control+d')
  await expect(tour.getByText('5 of 8: Write a note')).toBeVisible()
  await tour.getByRole('button', { name: 'Leave the tour' }).click()
  await expect(tour).toBeHidden()
  await expect(first.window.locator('[data-pointed]')).toHaveCount(0)
  await first.quit()

  const second = await desk.start()
  await expect(second.window.getByRole('grid', { name: 'Letters' })).toBeVisible()
  await expect(second.window.getByRole('button', { name: 'Take the tour' })).toHaveCount(0)
  await chooseInMenu(second.electron, 'Help', 'Tour of the Sample Library')
  const again = second.window.getByRole('complementary', { name: 'Guide' })
  await expect(again.getByText('5 of 8: Write a note')).toBeVisible()
  await again.getByRole('button', { name: 'Skip' }).click()
  await expect(again.getByText('6 of 8: Give a code')).toBeVisible()
})
