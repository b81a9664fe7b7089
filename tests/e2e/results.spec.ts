import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Locator, Page } from '@playwright/test'
import { expect, sampleLetterCount, test } from '../support/app'
import { signalled } from '../support/app-processes'
import {
  hitsList,
  lettersList,
  openLetter,
  paneText,
  saveInDialog,
  searchBox,
  searchFor,
} from '../support/window'

/** With all letters of the sample read. */
function facets(window: Page): Locator {
  return window.getByRole('region', { name: 'Narrow the result' })
}

async function showFacets(window: Page): Promise<void> {
  await expect(lettersList(window).or(hitsList(window))).toBeVisible()
  await window.keyboard.press('ControlOrMeta+j')
  await expect(facets(window).getByRole('tab', { name: 'Kind' })).toBeFocused()
}

/** A row of the facet that is shown. */
function value(window: Page, name: string): Locator {
  return facets(window).getByRole('row').filter({ hasText: name }).first()
}

function yearBars(window: Page): Locator {
  return window.getByRole('listbox', { name: 'Letters by year' })
}

async function dragYears(window: Page, from: number, to: number): Promise<void> {
  const box = await yearBars(window).boundingBox()
  if (box === null) throw new Error('There is no chart of years.')
  await window.mouse.move(box.x + box.width * from, box.y + 10)
  await window.mouse.down()
  await window.mouse.move(box.x + box.width * to, box.y + 10, { steps: 4 })
  await window.mouse.up()
}

async function pickYear(window: Page, end: string, year: string): Promise<void> {
  await window.getByRole('combobox', { name: end }).click()
  await window.getByRole('option', { name: year, exact: true }).click()
}

/** What an editor with form gets from the clipboard. */
async function pasted(window: Page): Promise<string> {
  const editor = await window.evaluateHandle(() => {
    const box = document.body.appendChild(document.createElement('div'))
    box.contentEditable = 'true'
    box.focus()
    return box
  })
  await window.keyboard.press('ControlOrMeta+v')
  const html = await editor.evaluate((box) => box.innerHTML)
  await editor.evaluate((box) => box.remove())
  return html
}

test('a facet asks for a value, leaves it out and drops it, and says the same as the query', async ({
  desk,
}) => {
  const { window } = await desk.openSample()
  await showFacets(window)
  await value(window, 'Petition').locator('.facet-words').click()
  await expect(searchBox(window)).toHaveValue('kind:petition')
  await expect(hitsList(window)).toBeVisible()
  await expect(value(window, 'Petition')).toContainText('asked for')
  const count = await value(window, 'Petition').locator('.facet-letters > span').first().innerText()
  await expect(hitsList(window)).toHaveAttribute('aria-rowcount', count)

  await value(window, 'Petition')
    .locator('.facet-words')
    .click({ modifiers: ['Alt'] })
  await expect(searchBox(window)).toHaveValue('-kind:petition')
  await expect(hitsList(window)).toHaveAttribute('aria-rowcount', String(sampleLetterCount - Number(count)))
  await expect(value(window, 'Petition')).toContainText('left out')
  await value(window, 'Petition').getByRole('button', { name: 'No longer leave out Petition' }).click()
  await expect(searchBox(window)).toHaveValue('')
  await expect(lettersList(window)).toBeVisible()
})

test('facets are chosen with the keyboard alone, and Escape goes back to the letters', async ({ desk }) => {
  const { window } = await desk.openSample()
  await showFacets(window)
  await window.keyboard.press('ArrowRight')
  await expect(facets(window).getByRole('tab', { name: 'Language' })).toBeFocused()
  await window.keyboard.press('Enter')
  await expect(value(window, 'English')).toBeVisible()
  await facets(window).getByRole('grid').focus()
  await window.keyboard.press('Minus')
  await expect(searchBox(window)).toHaveValue('-lang:en')
  await expect(value(window, 'English')).toContainText('left out')
  await window.keyboard.press('Escape')
  await expect(hitsList(window)).toBeFocused()
})

test('the keyboard waits where the letters will be, however long the search takes', async ({ desk }) => {
  test.skip(process.platform === 'win32', 'Windows knows no signals.')
  const { electron, window } = await desk.openSample()
  await showFacets(window)
  await expect(value(window, 'Petition')).toBeVisible()
  await facets(window).getByRole('grid').focus()
  const service = await signalled(electron, 'letterbook search', 'SIGSTOP')
  await window.keyboard.press('Minus')
  await expect(searchBox(window)).toHaveValue(/^-kind:/)
  await expect(lettersList(window)).toHaveCount(0)
  await window.keyboard.press('Escape')
  process.kill(service, 'SIGCONT')
  await expect(hitsList(window)).toBeFocused()

  await window.keyboard.press('Alt+ArrowLeft')
  await expect(lettersList(window)).toBeFocused()
  await searchFor(window, 'dam')
  await searchBox(window).press('ArrowDown')
  await expect(hitsList(window)).toBeFocused()
})

