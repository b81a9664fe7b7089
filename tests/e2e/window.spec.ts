import { expect, sampleLetterCount, test } from '../support/app'
import { addFirstFolder, lettersList, openLetter, paneText, searchFor, showView } from '../support/window'

test('the sample opens its newest open letter once, and not again after the reader has closed it', async ({
  desk,
}) => {
  const first = await desk.start()
  await expect(paneText(first.window, 1)).toContainText(
    'We, the undersigned, wrote to you on 17 February',
    // The sample is read first.
    { timeout: 60_000 },
  )
  await first.window.getByRole('button', { name: 'Close this pane' }).click()
  await expect(first.window.getByText('Open a letter to read it')).toBeVisible()
  await first.quit()

  const second = await desk.start()
  await expect(lettersList(second.window)).toHaveAttribute('aria-rowcount', String(sampleLetterCount))
  await expect(second.window.getByText('Open a letter to read it')).toBeVisible()
})

test('the order of the letters and the width of the list are as they were after a restart', async ({
  desk,
}) => {
  const first = await desk.startSample()
  await first.window.getByRole('combobox', { name: 'Sort by' }).click()
  await first.window.getByRole('option', { name: 'Title' }).click()
  await first.window.getByRole('button', { name: /^Turn the order round/ }).click()
  const title = await lettersList(first.window).getByRole('row').first().locator('.row-title').innerText()
  const list = first.window.locator('.list-column')
  const before = (await list.boundingBox())?.width ?? 0
  await first.window.getByRole('separator', { name: 'Width of the list' }).focus()
  await first.window.keyboard.press('ArrowRight')
  await expect.poll(async () => (await list.boundingBox())?.width ?? 0).toBeGreaterThan(before + 10)
  const wider = (await list.boundingBox())?.width ?? 0
  const kept = async () =>
    (await first.window.evaluate(() => window.letterbook.call('settings.get', {}))) as {
      readonly value: { readonly listWidth: number }
    }
  await expect.poll(async () => (await kept()).value.listWidth).toBeGreaterThan(33)
  await first.quit()

  const second = await desk.start()
  await expect(lettersList(second.window).getByRole('row').first()).toContainText(title)
  await expect(second.window.getByRole('combobox', { name: 'Sort by' })).toHaveText('Title')
  const after = (await second.window.locator('.list-column').boundingBox())?.width ?? 0
  expect(Math.abs(after - wider)).toBeLessThan(3)
})

test('a search whose words are in most letters shows the order that was used', async ({ desk }) => {
  const { window } = await desk.openSample()
  await searchFor(window, 'the')
  await expect(window.getByText('so they are in order of date')).toBeVisible()
  await expect(window.getByRole('combobox', { name: 'Sort by' })).toHaveText('Date')
})

test('the keyboard goes on where it was when what it stood on goes away', async ({ desk }) => {
  const { window } = await desk.openSample()
  await openLetter(window, 'The valley and the law')
  await openLetter(window, 'Five doors opened', true)
  await paneText(window, 2).focus()
  await window.keyboard.press('ControlOrMeta+w')
  await expect(paneText(window, 1)).toBeFocused()
  await window.keyboard.press('ControlOrMeta+w')
  await expect(lettersList(window)).toBeFocused()
  await window.keyboard.press('ControlOrMeta+3')
  await expect(window.getByRole('button', { name: 'Count a list of queries…' })).toBeFocused()
  await showView(window, 'Letters')
  await searchFor(window, 'xylophone')
  await window.locator('.empty-state').getByRole('button', { name: 'Clear the search' }).press('Enter')
  await expect(window.getByRole('combobox', { name: 'Search the letters' })).toBeFocused()
})

test('panes that change sides show what they showed before', async ({ desk }) => {
  const { window } = await desk.openSample()
  await openLetter(window, 'The valley and the law')
  await openLetter(window, 'Five doors opened', true)
  await paneText(window, 2).hover()
  await window.mouse.wheel(0, 500)
  // How far a letter was read is known a moment after the last scroll.
  await window.waitForTimeout(400)
  await window.keyboard.press('ControlOrMeta+\\')
  await expect
    .poll(async () => Math.abs((await paneText(window, 1).evaluate((text) => text.scrollTop)) - 500))
    .toBeLessThan(30)
})

test('the chosen letter stays chosen, and where it is, when older letters come in above it', async ({
  desk,
}) => {
  const lettersOf = (century: number) =>
    Object.fromEntries(
      Array.from({ length: 40 }, (_, at) => [
        `${century}-${at}.md`,
        `---\ntitle: Letter ${century}-${at}\ndate: ${century}${10 + at}-05-01\n---\n\nFerry ${at} of ${century} is late.\n`,
      ]),
    )
  const folder = desk.lettersFolder(lettersOf(19))
  const { electron, window } = await desk.open()
  await addFirstFolder(electron, window, folder)
  const list = lettersList(window)
  await expect(list).toHaveAttribute('aria-rowcount', '40')
  const row = window.getByRole('row').filter({ hasText: 'Letter 19-3' }).first()
  await row.click()
  const before = await row.boundingBox()

  desk.lettersFolder(lettersOf(18))
  await window.keyboard.press('ControlOrMeta+r')
  await expect(list).toHaveAttribute('aria-rowcount', '80')
  const chosen = list.locator('[role="row"][aria-selected="true"]')
  await expect(chosen).toContainText('Letter 19-3')
  await expect(chosen).toHaveAttribute('aria-rowindex', '44')
  expect((await chosen.boundingBox())?.y).toBe(before?.y)
})
