import { rmSync } from 'node:fs'
import { join } from 'node:path'
import type { Page } from '@playwright/test'
import { type Desk, expect, type RunningApp, test } from '../support/app'
import {
  addFirstFolder,
  lettersList,
  openLetter,
  paneText,
  reviewField,
  reviewPanel,
  showView,
} from '../support/window'

const dated = (title: string, date: string, from: string) =>
  `---\ntitle: ${title}\ndate: ${date}\nfrom: ${from}\nkind: letter\n---\n\nDear friend,\n\n${title}: the herons are back.\n`

/** An app with a library of these letters. */
async function openWith(desk: Desk, letters: string, count: number): Promise<RunningApp> {
  return await withLetters(await desk.open(), letters, count)
}

/** For tests that start the app again. */
async function startWith(desk: Desk, letters: string, count: number): Promise<RunningApp> {
  return await withLetters(await desk.start('--library', join(desk.folder, 'library')), letters, count)
}

async function withLetters(app: RunningApp, letters: string, count: number): Promise<RunningApp> {
  await addFirstFolder(app.electron, app.window, letters)
  await expect(lettersList(app.window)).toHaveAttribute('aria-rowcount', String(count))
  return app
}

/** Takes the keyboard to the first value of a field. */
async function goToField(window: Page, field: string): Promise<void> {
  await reviewField(window, field).getByRole('row').nth(1).focus()
}

test('the words that a value was found in light up in the letter', async ({ desk }) => {
  const filler = 'The road is long and the winter longer. '.repeat(40)
  const folder = desk.lettersFolder({
    'one.txt': `Marlowick, 14th November 1843\n\nDear Madam,\n\n${`${filler}\n\n`.repeat(12)}Yours faithfully,\n\nElias Crake\n`,
  })
  const { window } = await openWith(desk, folder, 1)
  await window.getByRole('row').first().click()
  await window.keyboard.press('ControlOrMeta+i')
  await expect(reviewPanel(window)).toBeVisible()
  await goToField(window, 'From')
  await window.keyboard.press('Enter')
  const lit = paneText(window, 1).locator('.lit')
  await expect(lit).toHaveText('Elias Crake')
  await expect(lit).toBeInViewport()
  await goToField(window, 'Date')
  await window.keyboard.press('Enter')
  await expect(lit).toHaveText('14th November 1843')
  await expect(lit).toBeInViewport()
})

test('a value is confirmed, corrected, rejected, added and taken back from the keyboard alone', async ({
  desk,
}) => {
  const folder = desk.lettersFolder({ 'one.md': dated('On herons', '1843-03-03', 'Anna Brandt') })
  const { window } = await openWith(desk, folder, 1)
  await openLetter(window, 'On herons')
  await window.keyboard.press('ControlOrMeta+i')
  const date = reviewField(window, 'Date')
  await expect(date).toContainText('3 March 1843')

  await goToField(window, 'Date')
  await window.keyboard.press('y')
  await expect(date).toContainText('Confirmed by you')
  await window.keyboard.press('e')
  await window.keyboard.type('about 1840')
  await window.keyboard.press('Enter')
  await expect(date).toContainText('c. 1840')
  await expect(date).toContainText('Said by you')
  await expect(date).toContainText('found: ⁨3 March 1843⁩')
  await expect(window.getByRole('region', { name: /^Pane 1/ })).toContainText('c. 1840')

  await window.keyboard.press('ControlOrMeta+z')
  await expect(date).toContainText('Confirmed by you')
  await window.keyboard.press('ControlOrMeta+z')
  await expect(date).not.toContainText('you')

  await goToField(window, 'From')
  await window.keyboard.press('x')
  await expect(reviewField(window, 'From')).toContainText('Rejected by you')
  await window.keyboard.press('a')
  await window.keyboard.type('Berta Keller')
  await window.keyboard.press('Enter')
  await expect(reviewField(window, 'From')).toContainText('Berta Keller')
  await showView(window, 'Letters')
  await expect(lettersList(window)).toContainText('Berta Keller')
  await expect(lettersList(window)).not.toContainText('Anna Brandt')
})

