import { rmSync } from 'node:fs'
import { join } from 'node:path'
import type { Locator, Page } from '@playwright/test'
import { type Desk, expect, type RunningApp, test } from '../support/app'
import { addFirstFolder, hitsList, lettersList, paneText, searchFor } from '../support/window'

const names = ['Alder', 'Birch', 'Cedar', 'Dogwood', 'Elm'] as const

/** Letters of many paragraphs, each of which says which one it is. */
function letters(): Readonly<Record<string, string>> {
  return Object.fromEntries(
    names.map((name, at) => [
      `${name.toLowerCase()}.md`,
      `---\ntitle: ${name} letter\ndate: 190${at}-05-01\n---\n\n${paragraphs(name)}\n`,
    ]),
  )
}

function paragraphs(name: string): string {
  const one = (_: unknown, at: number) =>
    `Paragraph ${at + 1} of ${name} tells of the ferry, the mill and the ${at % 10 === 9 ? 'Bäckerei' : 'school'} by the river, and of what the council said about them in the spring.`
  return Array.from({ length: 60 }, one).join('\n\n')
}

/** For tests that start the app again or change a letter's file. */
async function startWithLetters(desk: Desk): Promise<RunningApp> {
  const app = await desk.start('--library', join(desk.folder, 'library'))
  await addFirstFolder(app.electron, app.window, desk.lettersFolder(letters()))
  await expect(lettersList(app.window)).toHaveAttribute('aria-rowcount', String(names.length))
  return app
}

const row = (window: Page, name: string) => window.getByRole('row').filter({ hasText: `${name} letter` })

/** Presses Enter on the row of a letter; with Ctrl it opens beside. */
async function openByKey(window: Page, name: (typeof names)[number], keys: string): Promise<void> {
  await lettersList(window).focus()
  await window.keyboard.press('Home')
  for (let at = 0; at < names.indexOf(name); at += 1) await window.keyboard.press('ArrowDown')
  await window.keyboard.press(keys)
}

/** Titles of the panes, in their order. */
async function expectPanes(window: Page, ...titles: readonly (typeof names)[number][]): Promise<void> {
  await expect(window.locator('.pane-title')).toHaveText(titles.map((name) => `${name} letter`))
}

const heading = (text: Locator) =>
  text.evaluate((scroller) => {
    const top = scroller.getBoundingClientRect().top
    const blocks = [...scroller.querySelectorAll('[data-start]')]
    const first = blocks.find((block) => block.getBoundingClientRect().bottom > top + 4)
    return Number(/Paragraph (\d+)/.exec(first?.textContent ?? '')?.[1] ?? 0)
  })

async function scrollBy(window: Page, pane: number, pixels: number): Promise<void> {
  await paneText(window, pane).hover()
  await window.mouse.wheel(0, pixels)
}

/** As whoever types fast does, while nothing new is drawn; no key may be lost. */
async function typeBeforeNextPicture(window: Page, keys: string, words: string): Promise<void> {
  await window.evaluate(() => {
    const draw = requestAnimationFrame
    const waiting: FrameRequestCallback[] = []
    Object.assign(globalThis, {
      requestAnimationFrame: (callback: FrameRequestCallback) => waiting.push(callback),
      drawAgain: () => {
        globalThis.requestAnimationFrame = draw
        for (const callback of waiting) draw(callback)
      },
    })
  })
  await window.keyboard.press(keys)
  await window.keyboard.type(words)
  await window.evaluate('drawAgain()')
  await expect(window.getByRole('combobox')).toHaveValue(words)
}

