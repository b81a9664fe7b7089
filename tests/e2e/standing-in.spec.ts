/** What stands in for the window when it cannot be shown: read by axe, and gone through by the keyboard alone. */
import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Page } from '@playwright/test'
import Database from 'better-sqlite3'
import { troubleLabelsFor } from '../../src/main/electron/trouble-labels'
import { offered, type Trouble, troubleHtml } from '../../src/main/electron/trouble-page'
import {
  hindrances,
  hindrancesNow,
  seriousInEveryLook,
  speak,
  whatIsOutOfReach,
  whatLosesWords,
} from '../support/accessibility'
import { type Desk, expect, openInPlainBrowser, type RunningApp, test } from '../support/app'
import { letterbook } from '../support/command-line'
import { whatTabMisses } from '../support/keyboard-walk'

const troubles = Object.keys(offered).filter((kind): kind is Trouble => kind in offered)
const report = 'letters: 2\nnotebook: open, notes: 1\nwindow-gone reason=crashed exit=139 '.repeat(40)

test('every page of a trouble is without findings by axe in light, dark and strong colours and in Persian, and Tab goes through it', async ({
  desk,
}) => {
  // Each of sixteen pages is looked at in four colours.
  test.setTimeout(240_000)
  const file = join(desk.folder, 'trouble.html')
  writeFileSync(file, '<!doctype html>')
  const { window, close } = await openInPlainBrowser(file, join(desk.folder, 'browser'))
  for (const language of ['en', 'fa'] as const)
    for (const trouble of troubles)
      for (const copied of [false, true]) {
        const labels = troubleLabelsFor(language, language)
        writeFileSync(file, troubleHtml({ trouble, labels, language, report, copied }))
        await window.reload()
        const page = `${language} ${trouble}${copied ? ', copied' : ''}`
        await test.step(page, async () => {
          const first = copied ? labels.copy : labels[offered[trouble][0] ?? 'restart']
          await expect.soft(window.getByRole('link', { name: first, exact: true }), page).toBeFocused()
          await expect
            .soft(window.locator('html'), page)
            .toHaveAttribute('dir', language === 'fa' ? 'rtl' : 'ltr')
          expect.soft(await inEveryColour(window), page).toEqual([])
          expect.soft(await whatTabMisses(window), page).toEqual([])
          expect.soft(await whatLosesWords(window), page).toEqual([])
        })
      }

  writeFileSync(
    file,
    `<!doctype html><html lang="en"><title>Faint</title><style>
    @media (prefers-color-scheme: dark) { p { background: #1b1a18; color: #2a2825 } }</style>
    <main><p>Words</p><a href="a:b">One</a><a href="a:c" tabindex="-1">Another</a></main></html>`,
  )
  await window.reload()
  expect(await inEveryColour(window)).toEqual([expect.stringMatching(/dark.*color-contrast/)])
  expect(await whatTabMisses(window)).toEqual([expect.stringContaining('a:c')])
  await close()
})

async function inEveryColour(window: Page): Promise<readonly string[]> {
  const found: string[] = []
  for (const look of [
    { colorScheme: 'light' },
    { colorScheme: 'dark' },
    { contrast: 'more' },
    { forcedColors: 'active' },
  ] as const) {
    await window.emulateMedia({ colorScheme: null, contrast: null, forcedColors: null, ...look })
    found.push(...(await hindrancesNow(window)).map((finding) => `${JSON.stringify(look)} ${finding}`))
  }
  await window.emulateMedia({ colorScheme: null, contrast: null, forcedColors: null })
  return found
}

/** Of a page of the app itself, in every look and at four times the size. */
async function whatHinders({ window, electron }: RunningApp): Promise<readonly string[]> {
  return [
    ...(await hindrances(window)),
    ...(await whatTabMisses(window)),
    ...(await seriousInEveryLook(window)),
    ...(await whatLosesWords(window)),
    ...(await whatIsOutOfReach(window, electron)),
  ]
}

/** A library with one letter, made without a window. */
async function libraryOf(desk: Desk): Promise<string> {
  const library = join(desk.folder, 'library')
  const letters = desk.lettersFolder({ 'appeal.txt': 'Appeal to the council\n\nOpen the sluices.' })
  expect(await letterbook('index', letters, '--library', library)).toMatchObject({ code: 0 })
  return library
}

test('the lock screen is without findings in every look, and takes the passphrase by the keyboard alone', async ({
  desk,
}) => {
  test.setTimeout(240_000)
  const library = await libraryOf(desk)
  const file = join(desk.folder, 'passphrase.txt')
  writeFileSync(file, 'nine herons over the weir')
  const set = await letterbook('passphrase', 'set', '--library', library, '--new-passphrase-file', file)
  expect(set).toMatchObject({ code: 0 })
  const app = await desk.start('--library', library)
  const field = app.window.getByRole('textbox', { name: 'Passphrase' })
  await expect(field).toBeFocused({ timeout: 30_000 })
  expect.soft(await whatHinders(app)).toEqual([])
  await field.focus()
  await app.window.keyboard.type('nine herons')
  await app.window.keyboard.press('Enter')
  await expect(app.window.getByRole('alert')).not.toBeEmpty({ timeout: 30_000 })
  expect.soft(await whatHinders(app)).toEqual([])
  await field.focus()
  await app.window.keyboard.type('nine herons over the weir')
  await app.window.keyboard.press('Enter')
  await expect(field).toBeHidden({ timeout: 30_000 })
})

test('the dialog of recovery is without findings in every look, and is gone through by the keyboard alone', async ({
  desk,
}) => {
  const library = await libraryOf(desk)
  const path = join(library, 'notebook.db')
  writeFileSync(path, readFileSync(path).fill(0x5a, 0, 8192))
  const app = await desk.start('--library', library)
  const dialog = app.window.getByRole('dialog', { name: 'The notebook is damaged' })
  await expect(dialog).toBeVisible()
  expect.soft(await whatHinders(app)).toEqual([])
  await speak(app.window, 'fa', 'rtl')
  await expect(app.window.getByRole('dialog')).toContainText('آسیب')
  expect(await app.window.getByRole('dialog').innerText()).not.toMatch(/[a-z]{2,} [a-z]{2,} [a-z]{2,}/i)
  await speak(app.window, 'en', 'ltr')
  await dialog.getByRole('radio').first().focus()
  await app.window.keyboard.press('Space')
  await dialog.getByRole('button', { name: 'Go on with this' }).press('Enter')
  await expect(dialog).toBeHidden()
})

test('the page without a library is without findings in every look, and leads on by the keyboard alone', async ({
  desk,
}) => {
  const library = await libraryOf(desk)
  const index = new Database(join(library, 'index.db'))
  index.pragma('user_version = 9999')
  index.close()
  const app = await desk.start('--library', library)
  const sample = app.window.getByRole('button', { name: 'Open the sample library' })
  await expect(sample).toBeVisible()
  expect.soft(await whatHinders(app)).toEqual([])
  await sample.press('Enter')
  await expect(app.window.getByRole('grid', { name: 'All letters' })).toBeVisible({ timeout: 60_000 })
})
