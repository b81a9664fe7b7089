import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Locator, Page } from '@playwright/test'
import { hindrances, seriousFindings } from '../support/accessibility'
import { expect, test } from '../support/app'
import {
  addFirstFolder,
  hitsList,
  openLetter,
  openPalette,
  paneText,
  searchFor,
  selectWords,
  showView,
  writeNote,
} from '../support/window'

const letters = {
  'appeal.txt':
    'Appeal to the river council\n\nWe, the undersigned, ask you to open the sluices before the floods of spring.\n\nThe council has known of the danger since autumn.',
  'reply.md':
    '---\ntitle: "Reply: the sluices"\ndate: 1931-03-05\nfrom: Ada Wendt\nto: Orn valley\n---\n\nThe sluices stay closed until Easter.\n',
}

function editor(window: Page): Locator {
  return window.getByRole('textbox', { name: 'Text of the note' })
}

function saved(window: Page): Locator {
  return window.getByRole('status').filter({ hasText: 'Saved' })
}

function sheet(window: Page, name: string | RegExp): Locator {
  return window.getByRole('region', { name })
}

test('a note is written with keys, links to a letter by completion, and the letter knows of it', async ({
  desk,
}) => {
  const { window, electron } = await desk.open()
  await addFirstFolder(electron, window, desk.lettersFolder(letters))
  await openLetter(window, 'Appeal to the river council')
  await selectWords(window, 1, 'the undersigned')
  await window.keyboard.press('n')
  await window.keyboard.type('Who are ')
  await window.keyboard.press('ControlOrMeta+b')
  await window.keyboard.type('they')
  await window.keyboard.press('End')
  await window.keyboard.type('? See [[repl')
  await expect(window.getByRole('option', { name: /Reply: the sluices/ })).toBeVisible()
  await window.keyboard.press('Enter')
  await expect(editor(window)).toHaveValue(
    /^Who are \*\*they\*\*\? See \[\[letter:.+reply\.md\|Reply: the sluices\]\]$/,
  )
  const preview = window.getByRole('region', { name: 'Preview' })
  await expect(preview.locator('strong')).toHaveText('they')
  await expect(saved(window)).toBeVisible()
  await window.keyboard.press('Escape')
  await expect(editor(window)).toHaveCount(0)

  const link = paneText(window, 1).getByRole('button', { name: 'Reply: the sluices' })
  await link.click({ modifiers: ['ControlOrMeta'] })
  await expect(paneText(window, 2)).toContainText('stay closed until Easter')
  await expect(paneText(window, 2).getByText('Linked from 1 note')).toBeVisible()
})

test('notes that overlap keep marks of their own, in colours that are named, and keys lead from one to the next', async ({
  desk,
}) => {
  const { window, electron } = await desk.open()
  await addFirstFolder(electron, window, desk.lettersFolder(letters))
  await openLetter(window, 'Appeal to the river council')
  await writeNote(window, 1, 'the undersigned, ask you to open', 'The long one')
  await window.keyboard.press('Escape')
  await writeNote(window, 1, 'undersigned', 'The short one')
  await window.keyboard.press('Escape')
  await window.keyboard.press('Alt+n')
  await editor(window).fill('About all of it')
  await window.keyboard.press('ControlOrMeta+Enter')

  const text = paneText(window, 1)
  await expect(text.getByText('On the whole letter')).toBeVisible()
  await window.getByRole('button', { name: 'More about note 2' }).click()
  await window.getByRole('menuitemcheckbox', { name: 'Green' }).click()
  await expect(text.getByRole('button', { name: 'Note 2, Green' })).toBeVisible()
  await expect(text.locator('.noted .noted')).toHaveText('undersigned')

  await text.focus()
  for (const number of [2, 3, 1]) {
    await window.keyboard.press('F7')
    await expect(window.locator('.note-card[data-active]')).toContainText(`Note ${number}`)
  }
  await window.keyboard.press('Shift+F7')
  await expect(window.locator('.note-card[data-active]')).toContainText('Note 3')

  expect(await hindrances(window)).toEqual([])

  // In a narrow window the cards lie below, and a note comes to its mark.
  await electron.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.setContentSize(820, 700))
  await window
    .getByRole('button', { name: '2 notes' })
    .or(window.getByRole('button', { name: '3 notes' }))
    .click()
  await text.getByRole('button', { name: 'Note 2, Green' }).hover()
  await expect(window.getByRole('note', { name: 'Note 2' })).toContainText('The long one')
  await window.keyboard.press('Escape')
  await expect(window.getByRole('note', { name: 'Note 2' })).toHaveCount(0)
})