test('letters open beside each other by key, by click and from the palette, four at most', async ({
  desk,
}) => {
  const { window } = await desk.openLetters(letters())
  await openByKey(window, 'Alder', 'Enter')
  await expectPanes(window, 'Alder')
  await openByKey(window, 'Birch', 'ControlOrMeta+Enter')
  await expectPanes(window, 'Alder', 'Birch')
  await row(window, 'Cedar').click({ modifiers: ['ControlOrMeta'] })
  await expectPanes(window, 'Alder', 'Birch', 'Cedar')
  await lettersList(window).focus()
  await typeBeforeNextPicture(window, 'ControlOrMeta+k', 'Nobody')
  await window.keyboard.press('Escape')
  await expect(lettersList(window)).toBeFocused()
  await typeBeforeNextPicture(window, 'ControlOrMeta+k', 'Dogwood')
  await expect(window.getByRole('option', { name: /Dogwood/ })).toBeVisible()
  await window.keyboard.press('ControlOrMeta+Enter')
  await expectPanes(window, 'Alder', 'Birch', 'Cedar', 'Dogwood')
  await expect(paneText(window, 4)).toContainText('Paragraph 1 of Dogwood')

  await row(window, 'Elm').click({ button: 'middle' })
  await expectPanes(window, 'Elm', 'Birch', 'Cedar', 'Dogwood')
})

test('a letter that is dragged from the list opens in a pane, and at its edge in a new one', async ({
  desk,
}) => {
  const { window } = await desk.openLetters(letters())
  await openByKey(window, 'Alder', 'Enter')
  const pane = window.locator('.pane').first()
  const box = (await pane.boundingBox()) ?? { width: 0, height: 0 }
  await row(window, 'Birch').dragTo(pane, { targetPosition: { x: box.width / 2, y: 300 } })
  await expectPanes(window, 'Birch')
  await row(window, 'Cedar').dragTo(pane, { targetPosition: { x: 20, y: 300 } })
  await expectPanes(window, 'Cedar', 'Birch')
  await row(window, 'Dogwood').dragTo(window.locator('.pane').nth(1), {
    targetPosition: { x: box.width / 2 - 20, y: 300 },
  })
  await expectPanes(window, 'Cedar', 'Birch', 'Dogwood')
})

test('a letter comes into any pane, an old one or a new one at any place, by single clicks', async ({
  desk,
}) => {
  const { window } = await desk.openLetters(letters())
  await row(window, 'Alder').click()
  await expectPanes(window, 'Alder')
  await row(window, 'Birch').hover()
  await row(window, 'Birch').getByRole('button', { name: 'Open “Birch letter” beside' }).click()
  await expectPanes(window, 'Alder', 'Birch')
  await paneText(window, 1).click()
  await row(window, 'Cedar').click()
  await expectPanes(window, 'Cedar', 'Birch')

  // Rows without such a button open in a pane that was made from its letter.
  const second = window.locator('.pane').nth(1)
  await second.getByRole('button', { name: 'More for this letter' }).click()
  await window.getByRole('menuitem', { name: 'Open this letter beside once more' }).click()
  await expectPanes(window, 'Cedar', 'Birch', 'Birch')
  await paneText(window, 3).click()
  await row(window, 'Dogwood').click()
  await expectPanes(window, 'Cedar', 'Birch', 'Dogwood')
  await window.getByRole('button', { name: 'Text and place of pane 3' }).click()
  await window.getByRole('menuitem', { name: 'Move left' }).click()
  await expectPanes(window, 'Cedar', 'Dogwood', 'Birch')
})

test('panes stand in rows, change their places, are sized and closed without a mouse', async ({ desk }) => {
  const { window } = await desk.openLetters(letters())
  for (const name of ['Alder', 'Birch', 'Cedar'] as const)
    await openByKey(window, name, 'ControlOrMeta+Enter')
  await expectPanes(window, 'Alder', 'Birch', 'Cedar')
  await paneText(window, 3).focus()
  await window.keyboard.press('Alt+Shift+ArrowLeft')
  await expectPanes(window, 'Alder', 'Cedar', 'Birch')
  await expect(paneText(window, 2)).toBeFocused()
  await window.keyboard.press('ControlOrMeta+\\')
  await expectPanes(window, 'Alder', 'Birch', 'Cedar')

  await window.keyboard.press('ControlOrMeta+Shift+|')
  const [first, second] = [window.locator('.pane').nth(0), window.locator('.pane').nth(1)]
  await expect
    .poll(async () => ((await second.boundingBox())?.y ?? 0) - ((await first.boundingBox())?.y ?? 0))
    .toBeGreaterThan(100)
  const height = (await first.boundingBox())?.height ?? 0
  await window.getByRole('separator', { name: 'Height of pane 1' }).focus()
  await window.keyboard.press('ArrowDown')
  await expect.poll(async () => (await first.boundingBox())?.height ?? 0).toBeGreaterThan(height + 10)

  await paneText(window, 2).focus()
  await window.keyboard.press('ControlOrMeta+w')
  await expectPanes(window, 'Alder', 'Cedar')
  await expect(paneText(window, 2)).toBeFocused()
})