test('words that are no date are refused in the form, and nothing is changed', async ({ desk }) => {
  const folder = desk.lettersFolder({ 'one.md': dated('On herons', '1843-03-03', 'Anna Brandt') })
  const { window } = await openWith(desk, folder, 1)
  await openLetter(window, 'On herons')
  await window.keyboard.press('ControlOrMeta+i')
  await goToField(window, 'Date')
  await window.keyboard.press('e')
  await window.keyboard.type('when the herons came')
  await window.keyboard.press('Enter')
  await expect(reviewPanel(window).getByRole('alert')).toContainText('when the herons came')
  await window.keyboard.press('Escape')
  await expect(reviewField(window, 'Date')).toContainText('3 March 1843')
  await expect(reviewField(window, 'Date')).not.toContainText('you')
})

test('what the reader said outlives the index and another import', async ({ desk }) => {
  const folder = desk.lettersFolder({ 'one.md': dated('On herons', '1843-03-03', 'Anna Brandt') })
  const first = await startWith(desk, folder, 1)
  await openLetter(first.window, 'On herons')
  await first.window.keyboard.press('ControlOrMeta+i')
  await goToField(first.window, 'Date')
  await first.window.keyboard.press('e')
  await first.window.keyboard.type('5 March 1844')
  await first.window.keyboard.press('Enter')
  await expect(reviewField(first.window, 'Date')).toContainText('5 March 1844')
  await first.quit()
  for (const end of ['', '-wal', '-shm'])
    rmSync(join(desk.folder, 'library', `index.db${end}`), { force: true })

  const again = await desk.start('--library', join(desk.folder, 'library'))
  await expect(lettersList(again.window)).toContainText('5 March 1844')
})

test('the queue leads from one doubtful letter to the next until nothing needs a look', async ({ desk }) => {
  const without = (title: string) =>
    `---\ntitle: ${title}\nfrom: Anna Brandt\nkind: letter\n---\n\nDear friend,\n\n${title}.\n`
  const folder = desk.lettersFolder({
    'a.md': without('First without a date'),
    'b.md': without('Second without a date'),
    'c.md': dated('On herons', '1843-03-03', 'Anna Brandt'),
  })
  const { window } = await openWith(desk, folder, 3)
  await showView(window, 'To review')
  const queue = window.getByRole('grid', { name: 'Letters that need a look' })
  await expect(queue).toHaveAttribute('aria-rowcount', '2')
  await queue.getByRole('row').first().click()
  await expect(reviewPanel(window)).toContainText('no date')
  await window.keyboard.press('ControlOrMeta+i')
  await window.keyboard.press('d')
  await expect(queue).toHaveAttribute('aria-rowcount', '1')
  const pane = window.getByRole('region', { name: /^Pane 1/ })
  const before = await pane.getByRole('heading', { level: 2 }).textContent()
  await window.keyboard.press('j')
  await expect(pane.getByRole('heading', { level: 2 })).not.toHaveText(before ?? '')
  await expect(reviewPanel(window)).toContainText('no date')
  // The keyboard has gone on with the letter.
  await expect(reviewField(window, 'Title').getByRole('row').nth(1)).toBeFocused()
  await window.keyboard.press('d')
  await expect(window.getByText('Nothing needs a look')).toBeVisible()
  await expect(window.getByRole('navigation').getByRole('button', { name: 'To review' })).toHaveText(
    'To review',
  )
  await window.keyboard.press('ControlOrMeta+z')
  await expect(queue).toHaveAttribute('aria-rowcount', '1')
})