test('a note stands on passages of two letters, and each of them shows it', async ({ desk }) => {
  const { window, electron } = await desk.open()
  await addFirstFolder(electron, window, desk.lettersFolder(letters))
  await openLetter(window, 'Appeal to the river council')
  await openLetter(window, 'Reply: the sluices', true)
  await writeNote(window, 1, 'open the sluices', 'Asked and refused')
  await selectWords(window, 2, 'stay closed')
  await window.keyboard.press('Alt+a')
  await expect(paneText(window, 2).locator('.noted')).toHaveText('stay closed')
  await expect(paneText(window, 1).locator('.noted')).toHaveText('open the sluices')
  await expect(paneText(window, 2).getByText('Asked and refused').first()).toBeVisible()
})

test('a page of the notebook is written beside the letters and links to a selected passage, and says when its words are gone', async ({
  desk,
}) => {
  const { window, electron } = await desk.open()
  const folder = desk.lettersFolder(letters)
  await addFirstFolder(electron, window, folder)
  await openLetter(window, 'Appeal to the river council')
  await selectWords(window, 1, 'the danger since autumn')
  await window.keyboard.press('ControlOrMeta+n')
  const page = sheet(window, 'Page of the notebook')
  await page.getByRole('textbox').focus()
  await window.keyboard.type('They knew: [[')
  await window.getByRole('option', { name: /the danger since autumn/ }).click()
  await expect(saved(window)).toBeVisible()
  expect(await seriousFindings(window)).toEqual([])
  await page.getByRole('textbox').focus()
  await window.keyboard.press('Escape')
  await page.getByRole('button', { name: 'Close the note' }).click()

  await showView(window, 'Notes')
  await window.getByRole('row').filter({ hasText: 'They knew' }).click()
  await showView(window, 'Letters')
  await openLetter(window, 'Reply: the sluices')
  await page.getByRole('button', { name: 'the danger since autumn' }).click()
  await expect(paneText(window, 1)).toContainText('known of the danger since autumn')
  await expect(page.getByText('They knew')).toBeVisible()

  // A link whose words are gone leads to the letter, and says so.
  writeFileSync(
    join(folder, 'appeal.txt'),
    letters['appeal.txt'].replace(/The council has.*/, 'Nobody knew.'),
  )
  await expect(paneText(window, 1)).toContainText('Nobody knew.')
  await openLetter(window, 'Reply: the sluices')
  await page.getByRole('button', { name: 'the danger since autumn' }).click()
  await expect(paneText(window, 1)).toContainText('Nobody knew.')
  await expect(window.getByText('The words of this passage are not in the letter any more.')).toBeVisible()
})

test('a page that is begun in the moment in which words are selected can link to them', async ({ desk }) => {
  const { window, electron } = await desk.open()
  await addFirstFolder(electron, window, desk.lettersFolder(letters))
  await openLetter(window, 'Appeal to the river council')
  await paneText(window, 1).focus()
  await paneText(window, 1).evaluate((root) => {
    const words = root.querySelector('[data-start]')
    if (words === null) throw new Error('The letter has no text.')
    getSelection()?.selectAllChildren(words)
    // Before the document tells of the selection, which it does later.
    root.dispatchEvent(
      new KeyboardEvent('keydown', {
        key: 'n',
        code: 'KeyN',
        ctrlKey: true,
        bubbles: true,
        cancelable: true,
      }),
    )
  })
  await sheet(window, 'Page of the notebook').getByRole('textbox').focus()
  await window.keyboard.type('[[')
  await expect(window.getByRole('option', { name: /passage in/ })).toBeVisible()
})

test('a note is begun by a key that is pressed while a closed menu is still going away', async ({ desk }) => {
  const { window, electron } = await desk.open()
  await addFirstFolder(electron, window, desk.lettersFolder(letters))
  await openLetter(window, 'Appeal to the river council')
  await window.evaluate(() => {
    document.styleSheets[0]?.insertRule('.menu[data-ending-style] { opacity: 0; transition: opacity 20s; }')
  })
  await window.getByRole('button', { name: 'Text and place of pane 1' }).press('Enter')
  await expect(window.getByRole('menu')).toBeVisible()
  await window.keyboard.press('Escape')
  await selectWords(window, 1, 'the danger since autumn')
  await expect(window.locator('.menu')).toHaveCount(1)
  await window.keyboard.press('n')
  await expect(editor(window)).toBeFocused()
  await expect(window.locator('.menu')).toHaveCount(1)
})

