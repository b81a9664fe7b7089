import { rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, sampleLetterCount, test } from '../support/app'
import {
  addFirstFolder,
  chooseInDialog,
  hitsList,
  lettersList,
  openLetter,
  openPalette,
  paneText,
  searchFor,
  selectWords,
  showView,
  writeNote,
} from '../support/window'

const letters = {
  'appeal.txt':
    'Appeal to the river council\n\nWe, the undersigned, ask you to open the sluices before the floods of spring.\n\nThe council has known of the danger since autumn.',
  'reply.md':
    '---\ntitle: "Reply: the sluices"\ndate: 1931-03-05\nfrom: Ada Wendt\nto: Orn valley\n---\n\nThe sluices stay closed until Easter.\n',
  'persian.txt': 'نامه به شورای رودخانه\n\nما امضاکنندگان می‌خواهیم دریچه‌ها پیش از سیل بهار باز شوند.',
}

test('the first start opens the sample library, ready to read', async ({ desk }) => {
  const { window } = await desk.start()
  await expect(lettersList(window)).toHaveAttribute('aria-rowcount', String(sampleLetterCount))
  await openLetter(window, 'The valley and the law')
  await expect(paneText(window, 1)).toContainText('ask you to stop the filling of the Ilvar High Dam')
})

test('a reader chooses a folder, finds words, reads two letters side by side, and everything is there after a restart', async ({
  desk,
}) => {
  const folder = desk.lettersFolder(letters)
  const first = await desk.start()
  await expect(lettersList(first.window)).toHaveAttribute('aria-rowcount', String(sampleLetterCount))
  await chooseInDialog(first.electron, folder)
  await first.window.getByRole('button', { name: 'Add folders of letters…' }).click()
  await expect(lettersList(first.window)).toHaveAttribute('aria-rowcount', '3')

  await searchFor(first.window, 'sluices')
  await expect(hitsList(first.window)).toHaveAttribute('aria-rowcount', '2')
  await expect(hitsList(first.window).locator('mark').first()).toHaveText('sluices')
  await openLetter(first.window, 'Appeal to the river council')
  await expect(paneText(first.window, 1).locator('mark.hit')).toHaveText('sluices')
  await openLetter(first.window, 'Reply: the sluices', true)
  await expect(paneText(first.window, 2)).toContainText('stay closed until Easter')

  await writeNote(first.window, 1, 'the undersigned', 'Who signed? **Ask the archive.**')
  await expect(paneText(first.window, 1).locator('.noted')).toHaveText(/the undersigned/)
  await first.quit()

  const again = await desk.start()
  await expect(paneText(again.window, 1)).toContainText('before the floods of spring')
  await expect(paneText(again.window, 2)).toContainText('stay closed until Easter')
  await expect(paneText(again.window, 1).locator('.noted')).toHaveText(/the undersigned/)
  await showView(again.window, 'Notes')
  await expect(again.window.getByText('Ask the archive.').first()).toBeVisible()
})

test('panes change places and close, by button and by key', async ({ desk }) => {
  const { window } = await desk.openLetters(letters)
  await openLetter(window, 'Appeal to the river council')
  await openLetter(window, 'Reply: the sluices', true)
  await window.getByRole('button', { name: 'Swap the panes' }).first().click()
  await expect(paneText(window, 1)).toContainText('stay closed')
  await window.keyboard.press('ControlOrMeta+\\')
  await expect(paneText(window, 1)).toContainText('the undersigned')
  await window.getByRole('button', { name: 'Close this pane' }).first().click()
  await expect(paneText(window, 1)).toContainText('stay closed')
  await expect(paneText(window, 2)).toHaveCount(0)
})

test('a right-to-left letter is drawn from right to left and found by either spelling', async ({ desk }) => {
  const { window } = await desk.openLetters(letters)
  await searchFor(window, 'ميخواهيم')
  await expect(hitsList(window)).toHaveAttribute('aria-rowcount', '1')
  await openLetter(window, 'نامه به شورای رودخانه')
  await expect(paneText(window, 1).locator('mark.hit')).toHaveText('می‌خواهیم')
  expect(
    await paneText(window, 1)
      .locator('.letter-text')
      .evaluate((text) => getComputedStyle(text).direction),
  ).toBe('rtl')
})

