/** What a step of the README's tour is: what a reader presses, and what is seen then. */
import { type ElectronApplication, expect, type Page } from '@playwright/test'
import type { Desk } from '../app'
import { openByKeys } from '../comparing'

interface Tour {
  readonly window: Page
  readonly electron: ElectronApplication
  readonly desk: Desk
}

export interface TourStep {
  /** As the README has it. */
  readonly title: string
  readonly take: (tour: Tour) => Promise<void>
}

/** Keys, one after the other. */
export async function press(window: Page, ...keys: readonly string[]): Promise<void> {
  for (const key of keys) await window.keyboard.press(key)
}

/** Closes what is open, and opens these letters beside each other. */
export async function openAlone(window: Page, ...titles: readonly string[]): Promise<void> {
  for (let open = await window.locator('.pane').count(); open > 0; open -= 1) {
    await press(window, 'ControlOrMeta+w')
    await expect(window.locator('.pane')).toHaveCount(open - 1)
  }
  await openByKeys(window, ...titles)
}
