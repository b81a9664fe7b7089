/** What a reader does in the window, by the names that are shown there. */
import { type ElectronApplication, expect, type Locator, type Page } from '@playwright/test'

export function lettersList(window: Page): Locator {
  return window.getByRole('grid', { name: 'All letters' })
}

export function hitsList(window: Page): Locator {
  return window.getByRole('grid', { name: 'Letters found' })
}

export function searchBox(window: Page): Locator {
  return window.getByRole('combobox', { name: 'Search the letters' })
}

/** The text of the letter in a pane, counted from 1. */
export function paneText(window: Page, pane: number): Locator {
  return window.getByRole('region', { name: `Text of pane ${pane}` })
}

export async function searchFor(window: Page, query: string): Promise<void> {
  await searchBox(window).fill(query)
}

/** Only the rows that are in sight are there; scrolls from the top of the list or the hits until this one is. */
async function scrollTo(window: Page, row: Locator): Promise<void> {
  const list = lettersList(window).or(hitsList(window))
  await expect(list.getByRole('row').first()).toBeVisible()
  if ((await row.count()) > 0) return
  await list.hover()
  await window.mouse.wheel(0, -100_000)
  await expect
    .poll(async () => {
      if ((await row.count()) > 0) return true
      await window.mouse.wheel(0, 300)
      return false
    })
    .toBe(true)
}

/** Opens the letter with this title from the list or the hits that are shown. */
export async function openLetter(window: Page, title: string, beside = false): Promise<void> {
  const row = window.getByRole('row').filter({ hasText: title }).first()
  await scrollTo(window, row)
  await row.click(beside ? { modifiers: ['ControlOrMeta'] } : {})
  const pane = window.getByRole('region', { name: new RegExp(`^Pane ${beside ? 2 : 1}: `) })
  await expect(pane.getByRole('heading', { level: 2, name: title })).toBeVisible()
}

/** Whether the focus is on this, or on something in it. */
export async function hasKeyboard(place: Locator): Promise<boolean> {
  return await place.evaluate((element) => element.contains(document.activeElement))
}

/** Selects words in the text of a pane, as dragging the mouse over them does. */
export async function selectWords(window: Page, pane: number, words: string): Promise<void> {
  await paneText(window, pane).focus()
  await paneText(window, pane).evaluate((root, wanted) => {
    const walker = document.createTreeWalker(root, NodeFilter.SHOW_TEXT)
    for (let node = walker.nextNode(); node !== null; node = walker.nextNode()) {
      const at = node.textContent?.indexOf(wanted) ?? -1
      if (at === -1) continue
      const range = document.createRange()
      range.setStart(node, at)
      range.setEnd(node, at + wanted.length)
      getSelection()?.removeAllRanges()
      getSelection()?.addRange(range)
      return
    }
    throw new Error(`The text has no “${wanted}”.`)
  }, words)
}

/** Writes a note on words of a pane and waits until it is on the disk. */
export async function writeNote(window: Page, pane: number, words: string, note: string): Promise<void> {
  await selectWords(window, pane, words)
  await window.keyboard.press('n')
  const editor = window.getByRole('textbox', { name: 'Text of the note' })
  await editor.fill(note)
  await expect(window.getByRole('status').filter({ hasText: 'Saved' })).toBeVisible()
}

/** Makes the system's folder dialog answer with these folders, since no test can click in it. */
export async function chooseInDialog(
  electron: ElectronApplication,
  ...paths: readonly string[]
): Promise<void> {
  await electron.evaluate(({ dialog }, filePaths) => {
    dialog.showOpenDialog = () =>
      Promise.resolve({ canceled: filePaths.length === 0, filePaths: [...filePaths] })
  }, paths)
}

/** Changes to one of the views of the rail. */
export async function showView(
  window: Page,
  view: 'Letters' | 'Notes' | 'Saved searches' | 'Problems' | 'To review' | 'Table',
): Promise<void> {
  await window
    .getByRole('navigation')
    .getByRole('button', { name: new RegExp(`^${view}`) })
    .click()
}

/** Makes the system's dialog for saving answer with this path. */
export async function saveInDialog(electron: ElectronApplication, path: string): Promise<void> {
  await electron.evaluate(({ dialog }, filePath) => {
    dialog.showSaveDialog = () => Promise.resolve({ canceled: false, filePath })
  }, path)
}

/** Opens the way to letters and commands; what is typed next goes there. */
export async function openPalette(window: Page): Promise<Locator> {
  await window.keyboard.press('ControlOrMeta+k')
  // What is chosen there may open a dialog of its own.
  const dialog = window.getByRole('dialog', { name: 'Go to a letter or do something' })
  await expect(dialog.getByRole('combobox')).toBeFocused()
  return dialog
}

/** The panel that tells what is known of the active letter. */
export function reviewPanel(window: Page): Locator {
  return window.getByRole('complementary', { name: 'What is known' })
}

/** The lines of one field in the review panel. */
export function reviewField(window: Page, field: string): Locator {
  const heads = window.getByRole('rowheader', { name: field, exact: true })
  return reviewPanel(window).getByRole('rowgroup').filter({ has: heads })
}

/** Chooses a folder in the first empty view of a new library. */
export async function addFirstFolder(
  electron: ElectronApplication,
  window: Page,
  folder: string,
): Promise<void> {
  await chooseInDialog(electron, folder)
  await window.getByRole('button', { name: 'Choose folders…' }).click()
}
