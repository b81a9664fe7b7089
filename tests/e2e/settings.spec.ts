import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, type RunningApp, test } from '../support/app'
import { lettersList } from '../support/window'

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
