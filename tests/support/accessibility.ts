/** What axe finds that keeps somebody from reading the window, one line each. */
import AxeBuilder from '@axe-core/playwright'
import type { Page } from '@playwright/test'

interface Finding {
  readonly rule: string
  readonly isSerious: boolean
  readonly html: string
}

/** What axe checks of colours; all else is the same in every theme. */
const colourRules = ['color-contrast', 'link-in-text-block']

/** In what is shown now. */
export async function seriousFindings(window: Page): Promise<readonly string[]> {
  return serious(await findingsNow(window))
}

/** In what is shown now in dark colours, and of the colours also as it is in light ones. */
export async function seriousInBothThemes(window: Page): Promise<readonly string[]> {
  const inDark = await seriousFindings(window)
  await paint(window, 'light')
  const inLight = serious(await findingsNow(window, colourRules))
  await paint(window, 'dark')
  return [...inDark, ...inLight.map((finding) => `in light colours: ${finding}`)]
}

async function paint(window: Page, theme: 'light' | 'dark'): Promise<void> {
  await window.evaluate((chosen) => {
    document.documentElement.dataset['theme'] = chosen
  }, theme)
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

function serious(findings: readonly Finding[]): readonly string[] {
  return findings.filter(({ isSerious }) => isSerious).map(({ rule, html }) => `${rule}: ${html}`)
}

/** By all rules, or by these. */
async function findingsNow(window: Page, rules?: readonly string[]): Promise<readonly Finding[]> {
  // Legacy mode: the other one opens a second page, which the app rightly refuses.
  const axe = new AxeBuilder({ page: window }).setLegacyMode()
  const chosen = rules
    ? axe.withRules([...rules])
    : axe.withTags(['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'])
  const { violations } = await chosen.analyze()
  return violations.flatMap(({ id, impact, nodes }) =>
    nodes.map(({ html }) => ({
      rule: id,
      isSerious: impact === 'serious' || impact === 'critical',
      html: html.slice(0, 200),
    })),
  )
}

/**
 * Empty while whoever types can see where the keyboard is: on an element that is shown, wholly or in part, over all else,
 * and drawn with a mark of its own or holding a row or cell that has one.
 */
export async function whyKeyboardIsLost(window: Page): Promise<string> {
  return await window.evaluate(() => {
    const focused = document.activeElement
    if (!(focused instanceof HTMLElement) || focused === document.body) return 'Nothing has the focus.'
    const name = `${focused.tagName.toLowerCase()}.${focused.className} “${focused.getAttribute('aria-label') ?? focused.textContent?.slice(0, 40)}”`
    const box = focused.getBoundingClientRect()
    const isInWindow =
      box.width > 0 &&
      box.height > 0 &&
      box.bottom > 0 &&
      box.top < innerHeight &&
      box.right > 0 &&
      box.left < innerWidth
    if (!isInWindow) return `${name} is not in sight.`
    const isMarked = (element: Element) => {
      const { outlineStyle, outlineWidth } = getComputedStyle(element)
      return outlineStyle !== 'none' && Number.parseFloat(outlineWidth) > 0
    }
    const marked =
      isMarked(focused) ||
      [...focused.querySelectorAll('[aria-selected="true"], [data-active], [data-at]')].some(isMarked) ||
      focused.closest('.search-field, .search-box, [role="dialog"]') !== null ||
      focused.matches('input, textarea')
    return marked ? '' : `${name} has the focus and does not show it.`
  })
}
