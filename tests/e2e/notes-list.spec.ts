import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Locator, Page } from '@playwright/test'
import { hindrances } from '../support/accessibility'
import { expect, test } from '../support/app'
import { addFirstFolder, openLetter, paneText, selectWords, showView, writeNote } from '../support/window'

const appeal = [
  'Appeal to the river council',
  'We, the undersigned, ask you to open the sluices before the floods of spring.',
  'The council has known of the danger since the autumn of last year.',
  'We beg the council to answer before Easter.',
]
const letters = {
  'appeal.txt': appeal.join('\n\n'),
  'memo.txt': 'Memo of the clerk\n\nFiled without an answer.',
}

function list(window: Page): Locator {
  return window.getByRole('grid', { name: 'All notes' })
}

function row(window: Page, words: string): Locator {
  return window.getByRole('row').filter({ hasText: words })
}

async function choose(window: Page, filter: string, ...values: readonly string[]): Promise<void> {
  await window.getByRole('button', { name: new RegExp(`^${filter}(:|$)`) }).click()
  for (const value of values) await window.getByRole('menuitemcheckbox', { name: value }).click()
  await window.keyboard.press('Escape')
  await expect(window.getByRole('menu')).toHaveCount(0)
}

async function writeNotes(window: Page): Promise<void> {
  await openLetter(window, 'Appeal to the river council')
  await writeNote(window, 1, 'the undersigned', 'Who are they? #people')
  await window.keyboard.press('Escape')
  await writeNote(window, 1, 'floods of spring', 'When was the flood?')
  await window.keyboard.press('Escape')
  await writeNote(window, 1, 'known of the danger', 'Since *when* exactly?')
  await window.keyboard.press('Escape')
  await writeNote(window, 1, 'answer before Easter', 'No answer came.')
  await window.keyboard.press('Escape')
}

test('notes are filtered, coloured and put into the bin together, undone, done again, and read one below the other', async ({
  desk,
}) => {
  const { window, electron } = await desk.open()
  await addFirstFolder(electron, window, desk.lettersFolder(letters))
  await writeNotes(window)
  await showView(window, 'Notes')
  await expect(row(window, 'No answer came.')).toBeVisible()

  await list(window).focus()
  await window.keyboard.press('Home')
  await window.keyboard.press('Space')
  await window.keyboard.press('Shift+ArrowDown')
  await expect(window.getByText('2 chosen')).toBeVisible()
  await window.getByRole('button', { name: 'Colour of the chosen notes' }).click()
  await window.getByRole('menuitem', { name: 'Green' }).click()
  await expect(row(window, 'Since when exactly?').getByTitle('Green')).toBeVisible()

  await window.getByRole('button', { name: 'Filter' }).click()
  await choose(window, 'Colour', 'Green')
  await expect(window.getByRole('status').filter({ hasText: '2 notes' })).toBeVisible()
  await expect(row(window, 'Who are they?')).toHaveCount(0)
  await window.getByRole('button', { name: 'Clear the filters' }).click()
  await choose(window, 'Hashtag', '#people')
  await expect(row(window, 'Who are they?')).toBeVisible()
  await expect(window.getByRole('status').filter({ hasText: '1 note' })).toBeVisible()
  expect(await hindrances(window)).toEqual([])

  await window.getByRole('button', { name: 'Read these notes one below the other' }).click()
  await expect(window.getByRole('article', { name: 'Who are they?' })).toContainText('the undersigned')
  await window.getByRole('button', { name: 'Clear the filters' }).click()
  await expect(window.getByRole('article')).toHaveCount(4)
  await expect(window.getByRole('article').locator('em')).toHaveText('when')
  expect(await hindrances(window)).toEqual([])
  await window.getByRole('button', { name: 'To the list of notes' }).click()

  await list(window).focus()
  await window.keyboard.press('ControlOrMeta+a')
  await window.keyboard.press('Delete')
  await expect(window.getByText('No notes yet')).toBeVisible()
  await expect(window.getByRole('searchbox', { name: 'Search the notes' })).not.toBeFocused()
  await expect(window.locator(':focus')).toContainText('No notes yet')
  await window.keyboard.press('ControlOrMeta+z')
  await expect(row(window, 'Who are they?')).toBeVisible()
  await window.keyboard.press('ControlOrMeta+Shift+z')
  await expect(window.getByText('No notes yet')).toBeVisible()
  await window.getByRole('button', { name: 'Bin' }).click()
  await expect(window.getByRole('grid', { name: 'Bin' }).getByRole('row')).toHaveCount(4)
  await row(window, 'No answer came.').getByRole('button', { name: 'Choose the note' }).click()
  await window.getByRole('button', { name: 'Take out of the bin' }).click()
  await expect(window.getByRole('grid', { name: 'Bin' }).getByRole('row')).toHaveCount(3)
  await window.getByRole('button', { name: 'Bin' }).click()
  await expect(row(window, 'No answer came.').getByTitle('Green')).toBeVisible()
  await expect(window.getByRole('navigation').getByRole('button', { name: /^Notes/ })).toContainText('1')
})

