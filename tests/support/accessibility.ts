/** What axe finds that keeps somebody from reading the window, one line each. */
import AxeBuilder from '@axe-core/playwright'
import { type ElectronApplication, expect, type Page } from '@playwright/test'

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

/** Of any weight, in what is shown now. */
export async function hindrancesNow(window: Page): Promise<readonly string[]> {
  return (await findingsNow(window)).map(({ rule, html }) => `${rule}: ${html}`)
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
    const findings = await hindrancesNow(window)
    found.push(...findings.map((finding) => `${JSON.stringify(look)} ${finding}`))
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
async function findingsNow(
  window: Page,
  rules?: readonly string[] | 'all but colours',
): Promise<readonly Finding[]> {
  // Legacy mode: the other one opens a second page, which the app rightly refuses.
  const axe = new AxeBuilder({ page: window }).setLegacyMode()
  const chosen =
    typeof rules === 'object'
      ? axe.withRules([...rules])
      : axe.withTags(['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'])
  if (rules === 'all but colours') chosen.disableRules(colourRules)
  // What an open menu lies over is not there for the time.
  if ((await window.getByRole('menu').count()) > 0) chosen.include('[role="menu"]')
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

/** As in both themes, with high contrast in each, and without the colours in Persian from right to left. */
export async function seriousInEveryLook(window: Page): Promise<readonly string[]> {
  const found = [...(await seriousInBothThemes(window))]
  for (const theme of ['light', 'dark'] as const) {
    await window.evaluate((chosen) => {
      document.documentElement.dataset['theme'] = chosen
      document.documentElement.dataset['contrast'] = 'more'
    }, theme)
    const findings = serious(await findingsNow(window, colourRules))
    found.push(...findings.map((finding) => `with high contrast, ${theme}: ${finding}`))
  }
  await window.evaluate(() => delete document.documentElement.dataset['contrast'])
  await speak(window, 'fa', 'rtl')
  found.push(
    ...serious(await findingsNow(window, 'all but colours')).map((finding) => `in Persian: ${finding}`),
  )
  await speak(window, 'en', 'ltr')
  return found
}

/** Lets the window speak this language, and waits until it does. */
export async function speak(window: Page, language: 'en' | 'fa', direction: string): Promise<void> {
  await window.evaluate((chosen) => self.letterbook.call('settings.change', { language: chosen }), language)
  await window.locator(`html[dir="${direction}"]`).waitFor({ state: 'attached' })
}

/**
 * What is chosen, on or current, and in the colours that a system forces on the window looks like its neighbour that is
 * not, but for bold letters.
 */
export async function whatLooksUnchosen(window: Page): Promise<readonly string[]> {
  await window.emulateMedia({ forcedColors: 'active' })
  const found = await window.evaluate(() => {
    const chosen = '[aria-current], [aria-selected="true"], [aria-pressed="true"], [aria-checked="true"]'
    const look = (element: Element) => {
      const style = getComputedStyle(element)
      const sides = ['Top', 'Right', 'Bottom', 'Left']
      const borders = sides.map((side) => style.getPropertyValue(`border-${side.toLowerCase()}`))
      return [style.backgroundColor, style.color, style.outline, ...borders].join('|')
    }
    const shown = [...document.querySelectorAll(chosen)].filter(
      (element) => element.getClientRects().length > 0,
    )
    return shown.flatMap((element) => {
      const all = [...document.getElementsByClassName(element.className)]
      const peer = all.find(
        (other) => other !== element && !other.matches(chosen) && other.getClientRects().length > 0,
      )
      const isTold = peer === undefined || element.className === '' || look(peer) !== look(element)
      // A tick tells it too.
      const marks = (one: Element) => one.querySelectorAll('svg').length
      return isTold || marks(element) !== marks(peer) ? [] : [element.outerHTML.slice(0, 160)]
    })
  })
  await window.emulateMedia({ forcedColors: 'none' })
  return [...new Set(found)]
}

/**
 * Controls that nobody can bring wholly into sight when the window is shown at four times its size, which makes it as
 * narrow as 320 pixels: because they lie beyond an edge that cannot be scrolled to, or under something else.
 */
export async function whatIsOutOfReach(
  window: Page,
  electron: ElectronApplication,
): Promise<readonly string[]> {
  const width = await window.evaluate(() => innerWidth)
  await zoom(electron, 4)
  await expect.poll(() => window.evaluate(() => innerWidth)).toBeLessThan(width)
  const found = await untilNothing(() => hiddenControls(window))
  await zoom(electron, 1)
  await expect.poll(() => window.evaluate(() => innerWidth)).toBe(width)
  return found
}

/** What floats over the window finds its place some pictures after the window changed: asked again before it is told. */
async function untilNothing(ask: () => Promise<readonly string[]>): Promise<readonly string[]> {
  let found = await ask()
  for (let asked = 1; asked < 15 && found.length > 0; asked += 1) {
    await new Promise((resolve) => setTimeout(resolve, 200))
    found = await ask()
  }
  return found
}

async function hiddenControls(window: Page): Promise<readonly string[]> {
  return await window.evaluate(async () => {
    // The buttons of a selection float over the text until it is gone.
    getSelection()?.removeAllRanges()
    // A menu stands at its button, which was in sight for whoever opened it.
    document
      .querySelector('[aria-haspopup="menu"][aria-expanded="true"]')
      ?.scrollIntoView({ block: 'nearest' })
    // What is laid out by its own measures is so with the next picture.
    for (let pictures = 0; pictures < 2; pictures += 1) await new Promise(requestAnimationFrame)
    // What lies over all else has the window to itself.
    const scope =
      ['[role="menu"]', '[role="dialog"]', '.suggestions', '.guide']
        .map((over) => document.querySelector(over))
        .find((over) => over?.checkVisibility() === true) ?? document.body
    const controls = scope.querySelectorAll<HTMLElement>('button, input, select, textarea, [tabindex="0"]')
    const sought = [...controls].filter(
      (control) =>
        control.checkVisibility() &&
        control.offsetWidth > 1 &&
        control.closest('[aria-hidden="true"], [inert]') === null,
    )
    /** What scrolling ancestors and the window leave of it. */
    const inSight = (control: HTMLElement) => {
      const box = control.getBoundingClientRect()
      let { left, right, top, bottom } = box
      for (let around = control.parentElement; around !== null; around = around.parentElement) {
        // What the page itself cuts off is told by the window's edges.
        if (around === document.body) break
        if (getComputedStyle(around).overflow === 'visible') continue
        const edge = around.getBoundingClientRect()
        left = Math.max(left, edge.left)
        right = Math.min(right, edge.right)
        top = Math.max(top, edge.top)
        bottom = Math.min(bottom, edge.bottom)
      }
      const isWhole = left - box.left <= 1 && box.right - right <= 1
      return {
        middle: [(left + right) / 2, (Math.max(0, top) + Math.min(innerHeight, bottom)) / 2] as const,
        isWhole,
        bottom,
        top,
      }
    }
    const tooWide =
      document.documentElement.scrollWidth > innerWidth
        ? [`The page is ${document.documentElement.scrollWidth} wide.`]
        : []
    const hidden = sought.flatMap((control) => {
      control.scrollIntoView({ block: 'nearest', inline: 'nearest' })
      const { left, right } = control.getBoundingClientRect()
      const { middle, isWhole, top, bottom } = inSight(control)
      const from = `${control.outerHTML.slice(0, 120)} from ${left} to ${right} of ${innerWidth}`
      const isInSight =
        left >= -1 && right <= innerWidth + 1 && bottom > 0 && top < innerHeight && bottom > top
      const mayBeCut = control.matches('[role="grid"], [role="treegrid"], [role="region"], [role="listbox"]')
      if (!isInSight || (!isWhole && !mayBeCut)) return [from]
      const over = document.elementFromPoint(...middle)
      const isFree = over === null || control.contains(over) || over.contains(control)
      const isOwnLabel = over?.closest('label')?.contains(control) === true
      return isFree || isOwnLabel ? [] : [`${from} under ${over?.outerHTML.slice(0, 80)}`]
    })
    return [...tooWide, ...hidden]
  })
}

/**
 * Words that are cut off or run over what is below them when lines, letters and words stand as far apart as readers may
 * set them. What ends in dots by itself is left out: it does so at any distance.
 */
export async function whatLosesWords(window: Page): Promise<readonly string[]> {
  return await window.evaluate(async () => {
    const apart = new CSSStyleSheet()
    apart.replaceSync(
      `* { line-height: 1.5 !important; letter-spacing: 0.12em !important; word-spacing: 0.16em !important }
       p { margin-block-end: 2em !important }`,
    )
    document.adoptedStyleSheets = [...document.adoptedStyleSheets, apart]
    for (let pictures = 0; pictures < 2; pictures += 1) await new Promise(requestAnimationFrame)
    const isDotted = (style: CSSStyleDeclaration) =>
      style.textOverflow === 'ellipsis' || style.webkitLineClamp !== 'none'
    /** The nearest element that cuts its words off or has a height of its own; null where they may go on. */
    const holderOf = (from: Element): Element | null => {
      for (let around: Element | null = from; around !== null; around = around.parentElement) {
        const style = getComputedStyle(around)
        if (isDotted(style) || style.clipPath !== 'none') return null
        if (around.matches('[role="row"], [role="treeitem"], button')) return around
        if (style.overflowY === 'hidden' || style.overflowY === 'clip') return around
        if (style.overflowY === 'auto' || style.overflowY === 'scroll') return null
      }
      return null
    }
    const found = new Set<string>()
    const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT)
    for (let node = walker.nextNode(); node !== null; node = walker.nextNode()) {
      const element = node.parentElement
      if (element === null || node.textContent?.trim() === '' || !element.checkVisibility()) continue
      const holder = holderOf(element)
      if (holder === null) continue
      const range = document.createRange()
      range.selectNodeContents(node)
      const words = range.getBoundingClientRect()
      const room = holder.getBoundingClientRect()
      // For screen readers only.
      if (room.width <= 1) continue
      const over = Math.round(Math.max(words.bottom - room.bottom, room.top - words.top))
      // Room above and below the letters themselves may be cut off.
      if (over > 3)
        found.add(`${over}px: “${node.textContent?.slice(0, 40)}” in ${holder.outerHTML.slice(0, 90)}`)
    }
    document.adoptedStyleSheets = document.adoptedStyleSheets.filter((sheet) => sheet !== apart)
    return [...found]
  })
}

async function zoom(electron: ElectronApplication, factor: number): Promise<void> {
  await electron.evaluate(({ BrowserWindow }, chosen) => {
    for (const window of BrowserWindow.getAllWindows()) window.webContents.setZoomFactor(chosen)
  }, factor)
}
