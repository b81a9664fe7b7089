import { readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Page } from '@playwright/test'
import { type Desk, expect, type RunningApp, test } from '../support/app'
import {
  addFirstFolder,
  chooseInDialog,
  hasKeyboard,
  hitsList,
  lettersList,
  saveInDialog,
  searchBox,
  showView,
} from '../support/window'

const letters = {
  'appeal.txt': 'Appeal to the river council\n\nWe, the undersigned, ask that the sluices be opened.\n',
  'reply.txt': 'Reply to the appeal\n\nThe sluices stay closed until Easter.\n',
  'bank.txt': 'To the bank\n\nNothing was paid since autumn.\n',
}
const tree = (window: Page) => window.getByRole('tree', { name: 'Saved searches' })
const row = (window: Page, name: string) =>
  tree(window).getByRole('treeitem', { name: new RegExp(`^${name}`) })

async function openedLibrary(desk: Desk) {
  return await withLetters(desk, await desk.open())
}

/** For tests that start the app again. */
async function startedLibrary(desk: Desk) {
  return await withLetters(desk, await desk.start('--library', join(desk.folder, 'library')))
}

async function withLetters(desk: Desk, app: RunningApp) {
  const folder = desk.lettersFolder(letters)
  await addFirstFolder(app.electron, app.window, folder)
  await expect(lettersList(app.window)).toHaveAttribute('aria-rowcount', '3')
  return { ...app, folder }
}

async function save(window: Page, query: string, name: string): Promise<void> {
  await showView(window, 'Letters')
  await searchBox(window).fill(query)
  await window.getByRole('button', { name: 'Save this search' }).click()
  await window.getByRole('textbox', { name: 'Name' }).fill(name)
  await window.getByRole('button', { name: 'Save', exact: true }).click()
  await expect(window.getByRole('dialog')).toHaveCount(0)
  await searchBox(window).fill('')
  await showView(window, 'Saved searches')
}

async function choose(window: Page, name: string, entry: string): Promise<void> {
  await row(window, name).hover()
  await window.getByRole('button', { name: `What to do with “${name}”` }).click()
  await window.getByRole('menuitem', { name: entry }).click()
}

test('a search is saved, counted, opened again, renamed, removed and brought back', async ({ desk }) => {
  const { window } = await openedLibrary(desk)
  await save(window, 'sluices', 'Sluices')
  await expect(row(window, 'Sluices')).toContainText('2 letters')
  await row(window, 'Sluices').click()
  await expect(searchBox(window)).toHaveValue('sluices')
  await expect(hitsList(window)).toHaveAttribute('aria-rowcount', '2')

  await showView(window, 'Saved searches')
  await choose(window, 'Sluices', 'Change name, query or folder…')
  await window.getByRole('textbox', { name: 'Name' }).fill('Gates')
  await window.getByRole('button', { name: 'Save', exact: true }).click()
  await choose(window, 'Gates', 'Remove')
  await expect(window.getByText('No saved searches yet')).toBeVisible()
  await window.getByRole('button', { name: 'Undo' }).last().click()
  await expect(row(window, 'Gates')).toBeVisible()
})

test('a saved search that is opened by key hands the keyboard to what it finds, and the box takes it no more', async ({
  desk,
}) => {
  const { window } = await openedLibrary(desk)
  await window.keyboard.press('ControlOrMeta+f')
  await expect(searchBox(window)).toBeFocused()
  await save(window, 'sluices', 'Sluices')
  await row(window, 'Sluices').focus()
  await window.keyboard.press('Enter')
  await expect(hitsList(window)).toHaveAttribute('aria-rowcount', '2')
  await showView(window, 'Saved searches')
  await row(window, 'Sluices').focus()
  await window.keyboard.press('Enter')
  await expect(hitsList(window)).toBeFocused()
})

