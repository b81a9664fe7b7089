import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from '../support/app'
import { addFirstFolder, lettersList, saveInDialog } from '../support/window'

const letters = {
  'good.txt': 'A letter\n\nabout herons.',
  'empty.txt': '',
  'empty too.txt': '   \n',
  'broken.docx': 'PK\x03\x04 and nothing more',
  'picture.txt': new Uint8Array(Array.from({ length: 4096 }, (_, at) => at % 256)),
} as const

test('every file that could not be read is listed with why and what to do, and the status line leads there', async ({
  desk,
}) => {
  const folder = desk.lettersFolder(letters)
  const { window, electron } = await desk.open()
  await addFirstFolder(electron, window, folder)
  await expect(lettersList(window)).toHaveAttribute('aria-rowcount', '1')
  await window.getByRole('region', { name: 'Status' }).getByRole('button', { name: '4 problems' }).click()
  const problems = window.getByRole('grid', { name: 'Files that could not be read' })
  await expect(problems).toHaveAttribute('aria-rowcount', '4')
  const row = problems.getByRole('row').filter({ hasText: 'broken.docx' })
  await expect(row).toContainText(join(folder, 'broken.docx'))
  await expect(row.getByRole('gridcell').nth(1)).not.toBeEmpty()

  await window.getByRole('combobox', { name: 'Kind of problem' }).click()
  await window.getByRole('option', { name: 'The file is empty. (2)' }).click()
  await expect(problems).toHaveAttribute('aria-rowcount', '2')
  await expect(problems).not.toContainText('broken.docx')
})

test('a problem goes out of sight and comes back', async ({ desk }) => {
  const folder = desk.lettersFolder(letters)
  const { window, electron } = await desk.open()
  await addFirstFolder(electron, window, folder)
  await expect(lettersList(window)).toHaveAttribute('aria-rowcount', '1')
  await window.keyboard.press('ControlOrMeta+4')
  const problems = window.getByRole('grid', { name: 'Files that could not be read' })
  await problems.getByRole('row').filter({ hasText: 'picture.txt' }).click()
  await window.keyboard.press('x')
  await expect(problems).toHaveAttribute('aria-rowcount', '3')
  await expect(window.getByRole('region', { name: 'Status' })).toContainText('3 problems')
  await window.getByRole('button', { name: 'Show 1 out of sight' }).click()
  await expect(problems.getByRole('row')).toHaveCount(1)
  await expect(problems).toContainText('picture.txt')
  await problems.getByRole('button', { name: 'Put back in sight' }).click()
  await window.getByRole('button', { name: 'Back to the problems' }).click()
  await expect(problems).toHaveAttribute('aria-rowcount', '4')
})

test('a file that was mended is read when the reader asks for it again', async ({ desk }) => {
  const folder = desk.lettersFolder({ 'good.txt': letters['good.txt'], 'late.txt': '' })
  const { window, electron } = await desk.open()
  await addFirstFolder(electron, window, folder)
  await expect(lettersList(window)).toHaveAttribute('aria-rowcount', '1')
  writeFileSync(join(folder, 'late.txt'), 'A late letter\n\nthat was empty before.')
  await window.keyboard.press('ControlOrMeta+4')
  await window.getByRole('button', { name: 'Read this file again' }).click()
  await expect(window.getByText('No problems').first()).toBeVisible()
  await window.keyboard.press('ControlOrMeta+1')
  await expect(lettersList(window)).toHaveAttribute('aria-rowcount', '2')
})

test('the problems are saved as a table where the reader says, and a notice tells where', async ({
  desk,
}) => {
  const folder = desk.lettersFolder(letters)
  const { window, electron } = await desk.open()
  await addFirstFolder(electron, window, folder)
  await expect(lettersList(window)).toHaveAttribute('aria-rowcount', '1')
  const file = join(desk.folder, 'problems.csv')
  await saveInDialog(electron, file)
  await window.keyboard.press('ControlOrMeta+4')
  await window.getByRole('button', { name: 'Save as a table…' }).click()
  await expect(window.getByRole('region', { name: 'Notices' })).toContainText('problems.csv')
  const table = readFileSync(file, 'utf8')
  expect(table.trim().split('\n').length).toBeGreaterThanOrEqual(5)
  expect(table).toContain(join(folder, 'broken.docx'))
})