test('a removed note comes back with undo', async ({ desk }) => {
  const { window, electron } = await desk.open()
  await addFirstFolder(electron, window, desk.lettersFolder(letters))
  await openLetter(window, 'Appeal to the river council')
  await writeNote(window, 1, 'the undersigned', 'Count them.')
  await window.getByRole('button', { name: 'Remove note 1' }).click()
  await expect(paneText(window, 1).locator('.noted')).toHaveCount(0)
  await window.getByRole('button', { name: 'Undo' }).click()
  await expect(paneText(window, 1).locator('.noted')).toHaveText(/the undersigned/)
})

test('a note stays with its words when the file changes, and says so when they are gone', async ({
  desk,
}) => {
  const folder = desk.lettersFolder(letters)
  const { window, electron } = await desk.open()
  await addFirstFolder(electron, window, folder)
  await openLetter(window, 'Appeal to the river council')
  await writeNote(window, 1, 'the danger since autumn', 'Since when exactly?')
  await window.getByRole('button', { name: 'Done' }).click()

  writeFileSync(join(folder, 'appeal.txt'), `A line that was not there before.\n\n${letters['appeal.txt']}`)
  await window.keyboard.press('ControlOrMeta+r')
  await expect(paneText(window, 1)).toContainText('A line that was not there before.')
  await expect(paneText(window, 1).locator('.noted')).toHaveText(/the danger since autumn/)

  writeFileSync(
    join(folder, 'appeal.txt'),
    'Appeal to the river council\n\nNothing of the old letter is left in it.',
  )
  await window.keyboard.press('ControlOrMeta+r')
  await expect(paneText(window, 1)).toContainText('Nothing of the old letter')
  await expect(paneText(window, 1).locator('.noted')).toHaveCount(0)
  await expect(window.getByText('the passage of this note was not found again')).toBeVisible()
  await expect(window.getByText('Since when exactly?').first()).toBeVisible()
})

test('files that cannot be read are listed with the reason and what to do', async ({ desk }) => {
  const folder = desk.lettersFolder({
    ...letters,
    'empty.txt': '',
    'picture.txt': new Uint8Array([0x89, 0x50, 0, 0, 0, 1, 2, 0xff]),
  })
  const { window, electron } = await desk.open()
  await addFirstFolder(electron, window, folder)
  await window.getByRole('button', { name: '2 problems' }).click()
  await expect(window.getByRole('row').filter({ hasText: 'empty.txt' })).toBeVisible()
  await expect(window.getByRole('row').filter({ hasText: 'picture.txt' })).toBeVisible()
})

test('a folder that vanished keeps its letters readable', async ({ desk }) => {
  const folder = desk.lettersFolder(letters)
  const { window, electron } = await desk.open()
  await addFirstFolder(electron, window, folder)
  await expect(lettersList(window)).toHaveAttribute('aria-rowcount', '3')
  rmSync(folder, { recursive: true })
  await window.keyboard.press('ControlOrMeta+r')
  await expect(window.getByRole('button', { name: '1 problem' })).toBeVisible()
  await openLetter(window, 'Appeal to the river council')
  await expect(paneText(window, 1)).toContainText('the undersigned')
})

test('everything up to the note can be done from the keyboard', async ({ desk }) => {
  const { window } = await desk.start()
  await expect(lettersList(window)).toHaveAttribute('aria-rowcount', String(sampleLetterCount))
  await openPalette(window)
  await window.keyboard.type('vally law')
  await expect(window.getByRole('option').first()).toContainText('The valley and the law')
  await window.keyboard.press('Enter')
  await expect(paneText(window, 1)).toBeVisible()
  await selectWords(window, 1, 'Ilvar High Dam')
  await window.keyboard.press('n')
  await window.keyboard.type('From the keyboard.')
  await expect(window.getByRole('status').filter({ hasText: 'Saved' })).toBeVisible()
  await expect(paneText(window, 1).locator('.noted').first()).toHaveText(/Ilvar High Dam/)
})