test('what is new, gone and changed is told with its reason, and marked as seen one by one or all', async ({
  desk,
}) => {
  const { window, folder } = await openedLibrary(desk)
  await save(window, 'sluices', 'Sluices')
  writeFileSync(join(folder, 'second.txt'), 'A second appeal\n\nThe sluices are still closed.\n')
  writeFileSync(join(folder, 'reply.txt'), 'Reply to the appeal\n\nThe sluices stay closed until Whitsun.\n')
  rmSync(join(folder, 'appeal.txt'))
  await window.keyboard.press('ControlOrMeta+r')
  await expect(row(window, 'Sluices')).toContainText(/1 new.*1 gone.*1 changed/)
  await expect(window.getByRole('navigation').getByText('3 unseen')).toBeAttached()

  await row(window, 'Sluices').click()
  await window.getByRole('button', { name: 'What is new' }).click()
  const changes = window.getByRole('grid', { name: 'What is new in the saved search' })
  await expect(changes.getByRole('row')).toHaveCount(3)
  await expect(changes.getByRole('row').filter({ hasText: 'A second appeal' })).toContainText(
    'the file is new',
  )
  await expect(changes.getByRole('row').filter({ hasText: 'Reply' })).toContainText('the text changed')
  await expect(changes.getByRole('row').filter({ hasText: 'river council' })).toContainText(
    'the file is gone',
  )

  await changes.getByRole('row').filter({ hasText: 'A second appeal' }).hover()
  await window.getByRole('button', { name: 'Mark “A second appeal” as seen' }).click()
  await expect(changes.getByRole('row')).toHaveCount(2)
  await window.getByRole('button', { name: 'Mark all as seen' }).click()
  await expect(window.getByText('Nothing is new since you last looked').first()).toBeVisible()
  await expect(window.getByRole('button', { name: 'Show all that is found' })).toBeFocused()
  await window.getByRole('button', { name: 'Undo' }).last().click()
  await expect(changes.getByRole('row')).toHaveCount(2)
})

test('saved searches stand in folders, are moved by key, and keep their places after a restart', async ({
  desk,
}) => {
  const { window, quit } = await startedLibrary(desk)
  await save(window, 'sluices', 'First')
  await save(window, 'bank', 'Second')
  await window.getByRole('button', { name: 'New folder…' }).click()
  await window.getByRole('textbox', { name: 'Name' }).fill('Shelf')
  await window.getByRole('button', { name: 'Save', exact: true }).click()
  await row(window, 'Second').focus()
  await window.keyboard.press('Alt+ArrowDown')
  await expect(row(window, 'Second')).toHaveAttribute('aria-level', '2')
  await expect(row(window, 'Second')).toBeFocused()
  await window.keyboard.press('ArrowLeft')
  await expect(row(window, 'Shelf')).toBeFocused()
  await window.keyboard.press('ArrowLeft')
  await expect(row(window, 'Shelf')).toHaveAttribute('aria-expanded', 'false')
  await expect(row(window, 'Second')).toHaveCount(0)
  await window.keyboard.press('Alt+ArrowUp')
  await expect(tree(window).getByRole('treeitem').first()).toHaveAccessibleName('Shelf')
  await quit()

  const again = await desk.start('--library', join(desk.folder, 'library'))
  await showView(again.window, 'Saved searches')
  await expect(tree(again.window).getByRole('treeitem')).toHaveText([/^Shelf/, /^Second/, /^First/])
  await again.window
    .getByRole('treeitem', { name: /^First/ })
    .dragTo(again.window.getByRole('treeitem', { name: /^Shelf/ }))
  await expect(again.window.getByRole('treeitem', { name: /^First/ })).toHaveAttribute('aria-level', '2')
})

test('saved searches and folders are moved by single clicks in their menus, and the keyboard stays with them', async ({
  desk,
}) => {
  const { window } = await openedLibrary(desk)
  await save(window, 'sluices', 'First')
  await save(window, 'bank', 'Second')
  await window.getByRole('button', { name: 'New folder…' }).click()
  await window.getByRole('textbox', { name: 'Name' }).fill('Shelf')
  await window.getByRole('button', { name: 'Save', exact: true }).click()
  const items = tree(window).getByRole('treeitem')
  await choose(window, 'Second', 'Move down')
  await expect(row(window, 'Second')).toHaveAttribute('aria-level', '2')
  await expect.poll(() => hasKeyboard(row(window, 'Second'))).toBe(true)
  await choose(window, 'Second', 'Move down')
  await expect(items).toHaveText([/^First/, /^Shelf/, /^Second/])
  await expect(row(window, 'Second')).toHaveAttribute('aria-level', '1')
  await choose(window, 'Shelf', 'Move up')
  await expect(items).toHaveText([/^Shelf/, /^First/, /^Second/])
  await expect.poll(() => hasKeyboard(row(window, 'Shelf'))).toBe(true)
  await row(window, 'Shelf').hover()
  await window.getByRole('button', { name: 'What to do with “Shelf”' }).click()
  await expect(window.getByRole('menuitem', { name: 'Move down' })).toBeVisible()
  await expect(window.getByRole('menuitem', { name: 'Move up' })).toHaveCount(0)
  await window.keyboard.press('Escape')
  await window.keyboard.press('ControlOrMeta+z')
  await expect(items).toHaveText([/^First/, /^Shelf/, /^Second/])
})