test('a note tells what it was, is put back as it was, and that is undone and done again', async ({
  desk,
}) => {
  const { window, electron } = await desk.open()
  await addFirstFolder(electron, window, desk.lettersFolder(letters))
  await openLetter(window, 'Appeal to the river council')
  await writeNote(window, 1, 'the undersigned', 'Who are they?')
  await window.keyboard.press('Escape')
  await window.getByRole('button', { name: 'More about note 1' }).click()
  await window.getByRole('menuitemcheckbox', { name: 'Blue' }).click()
  await window.getByRole('button', { name: 'Edit note 1' }).click()
  await window.getByRole('textbox', { name: 'Text of the note' }).fill('Who were they then?')
  await expect(window.getByRole('status').filter({ hasText: 'Saved' })).toBeVisible()
  await window.keyboard.press('Escape')

  const card = window.locator('.note-card')
  await window.keyboard.press('ControlOrMeta+z')
  await expect(card).toContainText('Who are they?')
  await window.keyboard.press('ControlOrMeta+y')
  await expect(card).toContainText('Who were they then?')

  await window.getByRole('button', { name: 'More about note 1' }).click()
  await window.getByRole('menuitem', { name: 'History…' }).click()
  const history = window.getByRole('dialog', { name: /^History of/ })
  await expect(history.getByRole('button', { name: 'As it is now' })).toBeFocused()
  await history
    .getByRole('list', { name: /^Versions/ })
    .getByRole('button')
    .last()
    .click()
  await history.getByRole('radio', { name: 'the note now' }).check()
  await expect(history.locator('ins')).toHaveText(['were', ' then'])
  await expect(history.locator('del')).toHaveText('are')
  expect(await hindrances(window)).toEqual([])
  await history.getByRole('button', { name: 'Restore this version' }).click()
  await expect(history).toHaveCount(0)
  await expect(card).toContainText('Who are they?')
  await expect(card).toHaveAttribute('data-note-colour', 'none')
  await window.keyboard.press('ControlOrMeta+z')
  await expect(card).toContainText('Who were they then?')
  await expect(card).toHaveAttribute('data-note-colour', 'blue')
  await window.keyboard.press('ControlOrMeta+Shift+z')
  await expect(card).toContainText('Who are they?')
})

test('passages whose letter changed wait side by side with what stands there now, and are accepted, attached or left', async ({
  desk,
}) => {
  const { window, electron } = await desk.open()
  const folder = desk.lettersFolder(letters)
  await addFirstFolder(electron, window, folder)
  await writeNotes(window)
  const [title, , , answer] = appeal
  writeFileSync(
    join(folder, 'appeal.txt'),
    [
      title,
      'The council has known of the grave danger since the autumn of last year.',
      'We, the people of the valley, ask you to open the sluices.',
      answer,
      answer,
    ].join('\n\n'),
  )
  await window.keyboard.press('ControlOrMeta+r')
  await showView(window, 'Notes')
  await window.getByRole('button', { name: /passages? to check$/ }).click()
  const passages = window.getByRole('grid', { name: 'Passages whose letters changed' })
  await expect(passages.getByRole('row').first()).toBeVisible()
  const waiting = await passages.getByRole('row').count()
  expect(waiting).toBeGreaterThanOrEqual(3)
  expect(await hindrances(window)).toEqual([])

  const sides = window.getByRole('region', { name: 'The passage before and now' })
  await row(window, 'known of the danger').click()
  await expect(sides.getByText('Changed.', { exact: true })).toBeVisible()
  await expect(sides.locator('ins')).toContainText('grave')
  await passages.focus()
  await window.keyboard.press('a')
  await expect(row(window, 'known of the danger')).toHaveCount(0)
  await expect(
    paneText(window, 1).locator('.noted').filter({ hasText: 'known of the grave danger' }),
  ).toBeVisible()
  await window.keyboard.press('ControlOrMeta+z')
  await expect(row(window, 'known of the danger')).toBeVisible()
  await window.keyboard.press('ControlOrMeta+Shift+z')
  await expect(row(window, 'known of the danger')).toHaveCount(0)

  await row(window, 'the undersigned').click()
  await selectWords(window, 1, 'the people of')
  await window.keyboard.press('Alt+a')
  await expect(row(window, 'the undersigned')).toHaveCount(0)
  await expect(paneText(window, 1).locator('.noted').filter({ hasText: 'the people of' })).toBeVisible()

  await row(window, 'floods of spring').click()
  await passages.focus()
  await window.keyboard.press('l')
  await expect(row(window, 'floods of spring')).toHaveCount(0)

  await row(window, 'answer before Easter').click()
  await expect(sides.getByText('In several places.')).toBeVisible()
  await passages.focus()
  await window.keyboard.press('2')
  await expect(window.getByText('Every note stands in its place').first()).toBeVisible()
  await window.getByRole('button', { name: 'Also those that were left' }).click()
  await expect(row(window, 'floods of spring')).toBeVisible()
})
