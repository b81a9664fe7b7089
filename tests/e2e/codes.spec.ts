import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Locator, Page } from '@playwright/test'
import { hindrances } from '../support/accessibility'
import { expect, type RunningApp, test } from '../support/app'
import {
  addFirstFolder,
  hasKeyboard,
  lettersList,
  openLetter,
  saveInDialog,
  searchFor,
  selectWords,
} from '../support/window'

const letters = {
  'one.txt':
    'From: Ada Vale\nDate: 1 May 1901\nSubject: An appeal\n\nDear council,\n\nthe old mill stands. A mill by the river, no other mill. You promised us the river.\n\nAda Vale\n',
  'two.txt':
    'From: Ben Hale\nDate: 2 June 1902\nSubject: The fire\n\nDear council,\n\nthe new mill burnt; not one mill is left. You promised us a school.\n\nBen Hale\n',
  'three.txt':
    'From: Ada Vale\nDate: 3 July 1902\nSubject: The bank\n\nDear council,\n\nthe bank of the river is gone, and nobody came.\n\nAda Vale\n',
}

async function start(desk: Parameters<Parameters<typeof test>[2]>[0]['desk']): Promise<RunningApp> {
  const app = await desk.open()
  await addFirstFolder(app.electron, app.window, desk.lettersFolder(letters))
  await expect(lettersList(app.window)).toHaveAttribute('aria-rowcount', '3')
  return app
}

function tree(window: Page): Locator {
  return window.getByRole('tree', { name: 'Codes' })
}

function code(window: Page, name: string): Locator {
  return tree(window).getByRole('treeitem').filter({ hasText: name })
}

function tab(window: Page, name: string): Locator {
  return window.getByRole('group', { name: 'What is shown of the codes' }).getByRole('button', { name })
}

async function names(window: Page): Promise<readonly string[]> {
  const rows = await tree(window).getByRole('treeitem').all()
  return await Promise.all(
    rows.map(async (row) => {
      const level = await row.getAttribute('aria-level')
      return `${level} ${await row.locator('.tree-name').textContent()}`
    }),
  )
}

async function showCodes(window: Page): Promise<void> {
  await window.keyboard.press('ControlOrMeta+8')
  await expect(tree(window).or(window.getByText('No codes yet'))).toBeVisible()
}

async function newCode(window: Page, name: string): Promise<void> {
  await window.getByRole('button', { name: 'New code…' }).click()
  await window.getByRole('dialog').getByLabel('Name', { exact: true }).fill(name)
  await window.keyboard.press('Enter')
  await expect(window.getByRole('dialog')).toHaveCount(0)
}

test('a selected passage gets a code by keys, stands with it in the view of codes, and another one by the key of the code', async ({
  desk,
}) => {
  const { window } = await start(desk)
  await openLetter(window, 'An appeal')
  await selectWords(window, 1, 'You promised us the river')
  await window.keyboard.press('c')
  const dialog = window.getByRole('dialog', { name: 'Give the passage a code' })
  await expect(dialog.getByText('You promised us the river')).toBeVisible()
  await window.getByRole('dialog').getByRole('combobox').fill('Promises')
  await window.keyboard.press('Enter')
  await expect(window.getByText('1 passage has the code “⁨Promises⁩”')).toBeVisible()
  await showCodes(window)
  await expect(code(window, 'Promises')).toContainText('1 note')
  const passages = window.getByRole('grid', { name: 'Passages of “Promises”' })
  await expect(passages.getByRole('row')).toContainText('You promised us the river')
  await expect(passages.getByRole('row')).toContainText('An appeal · 1901')
  await code(window, 'Promises').focus()
  await window.keyboard.press('F2')
  await window.getByRole('dialog').getByLabel('Key', { exact: true }).fill('p')
  await window
    .getByRole('dialog')
    .getByLabel(/^Definition/)
    .fill('What somebody *said* they would do.')
  await window.getByRole('button', { name: 'Save' }).click()
  await expect(window.getByText('What somebody said they would do.')).toBeVisible()
  await code(window, 'Promises').focus()
  await window.keyboard.press('Enter')
  await window.keyboard.press('Enter')
  await expect(window.getByRole('region', { name: /^Pane 1: / })).toBeVisible()
  await window.keyboard.press('ControlOrMeta+1')
  await openLetter(window, 'The fire')
  await selectWords(window, 1, 'You promised us a school')
  await window.keyboard.press('Shift+P')
  await expect(window.getByText('1 passage has the code “⁨Promises⁩”').last()).toBeVisible()
  await showCodes(window)
  await expect(code(window, 'Promises')).toContainText('2 notes')
  await expect(passages.getByRole('row')).toHaveCount(2)
  await window.keyboard.press('ControlOrMeta+z')
  await expect(code(window, 'Promises')).toContainText('1 note')
  await expect(passages.getByRole('row')).toHaveCount(1)
  expect(await hindrances(window)).toEqual([])
})

