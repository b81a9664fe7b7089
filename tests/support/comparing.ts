/** What a reader does to compare letters, without a mouse, and what the window shows then. */
import type { ElectronApplication, Locator, Page } from '@playwright/test'
import { expect } from './app'
import { openPalette, paneText } from './window'

/** Opens letters beside each other by their titles. */
export async function openByKeys(window: Page, ...titles: readonly string[]): Promise<void> {
  for (const [at, title] of titles.entries()) {
    await chooseInPalette(window, title, at === 0 ? 'Enter' : 'ControlOrMeta+Enter')
    await expect(
      window
        .getByRole('region', { name: new RegExp(`^Pane ${at + 1}: `) })
        .getByRole('heading', { level: 2 }),
    ).toContainText(title)
  }
}

/** A letter or a command, by its name. */
export async function chooseInPalette(window: Page, name: string, key = 'Enter'): Promise<void> {
  const dialog = await openPalette(window)
  await window.keyboard.type(name)
  const option = dialog.getByRole('option').filter({ hasText: name }).first()
  await expect(async () => {
    if ((await option.getAttribute('data-selected')) !== 'true') await window.keyboard.press('ArrowDown')
    await expect(option).toHaveAttribute('data-selected', 'true', { timeout: 500 })
  }).toPass()
  await window.keyboard.press(key)
  await expect(dialog).toHaveCount(0)
}

export function compareBar(window: Page): Locator {
  return window.getByRole('region', { name: 'Comparing' })
}

/** A mark in a letter's text, by the name that screen readers say. */
export function markNamed(window: Page, pane: number, name: string | RegExp): Locator {
  return paneText(window, pane).getByRole('img', { name })
}

export async function clipboardText(electron: ElectronApplication): Promise<string> {
  return await electron.evaluate(({ clipboard }) => clipboard.readText())
}
