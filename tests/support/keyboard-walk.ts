/** A walk by Tab alone through what is shown. */
import type { Page } from '@playwright/test'
import { whyKeyboardIsLost } from './accessibility'

/** Controls that Tab does not come to, and places on its way at which nobody could see where it is. */
export async function whatTabMisses(window: Page): Promise<readonly string[]> {
  // What lies over all else has the keyboard to itself.
  const dialog = window.getByRole('dialog')
  const scope = (await dialog.count()) > 0 ? dialog : window.locator('body')
  const controls = scope.locator(
    'a[href], button:not(:disabled), input:not(:disabled), select, textarea, [tabindex="0"]',
  )
  const shown = await controls.count()
  await controls.evaluateAll((all) => {
    for (const control of all) delete (control as HTMLElement).dataset['reached']
  })
  const lost: string[] = []
  // Once round, and past the place between the last and the first where the page itself has the focus.
  for (let pressed = 0; pressed < shown + 2; pressed += 1) {
    const isOnPage = await window.evaluate(() => {
      const focused = document.activeElement
      if (!(focused instanceof HTMLElement) || focused === document.body) return true
      focused.dataset['reached'] = 'true'
      return false
    })
    const why = isOnPage ? '' : await whyKeyboardIsLost(window)
    if (why !== '') lost.push(why)
    await window.keyboard.press('Tab')
  }
  const missed = await controls.evaluateAll((all) =>
    all.flatMap((control) => {
      if (!control.checkVisibility() || control.matches('[data-reached]')) return []
      // Of radio buttons of one name Tab comes to one, and arrows to the others.
      const name = control instanceof HTMLInputElement && control.type === 'radio' ? control.name : null
      const peer = name === null ? null : document.querySelector(`[name="${name}"][data-reached]`)
      return peer === null ? [`Tab misses ${control.outerHTML.slice(0, 120)}`] : []
    }),
  )
  return [...new Set([...lost, ...missed])]
}
