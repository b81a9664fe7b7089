import { join } from 'node:path'
import type { Page } from '@playwright/test'
import { hindrances } from '../support/accessibility'
import { expect, test } from '../support/app'
import { filesWithWords } from '../support/clear-words'
import { addFirstFolder, openLetter, openPalette, selectWords } from '../support/window'

const letters = {
  'appeal.txt':
    'Appeal to the river council\n\nWe, the undersigned, ask you to open the sluices before the floods of spring.',
}
const passphrase = 'nine herons over the weir'
const noteWords = 'Quindlesome #zephyrtag'

async function openDialog(window: Page) {
  await window.keyboard.press('ControlOrMeta+k')
  await window.keyboard.type('passphrase and')
  await window.getByRole('option', { name: 'Passphrase and privacy…' }).click()
  return window.getByRole('dialog', { name: 'Passphrase and privacy' })
}

function screen(window: Page) {
  return window.getByRole('main').filter({ has: window.getByRole('heading', { name: /^Locked/ }) })
}

async function unlock(window: Page, words: string): Promise<void> {
  await window.getByRole('textbox', { name: 'Passphrase' }).fill(words)
  await window.getByRole('button', { name: 'Unlock' }).click()
}

test('a library gets a passphrase, is locked with words still unsaved, shows nothing, opens again with them, and is locked when the computer sleeps', async ({
  desk,
}) => {
  // Passphrases are slow to try on purpose, and the services are started five times.
  test.setTimeout(240_000)
  const library = join(desk.folder, 'library')
  const { window, electron, quit } = await desk.start('--library', library)
  await addFirstFolder(electron, window, desk.lettersFolder(letters))
  const dialog = await openDialog(window)
  const set = dialog.getByRole('button', { name: 'Encrypt the notebook' })
  await dialog.getByLabel('New passphrase', { exact: true }).fill(passphrase)
  await dialog.getByLabel('The new passphrase once more').fill('nine herons over the wier')
  await dialog.getByRole('checkbox', { name: /cannot be recovered/ }).check()
  await expect(dialog.getByText('The two are not the same.')).toBeVisible()
  await expect(set).toBeDisabled()
  await dialog.getByLabel('The new passphrase once more').fill(passphrase)
  expect(await hindrances(window)).toEqual([])
  await set.click()
  await expect(dialog.getByRole('button', { name: 'Lock now' })).toBeVisible({ timeout: 60_000 })
  await expect(dialog.getByText('This system has no keychain')).toBeVisible()
  await window.keyboard.press('Escape')

  await openLetter(window, 'Appeal to the river council')
  await selectWords(window, 1, 'the undersigned')
  await window.keyboard.press('n')
  await window.keyboard.type(noteWords)
  // The window is covered at once, and loaded anew as soon as the library is locked.
  const emptied = window.waitForEvent('load', { timeout: 60_000 })
  await window.keyboard.press('ControlOrMeta+Shift+l')
  await emptied
  await expect(screen(window)).toBeVisible({ timeout: 30_000 })
  await expect(window.getByText('the undersigned')).toHaveCount(0)
  expect(await hindrances(window)).toEqual([])

  await unlock(window, 'nine herons')
  await expect(window.getByRole('alert')).toContainText('passphrase', { timeout: 30_000 })
  await unlock(window, passphrase)
  await openLetter(window, 'Appeal to the river council')
  await expect(window.getByText('Quindlesome').first()).toBeVisible({ timeout: 30_000 })
  const left = () => filesWithWords(desk.folder, ['Quindlesome', 'zephyrtag'])
  expect(left()).toEqual([])
  await quit()
  expect(left()).toEqual([])
  expect(filesWithWords(library, ['undersigned'])).toEqual([])

  const again = await desk.start('--library', library)
  await expect(screen(again.window)).toBeVisible({ timeout: 30_000 })
  await unlock(again.window, passphrase)
  await openLetter(again.window, 'Appeal to the river council')
  await expect(again.window.getByText('Quindlesome').first()).toBeVisible({ timeout: 30_000 })
  // No dialog holds the lock up.
  await openPalette(again.window)
  const covered = again.window.waitForEvent('load', { timeout: 60_000 })
  await again.electron.evaluate(({ powerMonitor }) => powerMonitor.emit('suspend'))
  await covered
  await expect(screen(again.window)).toBeVisible({ timeout: 30_000 })
  await again.quit()
})
