/** What is harder to hit with a pointer than WCAG 2.2 allows: smaller than 24 pixels and too near to another target. */
import type { Page } from '@playwright/test'

/** Least side of a target, or distance of its middle from others twice over, in CSS pixels. */
const least = 24

/** One line for each target in what is shown now; links within sentences go by the height of their line. */
export async function whatIsTooSmall(window: Page): Promise<readonly string[]> {
  return await window.evaluate((side) => {
    const scope =
      ['[role="menu"]', '[role="dialog"]']
        .map((over) => document.querySelector(over))
        .find((over) => over?.checkVisibility() === true) ?? document.body
    const roles = ['button', 'link', 'tab', 'option', 'menuitem', 'checkbox', 'radio', 'switch', 'combobox']
    const named = roles.map((role) => `[role="${role}"]`).join(', ')
    const all = scope.querySelectorAll<HTMLElement>(
      `button, a[href], input, select, textarea, summary, ${named}, [role="row"], [role="treeitem"]`,
    )
    /** What is left of it by whatever scrolls around it; a label makes its box larger. */
    const boxOf = (target: Element) => {
      const label = target.matches('input') ? target.closest('label') : null
      return (label ?? target).getBoundingClientRect()
    }
    const isInLine = (target: Element) =>
      getComputedStyle(target).display === 'inline' &&
      [...(target.parentElement?.childNodes ?? [])].some(
        (node) => node.nodeType === Node.TEXT_NODE && node.textContent?.trim() !== '',
      )
    const isHit = (target: Element) => {
      const { left, right, top, bottom } = boxOf(target)
      const over = document.elementFromPoint((left + right) / 2, (top + bottom) / 2)
      return over !== null && (target.contains(over) || over.closest('label')?.contains(target) === true)
    }
    const targets = [...all]
      .filter(
        (target) =>
          target.checkVisibility() &&
          !target.matches(':disabled, [aria-disabled="true"]') &&
          target.closest('[inert]') === null &&
          boxOf(target).width > 1 &&
          isHit(target),
      )
      .map((target) => ({ target, box: boxOf(target) }))
    const isSmall = ({ width, height }: DOMRect) => Math.min(width, height) < side - 0.5
    const middleOf = (box: DOMRect) => ({ x: (box.left + box.right) / 2, y: (box.top + box.bottom) / 2 })
    /** Whether a circle as wide as a target must be, around the middle of this one, reaches into the other. */
    const meets = (box: DOMRect, other: DOMRect) => {
      const { x, y } = middleOf(box)
      const away = isSmall(other)
        ? Math.hypot(middleOf(other).x - x, middleOf(other).y - y) - side / 2
        : Math.hypot(
            Math.max(other.left - x, 0, x - other.right),
            Math.max(other.top - y, 0, y - other.bottom),
          )
      return away < side / 2 - 0.5
    }
    return targets.flatMap(({ target, box }) => {
      if (!isSmall(box) || isInLine(target)) return []
      const near = targets.find(
        (other) =>
          other.target !== target &&
          // A row around it does something else with the rest of its place.
          !other.target.contains(target) &&
          !target.contains(other.target) &&
          meets(box, other.box),
      )
      return near === undefined
        ? []
        : [
            `${Math.round(box.width)}×${Math.round(box.height)}: ${target.outerHTML.slice(0, 140)} near ${near.target.outerHTML.slice(0, 100)}`,
          ]
    })
  }, least)
}
