import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, type RunningApp, test } from '../support/app'
import { lettersList, paneText, showView } from '../support/window'

function boundsOf(app: RunningApp) {
  return app.electron.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.getNormalBounds())
}

test('preferences and the place of the window are there again after a restart', async ({ desk }) => {
  const first = await desk.startSample()
  await first.window.keyboard.press('ControlOrMeta+,')
  await first.window.getByRole('radio', { name: 'Dark' }).click()
  await expect(first.window.locator('html')).toHaveCSS('color-scheme', /dark/)
  await first.electron.evaluate(({ BrowserWindow }) => {
    BrowserWindow.getAllWindows()[0]?.setBounds({ x: 40, y: 50, width: 1000, height: 700 })
  })
  await first.quit()

  const again = await desk.start()
  await expect.poll(() => boundsOf(again)).toEqual({ x: 40, y: 50, width: 1000, height: 700 })
  expect(await again.window.evaluate(() => matchMedia('(prefers-color-scheme: dark)').matches)).toBe(true)
})

test('a settings file that cannot be read costs the preferences and nothing else', async ({ desk }) => {
  const first = await desk.startSample()
  await first.quit()
  const file = join(desk.userData, 'settings.json')
  expect(readFileSync(file, 'utf8')).toContain('lastLibrary')
  writeFileSync(file, '{ "settings": { "theme": ')

  const again = await desk.start()
  await expect(lettersList(again.window)).toBeVisible()
})

test('the settings file holds nothing from letters or notes', async ({ desk }) => {
  const first = await desk.startSample()
  await first.window.getByRole('combobox', { name: 'Search the letters' }).fill('schoolteachers')
  await first.window.getByRole('row').first().click()
  await first.quit()
  const kept: unknown = JSON.parse(readFileSync(join(desk.userData, 'settings.json'), 'utf8'))
  expect(
    Object.keys(kept as object).filter(
      (key) => !['settings', 'window', 'lastLibrary', 'logKey'].includes(key),
    ),
  ).toEqual([])
  expect(JSON.stringify(kept)).not.toContain('schoolteachers')
})

test('everything in the window is shown larger by key and by choice, and so again after a restart', async ({
  desk,
}) => {
  const width = (app: RunningApp) => app.window.evaluate(() => innerWidth)
  const first = await desk.startSample()
  await first.electron.evaluate(({ BrowserWindow }) => {
    BrowserWindow.getAllWindows()[0]?.setBounds({ x: 0, y: 0, width: 1280, height: 800 })
  })
  await expect.poll(() => width(first)).toBe(1280)
  await first.window.keyboard.press('ControlOrMeta+Alt+=')
  await expect.poll(() => width(first)).toBe(Math.round(1280 / 1.1))
  await first.window.keyboard.press('ControlOrMeta+Alt+0')
  await expect.poll(() => width(first)).toBe(1280)
  // Chromium's own way of zooming stays shut.
  await first.window.keyboard.down('Control')
  await first.window.mouse.wheel(0, -300)
  await first.window.keyboard.up('Control')
  await first.window.keyboard.press('ControlOrMeta+,')
  const sizes = first.window.getByRole('group', { name: 'Size of everything in the window' })
  await expect(sizes.getByRole('radio', { name: '100 %' })).toBeChecked()
  expect(await width(first)).toBe(1280)
  await sizes.getByRole('radio', { name: '400 %' }).click()
  await expect.poll(() => width(first)).toBe(320)
  await first.window.keyboard.press('Escape')
  await expect(sizes).toBeHidden()
  await first.quit()

  const again = await desk.start()
  await expect.poll(() => width(again)).toBe(320)
  await lettersList(again.window).getByRole('row').first().click()
  await expect(paneText(again.window, 1)).toBeInViewport()
  await showView(again.window, 'Letters')
  await expect(lettersList(again.window)).toBeInViewport()
  const area = () => document.activeElement?.closest('[data-area]')?.getAttribute('data-area')
  await expect.poll(() => again.window.evaluate(area)).toBe('list')
  // A window too narrow for that is laid out for what is its least.
  await again.electron.evaluate(({ BrowserWindow }) => {
    BrowserWindow.getAllWindows()[0]?.setBounds({ width: 800, height: 800 })
  })
  await expect
    .poll(() =>
      again.electron.evaluate(({ BrowserWindow }) =>
        BrowserWindow.getAllWindows()[0]?.webContents.getZoomFactor(),
      ),
    )
    .toBeCloseTo(2.5, 2)
  await expect.poll(() => width(again)).toBe(320)
})