test('a pinned pane keeps its letter while the passages of a result are gone through in the other', async ({
  desk,
}) => {
  const { window } = await desk.openLetters(letters())
  await openByKey(window, 'Alder', 'Enter')
  await paneText(window, 1).focus()
  await window.keyboard.press('Alt+p')
  await expect(window.getByRole('button', { name: /^Let go/ })).toHaveAttribute('aria-pressed', 'true')
  await searchFor(window, '"paragraph 1 of" -alder')
  await expect(hitsList(window)).toHaveAttribute('aria-rowcount', '4')
  await hitsList(window).getByRole('row').first().click()
  const titles = window.locator('.pane-title')
  await expect(titles).toHaveCount(2)
  const shown: string[] = []
  for (let step = 0; step < 4; step += 1) {
    await expect(paneText(window, 2).locator('mark[data-current]').first()).toBeVisible()
    shown.push(await titles.nth(1).innerText())
    if (step === 3) break
    await paneText(window, 1).focus()
    await window.keyboard.press('F3')
    await expect(titles.nth(1)).not.toHaveText(shown.at(-1) ?? '')
  }
  expect(new Set(shown).size).toBe(4)
  await expect(titles).toHaveCount(2)
  await expect(titles.first()).toHaveText('Alder letter')
})

test('each pane goes back and forward among its letters, to the place that was read', async ({ desk }) => {
  const { window } = await desk.openLetters(letters())
  await openByKey(window, 'Alder', 'Enter')
  await expect(paneText(window, 1)).toContainText('Paragraph 1 of Alder')
  await scrollBy(window, 1, 900)
  await expect.poll(() => heading(paneText(window, 1))).toBeGreaterThan(4)
  const read = await heading(paneText(window, 1))
  // How far a letter was read is known a moment after the last scroll.
  await window.waitForTimeout(400)
  await openByKey(window, 'Birch', 'Enter')
  await expectPanes(window, 'Birch')
  await paneText(window, 1).focus()
  await window.keyboard.press('Alt+[')
  await expectPanes(window, 'Alder')
  await expect.poll(() => heading(paneText(window, 1))).toBe(read)
  await window.keyboard.press('Alt+]')
  await expectPanes(window, 'Birch')
  await expect(window.getByRole('button', { name: 'Forward in this pane' })).toBeDisabled()
})

test('words are found in one letter while they are typed, and the way back leads to where one read', async ({
  desk,
}) => {
  const { window } = await desk.openLetters(letters())
  await openByKey(window, 'Alder', 'Enter')
  await openByKey(window, 'Birch', 'ControlOrMeta+Enter')
  await expect(paneText(window, 2)).toContainText('Paragraph 1 of Birch')
  await paneText(window, 2).focus()
  await window.keyboard.press('ControlOrMeta+f')
  const box = window.getByRole('searchbox', { name: 'Find in this letter' })
  await expect(box).toBeFocused()
  await window.keyboard.type('backer')
  const count = window.getByRole('search', { name: 'Find in this letter' }).getByRole('status')
  await expect(count).toHaveText('1 of 6')
  await expect(paneText(window, 2).locator('mark[data-current]')).toHaveText('Bäckerei')
  await expect(paneText(window, 1).locator('mark')).toHaveCount(0)
  await window.keyboard.press('Enter')
  await expect(count).toHaveText('2 of 6')
  await window.keyboard.press('Shift+Enter')
  await window.keyboard.press('Shift+Enter')
  await expect(count).toHaveText('6 of 6')
  await expect.poll(() => heading(paneText(window, 2))).toBeGreaterThan(40)
  await box.fill('nothing of this')
  await expect(count).toHaveText('Not found')
  await window.keyboard.press('Escape')
  await expect(box).toBeHidden()
  await expect(paneText(window, 2)).toBeFocused()
  await window.keyboard.press('Alt+[')
  await expect.poll(() => heading(paneText(window, 2))).toBe(1)
})