test('values are found as they are typed, and facets stay shown after a restart', async ({ desk }) => {
  const first = await desk.startSample()
  await showFacets(first.window)
  await facets(first.window).getByRole('tab', { name: 'People' }).click()
  await facets(first.window).getByRole('searchbox', { name: 'Find a value' }).fill('pend')
  await expect(facets(first.window).getByRole('row')).not.toHaveCount(0)
  for (const row of await facets(first.window).getByRole('row').all())
    await expect(row).toContainText(/\bPend/)
  await first.quit()

  const second = await desk.start()
  await expect(facets(second.window)).toBeVisible()
  await second.window.keyboard.press('ControlOrMeta+j')
  await expect(facets(second.window)).toHaveCount(0)
})

test('years are dragged over, dragged anew and chosen with the keyboard', async ({ desk }) => {
  const { window } = await desk.openSample()
  await showFacets(window)
  await expect(yearBars(window).getByRole('option').first()).toHaveAccessibleName(
    /1840.* – .*1849.*: \d+ letters$/,
  )
  await dragYears(window, 0.01, 0.2)
  await expect(searchBox(window)).toHaveValue(/^date:1840\.\.18[67]9$/)
  await expect(hitsList(window)).toBeVisible()
  // What is left out stays on show, so that the years can be drawn anew. No letter is younger than 2020.
  await dragYears(window, 0.9, 0.99)
  await expect(searchBox(window)).toHaveValue(/^date:2010\.\.2020$|^date:2020$/)

  await yearBars(window).focus()
  await window.keyboard.press('Home')
  await window.keyboard.press('Shift+ArrowRight')
  await window.keyboard.press('Enter')
  await expect(searchBox(window)).toHaveValue('date:1840..1859')
  await window.getByRole('button', { name: 'All years' }).click()
  await expect(searchBox(window)).toHaveValue('')
})

test('years are chosen by single clicks below the chart, and the other end gives way', async ({ desk }) => {
  const { window } = await desk.openSample()
  await showFacets(window)
  await pickYear(window, 'First year', '1980')
  await expect(searchBox(window)).toHaveValue('date:1980..2020')
  await pickYear(window, 'Last year', '1999')
  await expect(searchBox(window)).toHaveValue('date:1980..1999')
  await pickYear(window, 'First year', '2010')
  await expect(searchBox(window)).toHaveValue('date:2010..2019')
  await pickYear(window, 'First year', '1840')
  await pickYear(window, 'Last year', '2020')
  await expect(searchBox(window)).toHaveValue('')
})

test('in a Persian window the oldest years stand on the right', async ({ desk }) => {
  const app = await desk.openSample()
  await app.window.evaluate(() =>
    window.letterbook.call('settings.change', { language: 'fa', facetsShown: true }),
  )
  const bars = app.window.locator('.year-bars')
  await expect(bars.getByRole('option')).toHaveCount(19)
  const box = await bars.boundingBox()
  if (box === null) throw new Error('There is no chart of years.')
  await app.window.mouse.click(box.x + box.width - 4, box.y + 10)
  await expect(app.window.locator('.search-box input')).toHaveValue('date:1840..1849')
})

test('from the last passage of a letter the way leads to the first of the next one, and back', async ({
  desk,
}) => {
  const { window } = await desk.openSample()
  await searchFor(window, 'schoolteachers')
  const rows = hitsList(window).getByRole('row')
  const titles = [
    await rows.nth(0).locator('.row-title').innerText(),
    await rows.nth(1).locator('.row-title').innerText(),
  ]
  const heading = window.getByRole('region', { name: /^Pane 1: / }).getByRole('heading', { level: 2 })
  await rows.nth(0).locator('.row-title').click()
  const bar = window.getByRole('group', { name: 'Passages found' }).getByRole('status')
  await expect(bar).toHaveText(/^1 of \d+$/)
  const count = Number((await bar.innerText()).split(' ').at(-1))
  for (let step = 1; step < count; step += 1) await window.keyboard.press('F3')
  await expect(bar).toHaveText(`${count} of ${count}`)
  await window.keyboard.press('F3')
  await expect(heading).toHaveText(titles[1] ?? '')
  await expect(bar).toHaveText(/^1 of /)
  await expect(rows.nth(1)).toHaveAttribute('aria-selected', 'true')
  await expect(window.getByRole('status').filter({ hasText: /^Letter 2 of \d+: / })).toHaveCount(1)
  await window.keyboard.press('Shift+F3')
  await expect(heading).toHaveText(titles[0] ?? '')
  await expect(bar).toHaveText(`${count} of ${count}`)
  for (let step = 0; step < count; step += 1) await window.keyboard.press('Alt+ArrowUp')
  await expect(window.getByText('This is the first passage of the result.')).toBeVisible()
})

