import { join } from 'node:path'
import type { Page } from '@playwright/test'
import { expect, test } from '../support/app'
import { chooseInPalette } from '../support/comparing'
import { logOf } from '../support/log'
import { addFirstFolder, lettersList, openLetter, paneText } from '../support/window'

const broken = 'This part of the window could not be drawn.'

const letters = {
  'appeal.txt': 'Appeal to the river council\n\nOpen the sluices.',
  'reply.txt': 'Reply of the council\n\nThe sluices stay closed.',
}

/** Whatever part of the window has one of these elements cannot be drawn from now on. */
async function breakParts(window: Page, tag: string): Promise<void> {
  await window.evaluate((wanted) => {
    const make: unknown = Reflect.get(Document.prototype, 'createElement')
    if (typeof make !== 'function') throw new Error('The window makes no elements.')
    Reflect.set(self, 'mendParts', () => Reflect.set(Document.prototype, 'createElement', make))
    Reflect.set(Document.prototype, 'createElement', function (this: Document, ...asked: unknown[]): unknown {
      if (asked[0] === wanted) throw new RangeError('canaryfault')
      const made: unknown = Reflect.apply(make, this, asked)
      return made
    })
  }, tag)
}

async function mendParts(window: Page): Promise<void> {
  await window.evaluate(() => {
    const mend: unknown = Reflect.get(self, 'mendParts')
    if (typeof mend === 'function') mend()
  })
}

test('a letter that cannot be drawn leaves the letter beside it and the list as they were, can be closed, and is tried again', async ({
  desk,
}) => {
  const { window, electron } = await desk.start('--library', join(desk.folder, 'library'))
  await addFirstFolder(electron, window, desk.lettersFolder(letters))
  await openLetter(window, 'Appeal to the river council')
  await breakParts(window, 'h2')
  const row = lettersList(window).getByRole('row').filter({ hasText: 'Reply of the council' })
  await row.click({ modifiers: ['ControlOrMeta'] })
  const second = window.getByRole('region', { name: 'Pane 2: Reply of the council', exact: true })
  await expect(second.getByRole('alert')).toContainText(broken)
  await expect(paneText(window, 1)).toContainText('Open the sluices.')
  await expect.poll(() => logOf(desk.userData)).toContain('fault in=window call=- error=RangeError')
  expect(logOf(desk.userData)).not.toContain('canary')
  await second.getByRole('button', { name: 'Close this pane' }).click()
  await expect(second).toHaveCount(0)
  await expect(paneText(window, 1)).toContainText('Open the sluices.')

  await row.click({ modifiers: ['ControlOrMeta'] })
  await expect(second.getByRole('alert')).toContainText(broken)
  await mendParts(window)
  await second.getByRole('button', { name: 'Try again' }).click()
  await expect(paneText(window, 2)).toContainText('The sluices stay closed.')
})

test('a dialog and a page of the guide that cannot be drawn leave the work behind them as it was', async ({
  desk,
}) => {
  const { window, electron } = await desk.start('--library', join(desk.folder, 'library'))
  await addFirstFolder(electron, window, desk.lettersFolder(letters))
  await openLetter(window, 'Appeal to the river council')
  await breakParts(window, 'pre')
  await chooseInPalette(window, 'Copy diagnostic report…')
  const dialog = window.getByRole('dialog', { name: broken })
  await expect(dialog).toBeVisible()
  await window.keyboard.press('Escape')
  await expect(dialog).toBeHidden()
  await expect(paneText(window, 1)).toContainText('Open the sluices.')

  await chooseInPalette(window, 'Copy diagnostic report…')
  await expect(dialog).toBeVisible()
  await mendParts(window)
  await dialog.getByRole('button', { name: 'Try again' }).click()
  await expect(window.getByRole('dialog', { name: /report/ }).getByRole('region')).toBeVisible()
  await window.keyboard.press('Escape')

  await breakParts(window, 'h2')
  await window.keyboard.press('F1')
  const guide = window.getByRole('complementary', { name: 'Guide' })
  await expect(guide.getByRole('alert')).toContainText(broken)
  await expect(paneText(window, 1)).toContainText('Open the sluices.')
  await guide.getByRole('button', { name: 'Close the guide' }).click()
  await expect(guide).toHaveCount(0)
})
