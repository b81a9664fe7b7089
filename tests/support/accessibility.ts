/** What axe finds that keeps somebody from reading the window, one line each. */
import AxeBuilder from '@axe-core/playwright'
import type { Page } from '@playwright/test'

interface Finding {
  readonly rule: string
  readonly isSerious: boolean
  readonly html: string
}

/** In what is shown now. */
export async function seriousFindings(window: Page): Promise<readonly string[]> {
  const found = await findingsNow(window)
  return found.filter(({ isSerious }) => isSerious).map(({ rule, html }) => `${rule}: ${html}`)
}

/** Of any weight, in light and dark colours and with high contrast. */
export async function hindrances(window: Page): Promise<readonly string[]> {
  const found: string[] = []
  for (const look of [{ theme: 'light' }, { theme: 'dark' }, { contrast: 'more' }]) {
    await window.evaluate((chosen) => {
      const { theme, contrast } = chosen as { readonly theme?: string; readonly contrast?: string }
      if (theme !== undefined) document.documentElement.dataset['theme'] = theme
      if (contrast !== undefined) document.documentElement.dataset['contrast'] = contrast
    }, look)
    const findings = await findingsNow(window)
    found.push(...findings.map(({ rule, html }) => `${JSON.stringify(look)} ${rule}: ${html}`))
  }
  await window.evaluate(() => {
    document.documentElement.dataset['theme'] = 'light'
    delete document.documentElement.dataset['contrast']
  })
  return found
}

async function findingsNow(window: Page): Promise<readonly Finding[]> {
  // Legacy mode: the other one opens a second page, which the app rightly refuses.
  const { violations } = await new AxeBuilder({ page: window })
    .setLegacyMode()
    .withTags(['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'])
    .analyze()
  return violations.flatMap(({ id, impact, nodes }) =>
    nodes.map(({ html }) => ({
      rule: id,
      isSerious: impact === 'serious' || impact === 'critical',
      html: html.slice(0, 200),
    })),
  )
}
