/** What stands in for the window when it cannot be shown: read by axe, and gone through by the keyboard alone. */
import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Page } from '@playwright/test'
import { troubleLabelsFor } from '../../src/main/electron/trouble-labels'
import { offered, type Trouble, troubleHtml } from '../../src/main/electron/trouble-page'
import { hindrances, seriousInEveryLook, whatIsOutOfReach, whatLosesWords } from '../support/accessibility'
import { expect, openInPlainBrowser, test } from '../support/app'
import { letterbook } from '../support/command-line'
import { whatTabMisses } from '../support/keyboard-walk'

const troubles = Object.keys(offered).filter((kind): kind is Trouble => kind in offered)
const report = 'letters: 2\nnotebook: open, notes: 1\nwindow-gone reason=crashed exit=139 '.repeat(40)

test('every page of a trouble is without findings by axe in light, dark and strong colours and in Persian, and Tab goes through it', async ({
  desk,
}) => {
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
          await expect.soft(window.locator('html'), page).toHaveAttribute('dir', language === 'fa' ? 'rtl' : 'ltr')
          expect.soft(await inEveryColour(window), page).toEqual([])
          expect.soft(await whatTabMisses(window), page).toEqual([])
          expect.soft(await whatLosesWords(window), page).toEqual([])
        })
      }
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
    found.push(...(await hindrances(window)).map((finding) => `${JSON.stringify(look)} ${finding}`))
  }
  await window.emulateMedia({ colorScheme: null, contrast: null, forcedColors: null })
  return found
}
