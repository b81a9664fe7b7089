/** What a reader does to compare letters, without a mouse, and what the window shows then. */
import AxeBuilder from '@axe-core/playwright'
import type { ElectronApplication, Locator, Page } from '@playwright/test'
import { type Desk, expect, type RunningApp, sampleLetterCount } from './app'
import { lettersList, paneText } from './window'

export async function startSample(desk: Desk): Promise<RunningApp> {
  const app = await desk.start()
  await expect(lettersList(app.window)).toHaveAttribute('aria-rowcount', String(sampleLetterCount))
  return app
}

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
  await window.keyboard.press('ControlOrMeta+k')
  const dialog = window.getByRole('dialog')
  await expect(dialog).toBeVisible()
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

/** What keeps somebody from reading the window, in light and dark colours and with high contrast. */
export async function hindrances(window: Page): Promise<readonly string[]> {
  const found: string[] = []
  for (const look of [{ theme: 'light' }, { theme: 'dark' }, { contrast: 'more' }]) {
    await window.evaluate((chosen) => {
      const { theme, contrast } = chosen as { readonly theme?: string; readonly contrast?: string }
      if (theme !== undefined) document.documentElement.dataset['theme'] = theme
      if (contrast !== undefined) document.documentElement.dataset['contrast'] = contrast
    }, look)
    const { violations } = await new AxeBuilder({ page: window })
      .setLegacyMode()
      .withTags(['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'])
      .analyze()
    found.push(
      ...violations.flatMap(({ id, nodes }) =>
        nodes.map(({ html }) => `${JSON.stringify(look)} ${id}: ${html.slice(0, 200)}`),
      ),
    )
  }
  await window.evaluate(() => {
    document.documentElement.dataset['theme'] = 'light'
    delete document.documentElement.dataset['contrast']
  })
  return found
}