test('the keyboard stays in a page that is begun while the note before it is still being closed', async ({
  desk,
}) => {
  const { window, electron } = await desk.open()
  await addFirstFolder(electron, window, desk.lettersFolder(letters))
  await openLetter(window, 'Appeal to the river council')
  await selectWords(window, 1, 'the danger since autumn')
  await window.keyboard.press('n')
  const note = window.getByRole('textbox', { name: 'Text of the note' })
  await expect(note).toBeFocused()
  await window.keyboard.type('Not saved yet')
  await note.evaluate((editor) => {
    const keys = { ctrlKey: true, bubbles: true, cancelable: true }
    editor.dispatchEvent(new KeyboardEvent('keydown', { ...keys, key: 'Enter', code: 'Enter' }))
    document.body.dispatchEvent(new KeyboardEvent('keydown', { ...keys, key: 'n', code: 'KeyN' }))
  })
  const page = sheet(window, 'Page of the notebook').getByRole('textbox')
  await expect(page).toBeFocused()
  // The note before it is saved and closed meanwhile.
  await expect(paneText(window, 1).getByText('Not saved yet').first()).toBeVisible()
  await expect(paneText(window, 1).getByRole('textbox')).toHaveCount(0)
  await expect(page).toBeFocused()
})

test('a hit in the list and a line of the concordance are noted without opening their letters first', async ({
  desk,
}) => {
  const { window, electron } = await desk.open()
  await addFirstFolder(electron, window, desk.lettersFolder(letters))
  await searchFor(window, 'easter')
  await expect(hitsList(window)).toHaveAttribute('aria-rowcount', '1')
  await window.getByRole('grid', { name: 'Letters found' }).focus()
  await window.keyboard.press('n')
  await editor(window).fill('Which Easter?')
  await expect(saved(window)).toBeVisible()
  await expect(paneText(window, 1).locator('.noted')).toHaveText('Easter')

  await searchFor(window, 'floods')
  await window.keyboard.press('ControlOrMeta+Shift+k')
  await window.getByRole('treegrid').focus()
  await window.keyboard.press('n')
  await editor(window).fill('When were they?')
  await expect(paneText(window, 1).locator('.noted')).toHaveText('floods')
})

test('a note that is nested without end is shown as it was typed, and holds up neither its letter nor the next start', async ({
  desk,
}) => {
  const { window, electron, quit } = await desk.start('--library', join(desk.folder, 'library'))
  await addFirstFolder(electron, window, desk.lettersFolder(letters))
  await openLetter(window, 'Appeal to the river council')
  await writeNote(window, 1, 'the undersigned', `${'- '.repeat(10_000)}end of the list`)
  await window.keyboard.press('Escape')
  await expect(window.locator('.note-card').getByText('end of the list')).toBeVisible()
  await quit()
  const again = await desk.start('--library', join(desk.folder, 'library'))
  await expect(again.window.locator('.note-card').getByText('end of the list')).toBeVisible()
})

test('notes that were written elsewhere stand in the list as soon as it is looked at, each as high as its words', async ({
  desk,
}) => {
  const { window, electron } = await desk.start('--library', join(desk.folder, 'library'))
  await addFirstFolder(electron, window, desk.lettersFolder(letters))
  await showView(window, 'Notes')
  await expect(window.getByText('No notes yet')).toBeVisible()
  await showView(window, 'Letters')
  await openLetter(window, 'Appeal to the river council')
  await writeNote(window, 1, 'the undersigned', 'Some words that go on. '.repeat(20))
  await window.keyboard.press('ControlOrMeta+n')
  await sheet(window, 'Page of the notebook').getByRole('textbox').fill('One line')
  await expect(saved(window).last()).toBeVisible()
  await showView(window, 'Notes')
  const heightOf = async (words: string) => {
    const box = await window.getByRole('row').filter({ hasText: words }).boundingBox()
    return box?.height ?? 0
  }
  await expect(window.getByRole('row').filter({ hasText: 'One line' })).toBeVisible()
  expect(await heightOf('One line')).toBeLessThan(70)
  expect(await heightOf('Some words')).toBeGreaterThan(80)
})

test('what is entered in the palette before it has an answer opens the letter that is found', async ({
  desk,
}) => {
  const { window, electron } = await desk.start('--library', join(desk.folder, 'library'))
  await addFirstFolder(electron, window, desk.lettersFolder(letters))
  await openLetter(window, 'Appeal to the river council')
  const palette = await openPalette(window)
  await palette.getByRole('combobox').evaluate((field) => {
    if (!(field instanceof HTMLInputElement)) throw new Error('The palette has no field.')
    const put = Object.getOwnPropertyDescriptor(HTMLInputElement.prototype, 'value')?.set
    put?.call(field, 'Reply: the sluices')
    field.dispatchEvent(new InputEvent('input', { bubbles: true }))
    field.dispatchEvent(new KeyboardEvent('keydown', { key: 'Enter', bubbles: true, cancelable: true }))
  })
  await expect(paneText(window, 1)).toContainText('stay closed until Easter')
})
