/** What the other tests rely on when they share one app. */
import type { Page } from '@playwright/test'
import { expect, test } from '../support/app'
import { chooseInDialog, openLetter, paneText, searchFor, showView, writeNote } from '../support/window'

/** All that a test could find of what another did: what is open, what was searched, what is written, what is preferred. */
async function found(window: Page) {
  return await window.evaluate(async () => {
    const values = await Promise.all([
      self.letterbook.call('reading.get', {}),
      self.letterbook.call('search-history.list', {}),
      self.letterbook.call('settings.get', {}),
      self.letterbook.call('notes.counts', {}),
      self.letterbook.call('library.state', {}),
    ])
    return values.map((reply) => (reply.ok ? reply.value : reply.error))
  })
}

test('whoever reads in the shared app leaves nothing behind: no pane, no search, no preference, nothing copied', async ({
  desk,
}) => {
  const { window, electron } = await desk.openSample()
  const before = await found(window)
  const title = await window.locator('.pane-title').innerText()
  const bounds = () =>
    electron.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.getNormalBounds())
  const place = await bounds()
  const dialogs = () => electron.evaluate(({ dialog }) => String(dialog.showOpenDialog))
  const asked = await dialogs()

  await chooseInDialog(electron, desk.folder)
  expect(await dialogs()).not.toBe(asked)
  await electron.evaluate(({ BrowserWindow, clipboard }) => {
    void clipboard.writeText('copied')
    BrowserWindow.getAllWindows()[0]?.setContentSize(900, 700)
  })
  await window.evaluate(() => self.letterbook.call('settings.change', { theme: 'dark', facetsShown: true }))
  await searchFor(window, 'school')
  await window.keyboard.press('Enter')
  await openLetter(window, 'The valley and the law')
  await openLetter(window, 'Five doors opened', true)
  await paneText(window, 1).hover()
  await window.mouse.wheel(0, 800)

  const again = await desk.openSample()
  expect(again.window).toBe(window)
  await expect.poll(() => found(window)).toEqual(before)
  await expect(window.locator('.pane-title')).toHaveText(title)
  await expect.poll(bounds).toEqual(place)
  expect(await electron.evaluate(({ clipboard }) => clipboard.readText())).toBe('')
  expect(await dialogs()).toBe(asked)
})

test('whoever writes in the shared app has done so in a library that nobody gets after them', async ({
  desk,
}) => {
  const { window } = await desk.openSample()
  const library = async () => {
    const state = await window.evaluate(() => self.letterbook.call('library.state', {}))
    return state.ok ? state.value.path : state.error.message
  }
  const first = await library()
  await openLetter(window, 'The valley and the law')
  await writeNote(window, 1, 'Ilvar High Dam', 'Written for nobody else.')

  await desk.openSample()
  expect(await library()).not.toBe(first)
  await showView(window, 'Notes')
  await expect(window.getByText('Written for nobody else.')).toHaveCount(0)
})
