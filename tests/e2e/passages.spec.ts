import type { Locator, Page } from '@playwright/test'
import { hindrances } from '../support/accessibility'
import { expect, test } from '../support/app'
import { clipboardText, compareBar, markNamed, openByKeys } from '../support/comparing'
import { lettersList, paneText, selectWords } from '../support/window'

const report = 'Scholars and clergy ask Bank to halt Ilvar dam'
const letter = 'the resettled villages and the nine arrested schoolteachers'

function sharedList(window: Page): Locator {
  return window.getByRole('grid', { name: 'Shared passages' })
}

function lines(window: Page): Locator {
  return window.locator('.joining-lines path')
}

/** What is read out of the passage that was gone to. */
function told(window: Page): Locator {
  return compareBar(window)
    .getByRole('status')
    .filter({ hasText: /^Shared passage / })
}

async function showSharedPassages(window: Page): Promise<void> {
  await openByKeys(window, report, letter)
  await window.keyboard.press('ControlOrMeta+Shift+d')
  await expect(compareBar(window).getByText(/^\d+ shared passages$/)).toBeVisible()
}

test('what a report and its letter share is marked in both with one number, and gone through by keys alone', async ({
  desk,
}) => {
  const { window } = await desk.openSample()
  await showSharedPassages(window)
  for (const number of [1, 2, 3]) {
    await window.keyboard.press('F8')
    await expect(told(window)).toHaveText(new RegExp(`^Shared passage ${number} of \\d+: \\d+ words`))
    for (const pane of [1, 2])
      await expect(
        markNamed(window, pane, new RegExp(`^shared passage ${number} of \\d+`)).first(),
      ).toBeInViewport()
  }
  await window.keyboard.press('Shift+F8')
  await expect(told(window)).toHaveText(/^Shared passage 2 of /)
  await expect(markNamed(window, 1, /^shared passage \d+ of \d+, altered$/).first()).toBeAttached()
})

test('lines join what both letters show, follow scrolling, and are switched off', async ({ desk }) => {
  const { window } = await desk.openSample()
  await showSharedPassages(window)
  await window.keyboard.press('F8')
  await expect(lines(window).first()).toBeAttached()
  await expect(window.locator('.joining-lines')).toHaveAttribute('aria-hidden', 'true')
  const drawn = () => lines(window).evaluateAll((paths) => paths.map((path) => path.getAttribute('d')).join())
  const before = await drawn()
  await paneText(window, 1).focus()
  await window.keyboard.press('ArrowDown')
  await window.keyboard.press('ArrowDown')
  await expect.poll(drawn).not.toBe(before)
  const lineSwitch = compareBar(window).getByRole('button', { name: 'Join shared passages by lines' })
  await lineSwitch.focus()
  await window.keyboard.press('Enter')
  await expect(lines(window)).toHaveCount(0)
  await expect(lineSwitch).toHaveAttribute('aria-pressed', 'false')
})

test('the list of shared passages shows what was altered, goes to each, and copies it with both sources', async ({
  desk,
}) => {
  const { window, electron } = await desk.openSample()
  await showSharedPassages(window)
  await window.keyboard.press('Alt+F8')
  await expect(sharedList(window)).toBeFocused()
  await expect(sharedList(window).getByRole('deletion').first()).toBeVisible()
  await expect(sharedList(window).getByRole('insertion').first()).toBeVisible()
  await window.keyboard.press('End')
  await window.keyboard.press('Enter')
  const count = Number(await sharedList(window).getAttribute('aria-rowcount'))
  for (const pane of [1, 2])
    await expect(
      markNamed(window, pane, new RegExp(`^shared passage ${count} of ${count}`)).first(),
    ).toBeInViewport()
  await expect(sharedList(window)).toBeFocused()
  await window.keyboard.press('c')
  await expect(window.getByText('The passage was copied with its source.')).toBeVisible()
  const copied = await clipboardText(electron)
  expect(copied).toContain(report)
  expect(copied).toContain(letter)
  await window.keyboard.press('Escape')
  await expect(sharedList(window)).toHaveCount(0)
  await expect(window.locator('[data-area="reading"] :focus, [data-area="reading"]:focus')).toHaveCount(1)
})

test('where else selected words stand is told by date, and opened beside at the words', async ({ desk }) => {
  const { window } = await desk.openSample()
  await openByKeys(window, report)
  await selectWords(window, 1, 'A village is not a number of roofs')
  await window.keyboard.press('ControlOrMeta+e')
  const list = window.getByRole('grid', { name: 'Passages by date' })
  await expect(list).toBeFocused()
  await expect(window.getByText(/^\d+ passages in \d+ letters$/)).toBeVisible()
  const dates = await list.locator('.found-date').allTextContents()
  expect(dates[0]).toBe('24 January 2020')
  expect(dates.length).toBeGreaterThan(2)
  await window.keyboard.press('ArrowDown')
  await window.keyboard.press('Enter')
  await expect(paneText(window, 2).locator('.lit').first()).toBeInViewport()
  await expect(paneText(window, 2).locator('.lit').first()).toContainText(
    'A village is not a number of roofs',
  )
  await expect(paneText(window, 1).locator('.lit').first()).toContainText(
    'A village is not a number of roofs',
  )
  await expect(list).toBeFocused()
  await window.keyboard.press('Escape')
  await expect(window.locator('.lit')).toHaveCount(0)
})