test('one value is changed in many letters at once, as foreseen, and undone as one step', async ({
  desk,
}) => {
  const letters = Array.from({ length: 30 }, (_, at) => {
    const number = String(at).padStart(2, '0')
    return [
      `${number}.md`,
      dated(`Letter ${number}`, '1843-03-03', at < 10 ? 'Anna Brandt' : `Writer ${number}`),
    ]
  })
  const folder = desk.lettersFolder(Object.fromEntries(letters))
  const { window } = await openWith(desk, folder, 30)
  await showView(window, 'Table')
  const table = window.getByRole('grid', { name: 'All letters with what is known' })
  await expect(table).toHaveAttribute('aria-rowcount', '31')
  await table.focus()
  await window.keyboard.press('ControlOrMeta+a')
  await expect(window.getByText('30 letters selected')).toBeVisible()
  for (const _ of ['date', 'from']) await window.keyboard.press('ArrowRight')
  await window.keyboard.press('Shift+Enter')
  await window.getByRole('textbox', { name: 'Name' }).fill('Anna Brandt')
  await expect(window.getByText('This would change 20 letters and leave 10 letters as it is.')).toBeVisible()
  await window.keyboard.press('Enter')
  await expect(window.getByText('20 letters changed')).toBeVisible()
  await expect(table.getByRole('gridcell', { name: 'Writer 12' })).toHaveCount(0)
  await window.keyboard.press('ControlOrMeta+z')
  await expect(table.getByRole('gridcell', { name: 'Writer 12' })).toBeVisible()
  await expect(table.getByRole('gridcell', { name: 'Anna Brandt' })).not.toHaveCount(30)
})

test('another encoding shows how the file would read, and the letter is read so at once', async ({
  desk,
}) => {
  const text = Buffer.concat([
    Buffer.from('A letter\n\nDear friend,\n\nthe price is 5 '),
    Buffer.from([0xa4]),
    Buffer.from(' a piece.\n'),
  ])
  const folder = desk.lettersFolder({ 'price.txt': text })
  const { window } = await openWith(desk, folder, 1)
  await window.getByRole('row').first().click()
  await window.getByRole('button', { name: 'More for this letter' }).click()
  await window.getByRole('menuitem', { name: 'Change the encoding…' }).click()
  await window.getByRole('listbox', { name: 'Encodings' }).selectOption('iso-8859-15')
  await expect(window.getByRole('region', { name: 'Beginning of the file' })).toContainText('5 € a piece')
  await window.getByRole('button', { name: 'Read it so' }).click()
  await expect(paneText(window, 1)).toContainText('5 € a piece')
  await window.keyboard.press('ControlOrMeta+z')
  await expect(paneText(window, 1)).not.toContainText('€')
})

test('letters whose files are gone wait until the reader keeps or removes them', async ({ desk }) => {
  const folder = desk.lettersFolder({
    'keep.md': dated('To be kept', '1843-03-03', 'Anna Brandt'),
    'remove.md': dated('To be removed', '1843-03-04', 'Anna Brandt'),
    'stay.md': dated('Still there', '1843-03-05', 'Anna Brandt'),
  })
  const { window } = await openWith(desk, folder, 3)
  for (const name of ['keep.md', 'remove.md']) rmSync(join(folder, name))
  await window.keyboard.press('ControlOrMeta+r')
  await showView(window, 'To review')
  await window.getByRole('tab', { name: /^Gone/ }).click()
  const gone = window.getByRole('grid', { name: 'Letters whose files are gone' })
  await expect(gone).toHaveAttribute('aria-rowcount', '2')
  await gone.getByRole('row').filter({ hasText: 'To be kept' }).getByRole('button', { name: 'Keep' }).click()
  await expect(gone.getByRole('row').filter({ hasText: 'To be kept' })).toContainText('kept')
  await gone
    .getByRole('row')
    .filter({ hasText: 'To be removed' })
    .getByRole('button', { name: 'Remove' })
    .click()
  await window.getByRole('dialog').getByRole('button', { name: 'Remove', exact: true }).click()
  await expect(gone).toHaveAttribute('aria-rowcount', '1')
  await showView(window, 'Letters')
  await expect(lettersList(window)).toContainText('To be kept')
  await expect(lettersList(window)).toHaveAttribute('aria-rowcount', '2')
})