test('checked lines of a concordance, and all passages of a result, get a code after a preview, each in one step', async ({
  desk,
}) => {
  const { window } = await start(desk)
  await searchFor(window, 'mill')
  await window.keyboard.press('ControlOrMeta+Shift+k')
  const lines = window.getByRole('treegrid', { name: 'Concordance' })
  await expect(lines.getByRole('row')).toHaveCount(6)
  await lines.focus()
  await window.keyboard.press('Space')
  await window.keyboard.press('Shift+ArrowDown')
  await expect(lines.getByRole('row', { selected: true })).toHaveCount(2)
  await window.keyboard.press('c')
  const dialog = window.getByRole('dialog', { name: 'Give a code to many passages' })
  await expect(dialog.getByText('2 passages in 1 letter')).toBeVisible()
  await window.getByRole('dialog').getByRole('combobox').fill('Mills')
  await window.keyboard.press('Enter')
  await expect(dialog.getByText('2 new notes without words are made')).toBeVisible()
  expect(await hindrances(window)).toEqual([])
  await window.keyboard.press('Enter')
  await expect(window.getByText('2 passages have the code “⁨Mills⁩”')).toBeVisible()
  await window.keyboard.press('Escape')
  await expect(lines.getByRole('row', { selected: true })).toHaveCount(0)
  await window.getByRole('button', { name: 'Give a code to all passages…' }).click()
  await expect(dialog.getByText('5 passages in 2 letters')).toBeVisible()
  await window.keyboard.press('Enter')
  await expect(dialog.getByText('3 new notes without words are made')).toBeVisible()
  await expect(dialog.getByText('2 passages have it already')).toBeVisible()
  await window.getByRole('button', { name: 'Give the code' }).click()
  await expect(dialog).toHaveCount(0)
  await showCodes(window)
  await expect(code(window, 'Mills')).toContainText('5 notes')
  await window.keyboard.press('ControlOrMeta+z')
  await expect(code(window, 'Mills')).toContainText('2 notes')
  await window.keyboard.press('ControlOrMeta+z')
  await expect(code(window, 'Mills')).toContainText('0 notes')
})

test('codes are moved by single clicks in their menus, and the keyboard stays with them', async ({
  desk,
}) => {
  const { window } = await start(desk)
  await showCodes(window)
  for (const name of ['Mills', 'River', 'Places']) await newCode(window, name)
  const move = async (name: string, entry: string) => {
    await code(window, name).hover()
    await window.getByRole('button', { name: `What to do with “${name}”` }).click()
    await window.getByRole('menuitem', { name: entry }).click()
  }
  await move('Places', 'Move up')
  await expect.poll(() => names(window)).toEqual(['1 Mills', '1 Places', '1 River'])
  await expect.poll(() => hasKeyboard(code(window, 'Places'))).toBe(true)
  await move('River', 'Move below the code before it')
  await expect.poll(() => names(window)).toEqual(['1 Mills', '1 Places', '2 River'])
  await expect.poll(() => hasKeyboard(code(window, 'River'))).toBe(true)
  await move('River', 'Move out of the code above it')
  await move('Mills', 'Move down')
  await expect.poll(() => names(window)).toEqual(['1 Places', '1 Mills', '1 River'])
  await expect.poll(() => hasKeyboard(code(window, 'Mills'))).toBe(true)
})