test('letters like this one say why, and are opened beside it with the passages that both share', async ({
  desk,
}) => {
  const { window } = await desk.openSample()
  await openByKeys(window, report)
  await window.keyboard.press('ControlOrMeta+l')
  const list = window.getByRole('grid', { name: 'Letters, the likest first' })
  await expect(list).toBeFocused()
  const first = list.getByRole('row').first()
  await expect(first).toContainText(letter)
  await expect(first).toContainText(/\d+ % of this letter stands there/)
  await expect(first).toContainText(/\d+ words in common/)
  await window.keyboard.press('Enter')
  await expect(compareBar(window).getByText(/^\d+ shared passages$/)).toBeVisible()
  await expect(
    window.getByRole('region', { name: /^Pane 2: / }).getByRole('heading', { level: 2 }),
  ).toContainText(letter)
})

function appeal(number: number): string {
  const own = number % 2 === 0 ? '' : 'My own mother was carried over it in January, and she lives. '
  return `1${number} September 19${20 + number}\n\nDear Minister,\n\nWe ask you to keep the ferry at Lower Ilvar open through the winter. The ferry carries our children to school and our sick to the doctor, and there is no other way over the river between December and March.\n\n${own}We ask you to answer this letter before the first of October, and to tell us what the ferry would cost.\n\nWith respect,\nWriter ${number}\n`
}

const appeals = Object.fromEntries(Array.from({ length: 6 }, (_, at) => [`appeal ${at}.txt`, appeal(at)]))

async function showCampaign(window: Page): Promise<Locator> {
  await expect(lettersList(window)).toHaveAttribute('aria-rowcount', '6')
  await window.keyboard.press('ControlOrMeta+7')
  const members = window.getByRole('grid', { name: 'Letters of the campaign' })
  await expect(members).toBeVisible()
  return members
}

test('a campaign shows its template, the deviations of each letter, and two of them as versions', async ({
  desk,
}) => {
  const { window } = await desk.openLetters(appeals)
  const members = await showCampaign(window)
  await expect(window.getByRole('grid', { name: 'Campaigns, the largest first' })).toHaveAttribute(
    'aria-rowcount',
    '1',
  )
  await expect(window.getByRole('region', { name: 'Template' }).last()).toContainText(
    'keep the ferry at Lower Ilvar',
  )
  await expect(window.locator('.campaign-text [data-shade="4"]').first()).toHaveAttribute(
    'title',
    'in 6 of 6 letters',
  )
  await members.focus()
  await expect(window.getByRole('region', { name: /^What .* has otherwise$/ })).toContainText(
    /Changed|Added|Left out/,
  )
  await window.keyboard.press('Space')
  await window.keyboard.press('ArrowDown')
  await window.keyboard.press('Space')
  await expect(members.getByRole('checkbox', { checked: true })).toHaveCount(2)
  await expect(window.getByRole('status').filter({ hasText: /^Chosen to compare: .+, .+/ })).toHaveCount(1)
  await window.getByRole('button', { name: 'Compare the two chosen' }).focus()
  await window.keyboard.press('Enter')
  await expect(
    compareBar(window)
      .getByText(/words the same/)
      .first(),
  ).toBeVisible()
  await expect(paneText(window, 2)).toBeVisible()
})

test('shared passages and where else can be read by everybody', async ({ desk }) => {
  const { window } = await desk.openSample()
  await showSharedPassages(window)
  await window.keyboard.press('Alt+F8')
  await expect(sharedList(window)).toBeFocused()
  expect(await hindrances(window)).toEqual([])
  await window.keyboard.press('ControlOrMeta+e')
  await expect(window.getByRole('grid', { name: 'Passages by date' })).toBeVisible()
  expect(await hindrances(window)).toEqual([])
})

test('letters like one can be read by everybody', async ({ desk }) => {
  const { window } = await desk.openSample()
  await openByKeys(window, report)
  await window.keyboard.press('ControlOrMeta+l')
  await expect(window.getByRole('grid', { name: 'Letters, the likest first' })).toBeFocused()
  expect(await hindrances(window)).toEqual([])
})

test('campaigns can be read by everybody', async ({ desk }) => {
  const { window } = await desk.openLetters(appeals)
  await showCampaign(window)
  expect(await hindrances(window)).toEqual([])
})