test('copies of a letter are listed once, until each of them is asked for', async ({ desk }) => {
  const letter = dated('On herons', '1843-03-03', 'Anna Brandt')
  const folder = desk.lettersFolder({
    'a.md': letter,
    'b/a.md': letter,
    'c.md': dated('Other', '1844', 'B. K.'),
  })
  const { window } = await openWith(desk, folder, 2)
  await expect(window.getByText('1 copy not shown')).toBeVisible()
  await window.getByRole('button', { name: 'Show each copy' }).click()
  await expect(lettersList(window)).toHaveAttribute('aria-rowcount', '3')
})

test('names that may be one person are merged, told apart, and each decision can be taken back', async ({
  desk,
}) => {
  const folder = desk.lettersFolder({
    'a.md': dated('One', '1843-03-01', 'Anna Brandt'),
    'b.md': dated('Two', '1843-03-02', 'A. Brandt'),
    'c.md': dated('Three', '1843-03-03', 'Elias Crake'),
  })
  const { window } = await openWith(desk, folder, 3)
  await showView(window, 'To review')
  await window.getByRole('tab', { name: /^Names/ }).click()
  const names = window.getByRole('list', { name: 'Names that may be one person' })
  await names.getByLabel('Listed as').fill('Brandt, Anna')
  await names.getByRole('button', { name: 'Merge', exact: true }).click()
  await expect(window.getByText('No names to merge')).toBeVisible()
  await showView(window, 'Letters')
  await expect(lettersList(window).getByText('Brandt, Anna')).toHaveCount(2)

  await window.keyboard.press('ControlOrMeta+z')
  await expect(lettersList(window).getByText('Brandt, Anna')).toHaveCount(0)
  await showView(window, 'To review')
  await names.getByRole('button', { name: 'Never merge these' }).click()
  await expect(window.getByText('No names to merge')).toBeVisible()
  await window.getByText('Decided so far (1)').click()
  await window.getByRole('button', { name: 'Take back' }).click()
  await expect(names.getByRole('button', { name: 'Merge', exact: true })).toBeVisible()
})

test('letters that say nearly the same are opened side by side, or told apart for good', async ({ desk }) => {
  const sentences = Array.from(
    { length: 40 },
    (_, at) =>
      `On day ${at} the ferry carried ${at * 7 + 3} people and the river stood at ${at * 3 + 11} feet. `,
  ).join('')
  const text = (more: string) =>
    `---\ndate: 1843-03-03\nfrom: Anna Brandt\n---\n\nDear friend,\n\n${sentences}${more}\n`
  const folder = desk.lettersFolder({
    'draft.md': text('I remain yours.'),
    'sent.md': text('We all remain yours, and wait for your answer.'),
  })
  const { window } = await openWith(desk, folder, 2)
  await showView(window, 'To review')
  await window.getByRole('tab', { name: /^Alike/ }).click()
  await window.getByRole('button', { name: 'Open side by side' }).click()
  await expect(paneText(window, 1)).toBeVisible()
  await expect(paneText(window, 2)).toBeVisible()
  await window.getByRole('button', { name: 'Not the same letter' }).click()
  await expect(window.getByText('No two letters are nearly the same').first()).toBeVisible()
  await window.getByRole('region', { name: 'Notices' }).getByRole('button', { name: 'Undo' }).click()
  await expect(window.getByRole('button', { name: 'Open side by side' })).toBeVisible()

  await window.getByRole('button', { name: 'Not the same letter' }).click()
  await window.getByText('Decided so far (1)').click()
  await window.getByRole('button', { name: 'Take back' }).click()
  await expect(window.getByRole('button', { name: 'Open side by side' })).toBeVisible()
  await expect(window.getByText('Decided so far')).toHaveCount(0)
})