test('panes scroll together in proportion, or each alone', async ({ desk }) => {
  const { window } = await desk.openLetters(letters())
  await openByKey(window, 'Alder', 'Enter')
  await openByKey(window, 'Birch', 'ControlOrMeta+Enter')
  await expect(paneText(window, 2)).toContainText('Paragraph 1 of Birch')
  await scrollBy(window, 1, 2000)
  await expect.poll(() => heading(paneText(window, 2))).toBeGreaterThan(6)
  const isAtEnd = (pane: number) =>
    paneText(window, pane).evaluate(
      ({ scrollTop, clientHeight, scrollHeight }) => scrollHeight - clientHeight - scrollTop < 40,
    )
  // A letter gets longer while its paragraphs come into view for the first time.
  await expect
    .poll(async () => {
      await scrollBy(window, 1, 200_000)
      return [await isAtEnd(1), await isAtEnd(2)]
    })
    .toEqual([true, true])

  await paneText(window, 2).focus()
  await window.keyboard.press('Alt+t')
  await expect(window.getByRole('status').filter({ hasText: 'Each pane scrolls alone.' })).toBeAttached()
  await expect(window.getByRole('button', { name: 'Scroll panes together' })).toHaveAttribute(
    'aria-pressed',
    'false',
  )
  const alone = await paneText(window, 1).evaluate(({ scrollTop }) => scrollTop)
  await scrollBy(window, 2, -2500)
  await expect.poll(() => heading(paneText(window, 2))).toBeLessThan(55)
  expect(await paneText(window, 1).evaluate(({ scrollTop }) => scrollTop)).toBe(alone)
})

/** The paragraph that stands a third down the view. */
const reading = (text: Locator) =>
  text.evaluate((scroller) => {
    const line = scroller.getBoundingClientRect().top + scroller.clientHeight / 3
    const blocks = [...scroller.querySelectorAll('[data-start]')]
    const block = blocks.find((candidate) => candidate.getBoundingClientRect().bottom > line)
    return /Paragraph \d+/.exec(block?.textContent ?? '')?.[0] ?? ''
  })

test('versions scroll together by what corresponds, however much one of them has more', async ({ desk }) => {
  const { electron, window } = await desk.open()
  const more = Array.from(
    { length: 25 },
    (_, at) => `Something else, number ${at}, that only stands in the second.`,
  )
  const text = paragraphs('Alder')
  const folder = desk.lettersFolder({
    'first.md': `---\ntitle: Alder letter\ndate: 1900-05-01\n---\n\n${text}\n`,
    'second.md': `---\ntitle: Birch letter\ndate: 1901-05-01\n---\n\n${more.join('\n\n')}\n\n${text}\n`,
  })
  await addFirstFolder(electron, window, folder)
  await openByKey(window, 'Alder', 'Enter')
  await openByKey(window, 'Birch', 'ControlOrMeta+Enter')
  await expectPanes(window, 'Alder', 'Birch')
  await window.keyboard.press('ControlOrMeta+d')
  await expect(window.getByText(/words the same/).first()).toBeVisible()
  for (const pixels of [1500, 1500, -900]) {
    const before = await reading(paneText(window, 1))
    await scrollBy(window, 1, pixels)
    await expect.poll(() => reading(paneText(window, 1))).not.toBe(before)
    await expect
      .poll(async () => (await reading(paneText(window, 2))) === (await reading(paneText(window, 1))))
      .toBe(true)
  }
  // The other way round as well; and neither pane drives the other on when nobody scrolls.
  await scrollBy(window, 2, 800)
  await expect
    .poll(async () => (await reading(paneText(window, 1))) === (await reading(paneText(window, 2))))
    .toBe(true)
  const still = await reading(paneText(window, 2))
  await window.waitForTimeout(500)
  expect(await reading(paneText(window, 2))).toBe(still)
})

