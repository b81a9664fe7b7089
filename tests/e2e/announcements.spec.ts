/** What a screen reader reads out: words that come into a region which is there before them. */
import { join } from 'node:path'
import type { Page } from '@playwright/test'
import { expect, test } from '../support/app'
import { addFirstFolder, hitsList, openLetter, searchFor, selectWords, writeNote } from '../support/window'

/** Begins to listen as screen readers do. Of what comes together with its region, only failures are heard. */
async function listen(window: Page): Promise<void> {
  await window.evaluate(() => {
    const heard: string[] = []
    Reflect.set(self, 'heard', heard)
    const regions = '[role="status"], [role="alert"], [aria-live="polite"], [aria-live="assertive"]'
    const hear = (node: Node) => {
      const words = (node.textContent ?? '').trim()
      const isFailure = node instanceof Element && node.getAttribute('role') === 'alert'
      const region = node.parentElement?.closest(regions) ?? null
      if (words !== '' && (isFailure || region !== null)) heard.push(words)
    }
    new MutationObserver((changes) => {
      for (const { type, target, addedNodes } of changes)
        if (type === 'characterData') hear(target)
        else for (const node of addedNodes) hear(node)
    }).observe(document.body, { subtree: true, childList: true, characterData: true })
  })
}

async function heard(window: Page): Promise<readonly string[]> {
  return await window.evaluate(() => Reflect.get(self, 'heard') as readonly string[])
}

const timesHeard = async (window: Page, words: RegExp) =>
  (await heard(window)).filter((one) => words.test(one)).length

test('what was found, copied, removed and saved is read out once each, in regions that were there before', async ({
  desk,
}) => {
  const { window } = await desk.openSample()
  await listen(window)
  await searchFor(window, 'schoolteachers')
  await expect(hitsList(window)).toBeVisible()
  await expect.poll(() => timesHeard(window, /^\d+ letters$/)).toBe(1)

  await openLetter(window, 'The valley and the law')
  await selectWords(window, 1, 'valley')
  await window.keyboard.press('ControlOrMeta+Shift+c')
  await expect.poll(() => timesHeard(window, /copied/i)).toBe(1)

  await writeNote(window, 1, 'law', 'Which law?')
  await expect.poll(() => timesHeard(window, /^Saved$/)).toBeGreaterThan(0)
  await window.keyboard.press('Escape')
  await window.keyboard.press('ControlOrMeta+2')
  await window.getByRole('grid', { name: 'All notes' }).focus()
  await window.keyboard.press('Delete')
  await expect.poll(() => timesHeard(window, /(?:into the bin|removed).*Undo/)).toBe(1)

  // The same again is told again.
  await window.keyboard.press('ControlOrMeta+z')
  await window.getByRole('grid', { name: 'All notes' }).focus()
  await window.keyboard.press('Delete')
  await expect.poll(() => timesHeard(window, /(?:into the bin|removed).*Undo/)).toBe(2)
})

test('that nothing was found is read out once, and again for the next search that finds nothing', async ({
  desk,
}) => {
  const { window } = await desk.openSample()
  await listen(window)
  await searchFor(window, 'zzyzx')
  await expect.poll(() => timesHeard(window, /^No letter/)).toBe(1)
  await searchFor(window, 'schoolteachers')
  await expect(hitsList(window)).toBeVisible()
  await searchFor(window, 'zzyzxy')
  await expect.poll(() => timesHeard(window, /^No letter/)).toBe(2)
  await searchFor(window, 'zzyzxyz')
  await expect.poll(() => timesHeard(window, /^No letter/)).toBe(3)
})

test('the end of an import is read out once, and its steps are not', async ({ desk }) => {
  const { window, electron } = await desk.start('--library', join(desk.folder, 'library'))
  await listen(window)
  const letters = Array.from({ length: 300 }, (_, number) => [
    `${number}.txt`,
    `Letter ${number}\n\nabout herons.`,
  ])
  await addFirstFolder(electron, window, desk.lettersFolder(Object.fromEntries(letters)))
  await expect.poll(() => timesHeard(window, /^Import finished: 300 letters added\./)).toBe(1)
  expect(await timesHeard(window, /Reading|Looking for files/)).toBe(0)
})
