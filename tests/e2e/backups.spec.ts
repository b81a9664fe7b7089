import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Page } from '@playwright/test'
import { hindrances } from '../support/accessibility'
import { expect, test } from '../support/app'
import { letterbook } from '../support/command-line'
import { chooseInDialog, saveInDialog } from '../support/window'

const dialog = (window: Page) => window.getByRole('dialog')
const button = (window: Page, name: string | RegExp) => dialog(window).getByRole('button', { name })
const rows = (window: Page) =>
  dialog(window).getByRole('list', { name: 'What differs' }).getByRole('listitem')

async function openBackups(window: Page): Promise<void> {
  await window.getByRole('button', { name: /^Library/ }).click()
  await window.getByRole('menuitem', { name: /^Backups and copies/ }).click()
  await expect(dialog(window)).toContainText('Backups of the notebook')
}

test('a backup is looked at, restored and that undone; a file of another machine is merged with a choice', async ({
  desk,
}) => {
  const [library, other] = [join(desk.folder, 'library'), join(desk.folder, 'other')]
  const folder = desk.lettersFolder({ 'gate.txt': 'Dear Bela,\n\nThe gate is open until Easter.\n' })
  const notes = async (at: string, ...bodies: string[]) => {
    for (const body of bodies) await letterbook('notes', 'add', body, '--library', at)
  }
  for (const at of [library, other]) await letterbook('index', folder, '--library', at)
  await notes(library, 'written early')
  await letterbook('backup', '--library', library)
  const shared = join(desk.folder, 'shared.letterbook-notebook')
  await letterbook('backup', '--out', shared, '--library', library)
  await letterbook('restore', shared, '--merge', '--library', other)
  await notes(other, 'written elsewhere')
  await notes(library, 'written late')

  const { electron, window } = await desk.start('--library', library)
  await openBackups(window)
  await button(window, /^Look at the backup/)
    .nth(1)
    .click()
  await expect(rows(window)).toHaveCount(1)
  await expect(rows(window)).toContainText('Note goes away')
  expect(await hindrances(window)).toEqual([])
  await button(window, 'Restore').click()
  await expect(dialog(window)).toContainText('The notebook is what the backup of ')
  await expect(dialog(window)).toContainText('To undo this, restore the backup of ')
  await expect(dialog(window)).not.toContainText('.db')
  await button(window, 'Done').click()
  await window
    .getByRole('navigation')
    .getByRole('button', { name: /^Notes/ })
    .click()
  await expect(window.getByText('written early')).toBeVisible()
  await expect(window.getByText('written late')).toHaveCount(0)

  await openBackups(window)
  await button(window, /^Look at the backup/)
    .last()
    .click()
  await button(window, 'Restore').click()
  await button(window, 'Undo this…').click()
  await expect(rows(window).filter({ hasText: 'written early' })).toContainText('comes back')
  await button(window, 'Restore').click()
  await button(window, 'Done').click()
  await expect(window.getByText('written early')).toBeVisible()

  await openBackups(window)
  await button(window, 'Back up now').click()
  await expect(button(window, /^Remove the backup/)).toHaveCount(2)
  await expect(button(window, 'Back up now')).toBeFocused()
  await button(window, /^Remove the backup/)
    .nth(1)
    .click()
  await expect(dialog(window)).toContainText('This cannot be undone')
  await button(window, 'Remove it').click()
  await expect(button(window, /^Remove the backup/)).toHaveCount(1)
  await expect(dialog(window).locator(':focus')).toHaveCount(1)
  await window.keyboard.press('Escape')

  const sealed = join(desk.folder, 'sealed.letterbook-notebook')
  await saveInDialog(electron, sealed)
  await openBackups(window)
  await button(window, 'One file…').click()
  await dialog(window).getByLabel('Passphrase').fill('correct horse')
  await dialog(window).getByLabel('The same again').fill('correct horse')
  await button(window, 'Write the file…').click()
  await expect(dialog(window)).toContainText('Backups of the notebook')
  await expect.poll(() => existsSync(sealed)).toBe(true)
  expect(readFileSync(sealed).includes('written')).toBe(false)

  const theirs = join(desk.folder, 'theirs.letterbook-notebook')
  await letterbook('backup', '--out', theirs, '--library', other)
  await chooseInDialog(electron, theirs)
  await button(window, 'Open a file…').click()
  await expect(rows(window).filter({ hasText: 'written elsewhere' })).toContainText('is only in the other')
  expect(await hindrances(window)).toEqual([])
  await button(window, 'Take over').click()
  await expect(dialog(window)).toContainText('1 note')
  await button(window, 'Done').click()
  await expect(window.getByText('written elsewhere')).toBeVisible()
  await expect(window.getByText('written early')).toBeVisible()

  await chooseInDialog(electron, sealed)
  await openBackups(window)
  await button(window, 'Open a file…').click()
  await dialog(window).getByLabel('Passphrase').fill('wrong horse')
  await button(window, 'Open').click()
  await expect(dialog(window)).toContainText('This passphrase does not open it.')
  await dialog(window).getByLabel('Passphrase').fill('correct horse')
  await button(window, 'Open').click()
  await expect(rows(window).filter({ hasText: 'written elsewhere' })).toContainText('is only in yours')
  await expect(button(window, 'Take over')).toBeDisabled()
})