test('a query that was edited is kept on wish, and a search that names itself is refused', async ({
  desk,
}) => {
  const { window } = await openedLibrary(desk)
  await save(window, 'sluices', 'Sluices')
  await row(window, 'Sluices').click()
  await searchBox(window).fill('sluices easter')
  await window.getByRole('button', { name: 'Save the change' }).click()
  await expect(window.getByText('The query is not as it was saved.')).toHaveCount(0)
  await showView(window, 'Saved searches')
  await expect(row(window, 'Sluices')).toContainText('1 letter')

  await choose(window, 'Sluices', 'Change name, query or folder…')
  const query = window.getByRole('combobox', { name: 'Query' })
  await query.fill('search:Sluices')
  await window.getByRole('button', { name: 'Save', exact: true }).click()
  await expect(window.getByRole('dialog').getByRole('alert')).toContainText('Sluices')
  await window.keyboard.press('Escape')
})

test('runs are logged and written into a table', async ({ desk }) => {
  const { window, electron } = await openedLibrary(desk)
  await save(window, 'sluices', 'Sluices')
  await choose(window, 'Sluices', 'Log of runs…')
  await window.getByRole('button', { name: 'Run now and log it' }).click()
  const log = window.getByRole('dialog', { name: 'Log of runs: Sluices' })
  await expect(log.getByRole('row').nth(1)).toContainText('2 of 3')
  const file = join(desk.folder, 'runs.csv')
  await saveInDialog(electron, file)
  await log.getByRole('button', { name: 'Save as a table…' }).click()
  await expect(window.getByText('runs.csv')).toBeVisible()
  expect(readFileSync(file, 'utf8')).toContain('sluices')
})

test('saved searches go to another library, and a file that is none is refused with a reason', async ({
  desk,
}) => {
  const { window, electron, quit } = await startedLibrary(desk)
  await save(window, 'sluices', 'Sluices')
  const file = join(desk.folder, 'searches.json')
  await saveInDialog(electron, file)
  const more = async (page: Page, entry: string) => {
    await page.getByRole('button', { name: 'More for saved searches' }).click()
    await page.getByRole('menuitem', { name: entry }).click()
  }
  await more(window, 'Write all saved searches to a file…')
  await expect(window.getByText('searches.json')).toBeVisible()
  const broken = join(desk.folder, 'broken.json')
  writeFileSync(broken, '{"letterbook": "something else"}')
  await chooseInDialog(electron, broken)
  await more(window, 'Take over saved searches from a file…')
  await expect(window.getByRole('alert').filter({ hasText: 'broken.json' })).toBeVisible()
  await quit()

  const other = await desk.start('--library', join(desk.folder, 'other'))
  await showView(other.window, 'Saved searches')
  await chooseInDialog(other.electron, file)
  await other.window.getByRole('button', { name: 'Take over saved searches from a file…' }).click()
  await expect(row(other.window, 'Sluices')).toBeVisible()
})

test('a list of queries is counted line by line, and a bad line never stops the rest', async ({ desk }) => {
  const { window, electron } = await openedLibrary(desk)
  await showView(window, 'Saved searches')
  await window.getByRole('button', { name: 'Count a list of queries…' }).click()
  const dialog = window.getByRole('dialog', { name: 'Count a list of queries' })
  await dialog.getByRole('textbox').fill(`sluices\n\n${'x'.repeat(4001)}\nnowhere\nbank`)
  await dialog.getByRole('button', { name: 'Count', exact: true }).click()
  await expect(dialog.getByText('4 of 4 queries were counted.')).toBeVisible()
  const rows = dialog.getByRole('row')
  await expect(rows.nth(1)).toContainText('sluices22')
  await expect(rows.nth(2)).toContainText('too long')
  await expect(rows.nth(3)).toContainText('nowhere00')
  const file = join(desk.folder, 'queries.csv')
  await saveInDialog(electron, file)
  await dialog.getByRole('button', { name: 'Save as CSV…' }).click()
  await expect.poll(() => readFileSync(file, 'utf8').split('\r\n')[1]).toMatch(/^sluices,2,2,/)
  await dialog.getByRole('button', { name: 'Copy as CSV' }).click()
  await expect(dialog.getByText('Copied.')).toBeVisible()
  await dialog.getByRole('button', { name: 'bank' }).click()
  await expect(searchBox(window)).toHaveValue('bank')
  await expect(hitsList(window)).toHaveAttribute('aria-rowcount', '1')
})