test('the text of one pane has its own size, length of lines and direction, also after a restart', async ({
  desk,
}) => {
  const first = await startWithLetters(desk)
  await openByKey(first.window, 'Alder', 'Enter')
  await openByKey(first.window, 'Birch', 'ControlOrMeta+Enter')
  await paneText(first.window, 2).focus()
  await first.window.keyboard.press('Alt++')
  await first.window.keyboard.press('Alt++')
  await first.window.getByRole('button', { name: 'Text and place of pane 2' }).click()
  await first.window.getByRole('menuitemcheckbox', { name: 'Right to left' }).click()
  const look = async (window: Page, pane: number) => {
    const text = paneText(window, pane).locator('.letter-text')
    const size = await text.evaluate((element) => Number.parseFloat(getComputedStyle(element).fontSize))
    return [Math.round(size * 10) / 10, await text.getAttribute('dir')]
  }
  await expect.poll(() => look(first.window, 2)).toEqual([20.4, 'rtl'])
  expect(await look(first.window, 1)).toEqual([17, 'ltr'])
  await first.quit()

  const second = await desk.start('--library', join(desk.folder, 'library'))
  await expectPanes(second.window, 'Alder', 'Birch')
  await expect.poll(() => look(second.window, 2)).toEqual([20.4, 'rtl'])
})

test('a reading table is saved, opened after a restart, renamed, and removed and taken back', async ({
  desk,
}) => {
  const first = await startWithLetters(desk)
  for (const name of ['Alder', 'Birch', 'Cedar'] as const)
    await openByKey(first.window, name, 'ControlOrMeta+Enter')
  await expectPanes(first.window, 'Alder', 'Birch', 'Cedar')
  await first.window.keyboard.press('ControlOrMeta+Shift+|')
  await first.window.keyboard.press('ControlOrMeta+Shift+t')
  await expect(first.window.getByRole('textbox', { name: 'Name of this arrangement' })).toBeFocused()
  await first.window.keyboard.type('Three trees')
  await first.window.keyboard.press('Enter')
  await expect(first.window.getByRole('button', { name: /Three trees.*3 letters/ })).toBeVisible()
  await first.window.keyboard.press('Escape')
  for (let pane = 0; pane < 3; pane += 1) await first.window.keyboard.press('ControlOrMeta+w')
  await expect(first.window.getByText('Open a letter to read it')).toBeVisible()
  await first.quit()

  rmSync(join(desk.folder, 'letters', 'birch.md'))
  const { window } = await desk.start('--library', join(desk.folder, 'library'))
  await window.getByRole('button', { name: 'Open a reading table…' }).press('Enter')
  const table = window.getByRole('button', { name: /Three trees.*3 letters/ })
  await expect(table).toBeFocused()
  await window.keyboard.press('Enter')
  await expect(window.locator('.pane-title').last()).toHaveText('Cedar letter')
  await expect(window.locator('.panes')).toHaveAttribute('data-layout', 'rows')

  await window.keyboard.press('ControlOrMeta+Shift+t')
  await window.getByRole('button', { name: /^Rename/ }).click()
  await window.keyboard.type('Old trees')
  await window.keyboard.press('Enter')
  await expect(window.getByRole('button', { name: /Old trees.*3 letters/ })).toBeVisible()
  await window.getByRole('button', { name: /^Remove/ }).click()
  await expect(window.getByText('No reading table has been saved yet.')).toBeVisible()
  await window.keyboard.press('Escape')
  await window.getByRole('button', { name: 'Undo' }).click()
  await window.keyboard.press('ControlOrMeta+Shift+t')
  await expect(window.getByRole('button', { name: /Old trees.*3 letters/ })).toBeVisible()
})