test('the table is narrowed, sorted and selected in with the mouse', async ({ desk }) => {
  const folder = desk.lettersFolder({
    'a.md': dated('Herons of the lake', '1843-03-01', 'Clara Weiss'),
    'b.md': dated('Herons of the river', '1843-03-02', 'Berta Keller'),
    'c.md': dated('Herons of the marsh', '1843-03-03', 'Anna Brandt'),
    'd.md': `---\ntitle: Bridges\ndate: 1850\nfrom: Dora Lang\nkind: letter\n---\n\nDear friend,\n\nthe bridge is down.\n`,
  })
  const { window } = await openWith(desk, folder, 4)
  await showView(window, 'Table')
  const table = window.getByRole('grid', { name: 'All letters with what is known' })
  await window.getByRole('searchbox', { name: 'Narrow by a search' }).fill('herons')
  await expect(table).toHaveAttribute('aria-rowcount', '4')
  await table.getByRole('button', { name: 'From' }).click()
  await expect(table.getByRole('columnheader', { name: 'From' })).toHaveAttribute('aria-sort', 'ascending')
  const cell = (name: string) => table.getByRole('gridcell', { name, exact: true })
  await expect(table.getByRole('row').nth(1)).toContainText('Anna Brandt')
  await cell('Anna Brandt').click()
  await cell('Berta Keller').click({ modifiers: ['Shift'] })
  await expect(window.getByText('2 letters selected')).toBeVisible()
  await cell('Clara Weiss').click({ modifiers: ['ControlOrMeta'] })
  await expect(window.getByText('3 letters selected')).toBeVisible()
  await cell('Clara Weiss').dblclick()
  await window.getByRole('textbox', { name: 'Name' }).fill('Klara Weiss')
  await window.keyboard.press('Enter')
  await expect(table.getByRole('gridcell', { name: 'Klara Weiss Said by you' })).toBeVisible()
})

test('that a letter was looked at is shown with it, and can be taken back at any time', async ({ desk }) => {
  const folder = desk.lettersFolder({
    'a.md': '---\ntitle: Without a date\nfrom: Anna Brandt\nkind: letter\n---\n\nDear friend,\n\nno date.\n',
  })
  const first = await startWith(desk, folder, 1)
  await openLetter(first.window, 'Without a date')
  await first.window.keyboard.press('ControlOrMeta+i')
  await expect(reviewPanel(first.window)).toContainText('no date')
  await goToField(first.window, 'Title')
  await first.window.keyboard.press('d')
  await expect(reviewPanel(first.window)).toContainText('Looked at')
  await first.quit()

  const { window } = await desk.start('--library', join(desk.folder, 'library'))
  await openLetter(window, 'Without a date')
  await window.keyboard.press('ControlOrMeta+i')
  await expect(reviewPanel(window)).toContainText('Looked at')
  await expect(reviewPanel(window)).not.toContainText('no date')
  await reviewPanel(window).getByRole('button', { name: 'Take back' }).focus()
  await window.keyboard.press('Enter')
  await expect(reviewPanel(window)).toContainText('no date')
  await expect(reviewPanel(window)).not.toContainText('Looked at')
  await expect(reviewField(window, 'Title').getByRole('row').nth(1)).toBeFocused()
})

test('a title that is wrong gives way to another one, and a date is corrected in the words it was typed in', async ({
  desk,
}) => {
  const folder = desk.lettersFolder({ 'one.md': dated('On herons', '1843-03-03', 'Anna Brandt') })
  const { window } = await openWith(desk, folder, 1)
  await openLetter(window, 'On herons')
  await window.keyboard.press('ControlOrMeta+i')
  await goToField(window, 'Title')
  await expect(reviewField(window, 'Title').getByRole('button', { name: 'Wrong' })).toHaveCount(0)
  await window.keyboard.press('x')
  await window.keyboard.type('On cranes')
  await window.keyboard.press('Enter')
  await expect(reviewField(window, 'Title')).toContainText('On cranes')

  await goToField(window, 'Date')
  await window.keyboard.press('e')
  await window.keyboard.type('about 1840')
  await window.keyboard.press('Enter')
  await expect(reviewField(window, 'Date')).toContainText('c. 1840')
  await window.keyboard.press('e')
  await expect(reviewPanel(window).getByRole('textbox', { name: 'Date' })).toHaveValue('about 1840')
})

test('the keyboard goes on in the list when the first letters have come', async ({ desk }) => {
  const folder = desk.lettersFolder({ 'one.md': dated('On herons', '1843-03-03', 'Anna Brandt') })
  const { window } = await openWith(desk, folder, 1)
  await expect(lettersList(window)).toBeFocused()
})
