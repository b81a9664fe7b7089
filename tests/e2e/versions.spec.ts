import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Locator, Page } from '@playwright/test'
import { seriousFindings } from '../support/accessibility'
import { expect, test } from '../support/app'
import { compareBar, markNamed, openByKeys } from '../support/comparing'
import { addFirstFolder, lettersList, paneText, saveInDialog } from '../support/window'

const draft = 'Ilvar High Dam (second draft)'
const published = 'the resettled villages and the nine'
const firstDraft = 'AN OPEN LETTER ON THE ILWAR DAM'

async function compareByKeys(window: Page, ...letters: readonly string[]): Promise<void> {
  await openByKeys(window, ...letters)
  await window.keyboard.press('ControlOrMeta+d')
  await expect(
    compareBar(window)
      .getByText(/words the same/)
      .first(),
  ).toBeVisible()
}

/** What is read out of the difference that was gone to. */
function told(window: Page): Locator {
  return compareBar(window)
    .getByRole('status')
    .filter({ hasText: /^Difference / })
}

/** Goes on until it is told of these words; each step is waited for. */
async function stepTo(window: Page, words: RegExp, key = 'F8'): Promise<void> {
  for (let steps = 0; steps < 60; steps += 1) {
    const before = (await told(window).count()) > 0 ? await told(window).textContent() : 'none'
    await window.keyboard.press(key)
    await expect(told(window)).not.toHaveText(before ?? '')
    if (words.test((await told(window).textContent()) ?? '')) return
  }
  throw new Error(`No difference is told of by ${words}.`)
}

test('a draft and its published letter are compared and gone through by keys alone', async ({ desk }) => {
  const { window } = await desk.openSample()
  await compareByKeys(window, draft, published)
  await expect(compareBar(window)).toContainText('passages moved')

  await window.keyboard.press('F8')
  await expect(told(window)).toHaveText(/^Difference 1 of \d+: added, .*the resettled villages/)
  await stepTo(window, /changed, .*3,200.* to .*3,400/)
  await expect(markNamed(window, 1, /^changed; pane 2 has .*3,400/)).toBeInViewport()
  await expect(markNamed(window, 2, /^changed; pane 1 has .*3,200/)).toBeInViewport()

  const place = (await told(window).textContent()) ?? ''
  await window.keyboard.press('F8')
  await expect(told(window)).not.toHaveText(place)
  await window.keyboard.press('Shift+F8')
  await expect(told(window)).toHaveText(place)
})

test('the last difference of a very long letter is gone to in both panes, and nothing gets narrower', async ({
  desk,
}) => {
  const paragraphs = Array.from(
    { length: 900 },
    (_, at) => `Paragraph ${at + 1} tells of the ferry, the mill, the school by the river and the council.`,
  )
  const letter = (end: string) => `${paragraphs.join('\n\n')}\n\nIn the end they ${end} the bridge.\n`
  const folder = desk.lettersFolder({
    'first.md': `---\ntitle: Alder letter\n---\n\n${letter('crossed')}`,
    'second.md': `---\ntitle: Birch letter\n---\n\n${letter('burnt').replace('ferry', 'raft')}`,
  })
  const { electron, window } = await desk.open()
  await addFirstFolder(electron, window, folder)
  await expect(lettersList(window)).toHaveAttribute('aria-rowcount', '2')
  await compareByKeys(window, 'Alder letter', 'Birch letter')
  const widths = () =>
    Promise.all([1, 2].map((pane) => paneText(window, pane).evaluate(({ clientWidth }) => clientWidth)))
  await stepTo(window, /raft/)
  const wide = await widths()
  await stepTo(window, /burnt/, 'Shift+F8')
  for (const pane of [1, 2])
    await expect(paneText(window, pane).locator('.compared[data-current]')).toBeInViewport()
  expect(await widths()).toEqual(wide)
})

test('a moved passage shows both its ends, and a key goes from one to the other', async ({ desk }) => {
  const { window } = await desk.openSample()
  await compareByKeys(window, draft, published)
  await stepTo(window, /: moved/)
  const ends = [1, 2].map((pane) =>
    markNamed(window, pane, `moved, 1; pane ${3 - pane} has it in another place`),
  )
  for (const end of ends) await expect(end.first()).toBeInViewport()
  const active = window.locator('.pane[data-active]')
  await expect(active).toHaveAttribute('aria-label', /^Pane 2: /)
  await window.keyboard.press('Control+F8')
  await expect(active).toHaveAttribute('aria-label', /^Pane 1: /)
  await window.keyboard.press('Control+F8')
  await expect(active).toHaveAttribute('aria-label', /^Pane 2: /)
  for (const end of ends) await expect(end.first()).toBeInViewport()
})

test('menus and cookies of a page are no differences', async ({ desk }) => {
  const { window } = await desk.openSample()
  await compareByKeys(window, draft, published)
  await window.keyboard.press('Alt+F8')
  const table = window.getByRole('treegrid', { name: 'Differences' })
  await expect(table.getByRole('row').nth(1)).toBeVisible()
  await expect(table).not.toContainText('cookies')
})