test('a passage is copied with its sentence and its source, from the list and from the letter', async ({
  desk,
}) => {
  const { electron, window } = await desk.openSample()
  const copied = async () => await electron.evaluate(({ clipboard }) => clipboard.readText())
  await searchFor(window, 'plumb')
  await expect(hitsList(window)).toBeVisible()
  await hitsList(window).focus()
  await window.keyboard.press('ControlOrMeta+Shift+c')
  await expect(window.getByText('The passage was copied with its source.')).toBeVisible()
  expect(await copied()).toMatch(
    /^“.*plumb line\.”\n— .* to .*, “.*”, \d+ June 2020, paragraph \d+, campaign\//,
  )
  expect(await pasted(window)).toMatch(/<blockquote.*<b>plumb<\/b>/s)

  await searchFor(window, 'valley')
  await openLetter(window, 'The valley and the law')
  await paneText(window, 1).focus()
  await electron.evaluate(({ clipboard }) => clipboard.clear())
  await window.keyboard.press('ControlOrMeta+Shift+c')
  await expect.poll(copied).toMatch(/^“.*\n— /)
})

test('another search begins at its first letter, whichever row the last one was left at', async ({
  desk,
}) => {
  const { window } = await desk.openSample()
  const chosen = hitsList(window).getByRole('row', { selected: true })
  await searchFor(window, 'teacher')
  await hitsList(window).focus()
  await window.keyboard.press('ArrowDown')
  await window.keyboard.press('ArrowDown')
  await expect(chosen).toHaveAttribute('aria-rowindex', '3')
  await searchFor(window, 'school')
  await expect(chosen).toHaveAttribute('aria-rowindex', '1')
  await hitsList(window).press('End')
  await expect(chosen).not.toHaveAttribute('aria-rowindex', '1')
  await searchBox(window).press('Enter')
  await expect(chosen).toHaveAttribute('aria-rowindex', '1')
  await expect(chosen).toBeInViewport()
})

test('a hit says why it matched, by key', async ({ desk }) => {
  const { window } = await desk.openSample()
  await searchFor(window, 'teacher')
  await window.keyboard.press('Enter')
  await expect(hitsList(window)).toBeVisible()
  await hitsList(window).focus()
  await window.keyboard.press('w')
  const reasons = window.getByRole('dialog', { name: 'Matched because' })
  await expect(reasons.getByRole('listitem').first()).toContainText(/is another form of “⁨teacher⁩”|as asked/)
  await window.keyboard.press('Escape')
  await expect(reasons).toHaveCount(0)
  await expect(hitsList(window)).toBeFocused()
})

test('no hits tell what was searched and what would be found instead', async ({ desk }) => {
  const { window } = await desk.openSample()
  await searchFor(window, 'xylophone kind:petition')
  const zero = window.locator('.empty-state').filter({ hasText: 'No letter matches' })
  await expect(zero).toContainText(`All ${sampleLetterCount} letters were searched.`)
  await expect(zero).toContainText('known from a catalogue only')
  await expect(zero).toContainText('Words were looked for as typed, with other accents or letter forms')
  const instead = zero.getByRole('button', { name: /without ⁨?xylophone/ })
  const count = /(\d+) letters?/.exec(await instead.innerText())?.[1] ?? ''
  await instead.click()
  await expect(searchBox(window)).toHaveValue('kind:petition')
  await expect(hitsList(window)).toHaveAttribute('aria-rowcount', count)
})

test('what may have been meant, and what would be found instead, is seen without scrolling beside years and facets', async ({
  desk,
}) => {
  const app = await desk.openSample()
  await app.electron.evaluate(({ BrowserWindow }) =>
    BrowserWindow.getAllWindows()[0]?.setContentSize(1280, 800),
  )
  await app.window.evaluate(() =>
    window.letterbook.call('settings.change', { language: 'fa', facetsShown: true }),
  )
  await expect(app.window.locator('.facets')).toBeVisible()
  await app.window.locator('.search-box input').fill('مدرسهه rivver')
  await expect(app.window.locator('.did-you-mean button').last()).toBeInViewport({ ratio: 1 })
  await expect(app.window.locator('.zero button').first()).toBeInViewport({ ratio: 1 })
})

test('the result is written to a file with all that is needed to get it again', async ({ desk }) => {
  const { electron, window } = await desk.openSample()
  await searchFor(window, 'schoolteachers')
  await expect(hitsList(window)).toBeVisible()
  const path = join(desk.folder, 'result.json')
  await saveInDialog(electron, path)
  await window.getByRole('button', { name: 'Export the result' }).click()
  await window.getByRole('menuitem', { name: /JSON/ }).click()
  await expect(window.getByRole('region', { name: 'Notices' })).toContainText(path)
  // What is written is told of whole words, and so is the list from then on.
  await expect(window.getByText(/^Letters with “\u2068?schoolteachers\u2069?”$/)).toBeVisible()
  const total = Number(await hitsList(window).getAttribute('aria-rowcount'))
  const written: unknown = JSON.parse(readFileSync(path, 'utf8'))
  expect(written).toMatchObject({
    provenance: { query: 'schoolteachers', total, searched: sampleLetterCount },
  })
  await window.getByRole('button', { name: 'Export the result' }).click()
  await window.getByRole('menuitem', { name: 'Copy the method in a sentence' }).click()
  await expect(window.getByText('The sentence for a methods section was copied.')).toBeVisible()
  const sentence = await electron.evaluate(({ clipboard }) => clipboard.readText())
  expect(sentence).toMatch(
    /^The query “schoolteachers” \(read as: .*\) found \d+ of \d+ letters on .*SHA-256/,
  )
})