test('codes are moved, made one, split and counted, and every table is saved as it is shown', async ({
  desk,
}) => {
  const app = await start(desk)
  const { window } = app
  await showCodes(window)
  for (const name of ['Mills', 'River', 'Places']) await newCode(window, name)
  expect(await names(window)).toEqual(['1 Mills', '1 River', '1 Places'])
  await code(window, 'Places').focus()
  await window.keyboard.press('Alt+ArrowUp')
  await expect.poll(() => names(window)).toEqual(['1 Mills', '1 Places', '1 River'])
  await code(window, 'River').focus()
  await window.keyboard.press('Alt+ArrowRight')
  await expect.poll(() => names(window)).toEqual(['1 Mills', '1 Places', '2 River'])
  await code(window, 'Mills').dragTo(code(window, 'Places'))
  await expect.poll(() => names(window)).toEqual(['1 Places', '2 River', '2 Mills'])
  await window.keyboard.press('ControlOrMeta+1')
  for (const [query, name] of [
    ['mill', 'Mills'],
    ['"the river"', 'River'],
    ['promised', 'Places'],
  ] as const) {
    await searchFor(window, query)
    await expect(window.getByRole('grid', { name: 'Letters found' })).toBeVisible()
    await window.getByRole('button', { name: 'Give a code to all passages…' }).click()
    await expect(window.getByRole('dialog').getByText(/passages in 2 letters/)).toBeVisible()
    await window.getByRole('dialog').getByRole('combobox').fill(name)
    await window.keyboard.press('Enter')
    await window.getByRole('button', { name: 'Give the code' }).click()
    await expect(window.getByRole('dialog')).toHaveCount(0)
  }
  await showCodes(window)
  await expect(code(window, 'Mills')).toContainText('5 notes')
  await tab(window, 'Table').click()
  const table = window.getByRole('region', { name: 'Notes by code' })
  await expect(table.getByRole('row').filter({ hasText: 'The fire' })).toContainText('3')
  const file = join(desk.folder, 'codes.csv')
  await saveInDialog(app.electron, file)
  await window.getByRole('button', { name: 'Save as a table (CSV)…' }).click()
  await expect(window.getByText('codes.csv')).toBeVisible()
  expect(readFileSync(file, 'utf8').split('\r\n')[0]).toBe('\ufeffLetter,Letters,Places,counted at')
  await window.getByRole('combobox', { name: 'Counted by' }).click()
  await window.getByRole('option', { name: 'Sender' }).click()
  await expect(table.getByRole('row').filter({ hasText: 'Ada Vale' })).toBeVisible()
  await window.getByRole('combobox', { name: 'Counted by' }).click()
  await window.getByRole('option', { name: 'Year' }).click()
  await expect(table.getByRole('row').filter({ hasText: '1902' })).toBeVisible()
  await tab(window, 'Together').click()
  await window.getByRole('combobox', { name: 'Together in' }).click()
  await window.getByRole('option', { name: 'one letter' }).click()
  const pairs = window.getByRole('region', { name: 'Codes that occur together' })
  await expect(pairs.getByRole('row').filter({ hasText: 'Mills' }).first()).toBeVisible()
  expect(await hindrances(window)).toEqual([])
  await pairs.getByRole('button', { name: 'Show the passages of both' }).first().click()
  await expect(window.getByRole('grid', { name: /^Passages of/ })).toHaveCount(2)
  await window.getByRole('grid', { name: 'Passages of “Mills”' }).focus()
  await window.keyboard.press('Space')
  await window.getByRole('button', { name: 'A code of their own…' }).click()
  await window.getByRole('dialog').getByRole('textbox').fill('Old mills')
  await window.keyboard.press('Enter')
  await expect.poll(() => names(window)).toEqual(['1 Places', '2 River', '2 Mills', '3 Old mills'])
  await expect(code(window, 'Old mills')).toContainText('1 note')
  await code(window, 'Old mills').focus()
  await window.keyboard.press('Alt+m')
  await window.getByRole('dialog').getByRole('combobox').fill('River')
  await window.keyboard.press('Enter')
  await window.getByRole('button', { name: 'Make them one' }).click()
  await expect.poll(() => names(window)).toEqual(['1 Places', '2 River', '2 Mills'])
  await window.keyboard.press('ControlOrMeta+z')
  await expect.poll(() => names(window)).toEqual(['1 Places', '2 River', '2 Mills', '3 Old mills'])
})