test('what is ignored and which letter is the base is chosen, and compared anew', async ({ desk }) => {
  const { window } = await desk.openSample()
  await compareByKeys(window, draft, published)
  const summary = compareBar(window)
    .getByText(/words the same/)
    .first()
  const before = await summary.textContent()
  await compareBar(window).getByRole('button', { name: 'Ignore' }).press('Enter')
  await expect(window.getByRole('menuitemcheckbox', { name: 'Punctuation' })).toHaveAttribute(
    'aria-checked',
    'true',
  )
  await window.getByRole('menuitemcheckbox', { name: 'Punctuation' }).press('Enter')
  await window.keyboard.press('Escape')
  await expect(summary).not.toHaveText(before ?? '')
  await window.keyboard.press('Alt+d')
  await expect(summary).toHaveCount(0)
  await expect(markNamed(window, 1, /changed/)).toHaveCount(0)
})

test('the table of differences is sorted, leads to the texts, and is written as a file', async ({ desk }) => {
  const { electron, window } = await desk.openSample()
  await compareByKeys(window, draft, published)
  await window.keyboard.press('Alt+F8')
  const table = window.getByRole('treegrid', { name: 'Differences' })
  await expect(table).toBeVisible()
  await table.getByRole('button', { name: 'Kind' }).press('Enter')
  await expect(table.getByRole('columnheader', { name: 'Kind' })).toHaveAttribute('aria-sort', 'ascending')
  await table.focus()
  await window.keyboard.press('End')
  await expect(table.getByRole('row', { selected: true })).toContainText('moved')
  await window.keyboard.press('Enter')
  await expect(table).toHaveCount(0)
  await expect(told(window)).toContainText('moved')

  const path = join(desk.folder, 'differences.csv')
  await saveInDialog(electron, path)
  await compareBar(window)
    .getByRole('button', { name: 'What can be done with the differences' })
    .press('Enter')
  await window.getByRole('menuitem', { name: 'As a table (CSV)…' }).press('Enter')
  await expect(window.getByText(/^Written to .*differences\.csv/)).toBeVisible()
  expect(readFileSync(path, 'utf8')).toMatch(/3,200.*3,400/)
})

test('a note on a difference stands in both letters', async ({ desk }) => {
  const { window } = await desk.openSample()
  await compareByKeys(window, draft, published)
  await stepTo(window, /3,200/)
  await window.keyboard.press('Alt+F8')
  await expect(window.getByRole('treegrid', { name: 'Differences' })).toBeVisible()
  await window.keyboard.press('n')
  await window.getByRole('textbox', { name: 'Text of the note' }).first().fill('Two hundred more in a week.')
  await expect(window.getByRole('status').filter({ hasText: 'Saved' }).first()).toBeVisible()
  for (const pane of [1, 2])
    await expect(
      paneText(window, pane).getByRole('button', { name: 'Note 1', exact: true }).first(),
    ).toBeVisible()
})

test('a difference is copied with the sources of both letters', async ({ desk }) => {
  const { window } = await desk.openSample()
  await compareByKeys(window, draft, published)
  await stepTo(window, /3,200/)
  await window.keyboard.press('Control+Shift+F8')
  await expect(window.getByText('The difference was copied with both sources.')).toBeVisible()
})

test('three versions show where they differ from the base, and in how many of them', async ({ desk }) => {
  const { window } = await desk.openSample()
  await compareByKeys(window, draft, published, firstDraft)
  await expect(compareBar(window).getByText(/^Pane 3: /)).toBeVisible()
  await expect(markNamed(window, 1, /^differs in 2 of 2/).first()).toBeAttached()
  await expect(markNamed(window, 1, /^differs in 1 of 2/).first()).toBeAttached()
  await stepTo(window, /in pane 2 .*; in pane 3 /)
})

test('words under the pointer tell what the other letter has there', async ({ desk }) => {
  const { window } = await desk.openSample()
  await compareByKeys(window, draft, published)
  await stepTo(window, /3,200/)
  const words = paneText(window, 1).locator('.compared', { hasText: '3,200' })
  await expect(words).toBeInViewport()
  await words.hover()
  await expect(window.getByRole('tooltip').filter({ hasText: 'Pane 2' })).toContainText('3,400')
})

test('the strip along a letter leads from difference to difference', async ({ desk }) => {
  const { window } = await desk.openSample()
  await compareByKeys(window, draft, published)
  const strip = window.getByRole('slider', { name: 'Differences along the letter in pane 1' })
  await strip.focus()
  await window.keyboard.press('ArrowDown')
  await expect(told(window)).toHaveText(/^Difference 1 of/)
  await window.keyboard.press('End')
  await expect(strip).not.toHaveAttribute('aria-valuenow', '0')
})

for (const theme of ['light', 'dark'] as const)
  test(`axe finds nothing serious while versions are compared in ${theme} colours`, async ({ desk }) => {
    const { window } = await desk.startSample('--theme', theme)
    await compareByKeys(window, draft, published)
    await stepTo(window, /: moved/)
    expect(await seriousFindings(window)).toEqual([])
    await window.keyboard.press('Alt+F8')
    await expect(window.getByRole('treegrid', { name: 'Differences' })).toBeVisible()
    expect(await seriousFindings(window)).toEqual([])
  })
