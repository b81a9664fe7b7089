import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Page } from '@playwright/test'
import { expect, test } from '../support/app'
import { addFirstFolder, chooseInDialog, openLetter, saveInDialog, writeNote } from '../support/window'

const letters = {
  'appeal.txt':
    'Appeal to the river council\n\nWe, the undersigned, ask you to open the sluices before the floods of spring.\n\nThe council has known of the danger since autumn.',
  'other.txt': 'A letter that nobody has a note on\n\nIts words are not to leave.',
}

async function doCommand(window: Page, name: string): Promise<void> {
  await window.keyboard.press('ControlOrMeta+k')
  await window.getByRole('combobox', { name: 'Go to a letter or do something' }).fill(name)
  await window.getByRole('option', { name }).click()
}

test('notes are shown line by line before they leave, are written as shown, and come back from the file', async ({
  desk,
}) => {
  const first = await desk.start('--library', join(desk.folder, 'library'))
  const { window, electron } = first
  await addFirstFolder(electron, window, desk.lettersFolder(letters))
  await openLetter(window, 'Appeal to the river council')
  await writeNote(window, 1, 'the undersigned', 'Who are **they**?')
  await window.keyboard.press('Escape')

  await doCommand(window, 'Save notes for other programs…')
  const dialog = window.getByRole('dialog', { name: 'Save notes for other programs' })
  const lines = dialog.getByRole('region', { name: 'Every line that leaves' })
  await expect(lines).toContainText('> the undersigned')
  await expect(lines).toContainText('Who are **they**?')
  await expect(lines).not.toContainText('floods of spring')
  await expect(dialog.getByText('The format carries all of it.')).toBeVisible()

  const choose = async (format: string) => {
    await dialog.getByRole('combobox', { name: 'Format' }).click()
    await window.getByRole('option', { name: format }).click()
  }
  await choose('REFI-QDA project (.qdpx)')
  await expect(dialog.getByText('The whole text of 1 letter leaves with them.')).toBeVisible()
  await expect(lines).toContainText('floods of spring')
  await expect(lines).not.toContainText('not to leave')

  const folder = join(desk.folder, 'vault')
  await choose('Markdown (a folder)')
  await expect(lines).toContainText('> the undersigned')
  await saveInDialog(electron, folder)
  await dialog.getByRole('button', { name: 'Save…' }).click()
  await expect(dialog).toHaveCount(0)
  expect(readdirSync(join(folder, 'letters'))).toEqual(['Appeal to the river council.md'])
  expect(readFileSync(join(folder, 'letters', 'Appeal to the river council.md'), 'utf8')).toContain(
    'Who are **they**?',
  )

  for (const [format, name] of [
    ['Page (PDF)', 'notes.pdf'],
    ['Web annotations (JSON-LD)', 'notes.jsonld'],
  ] as const) {
    await doCommand(window, 'Save notes for other programs…')
    await choose(format)
    await expect(lines).toContainText('they')
    await saveInDialog(electron, join(desk.folder, name))
    await dialog.getByRole('button', { name: 'Save…' }).click()
    await expect(dialog).toHaveCount(0)
    expect(existsSync(join(desk.folder, name))).toBe(true)
  }
  expect(readFileSync(join(desk.folder, 'notes.pdf')).subarray(0, 5).toString()).toBe('%PDF-')

  await first.quit()
  const other = await desk.start('--library', join(desk.folder, 'elsewhere'))
  await addFirstFolder(other.electron, other.window, join(desk.folder, 'letters'))
  await openLetter(other.window, 'Appeal to the river council')
  await chooseInDialog(other.electron, join(desk.folder, 'notes.jsonld'))
  await doCommand(other.window, 'Take over notes of another program…')
  const coming = other.window.getByRole('dialog', { name: /^Take over notes from/ })
  await expect(coming.getByRole('region', { name: 'Every note of the file' })).toContainText('found')
  await expect(coming.getByRole('status')).toContainText('1 passage has its place in a letter')
  await coming.getByRole('button', { name: 'Take over 1 note' }).click()
  await expect(coming).toHaveCount(0)
  await expect(other.window.getByText('Who are')).toBeVisible()
  await other.window.keyboard.press('ControlOrMeta+z')
  await expect(other.window.getByText('Who are')).toHaveCount(0)
})
