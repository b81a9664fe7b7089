/** Dialogs and menus of the app, each reached from where the one before left the window, and the guide and the tour. */
import { expect, type Page } from '@playwright/test'
import { chooseInPalette } from './comparing'
import { press } from './tour/step'
import { openLetter, writeNote } from './window'

export type LookedAt = readonly [view: string, show: (window: Page) => Promise<void>]

export const dialogsToLookAt: readonly LookedAt[] = [
  ...(
    [
      ['Reading tables: save or open an arrangement…', 'Reading tables'],
      ['Cite the letter…', /^Cite/],
      ['Save letters for others…', /letters/i],
      ['Save notes for other programs…', 'Save notes for other programs'],
      ['Backups and copies of the notebook', /Backups/],
      ['Passphrase and privacy…', 'Passphrase and privacy'],
      ['Copy diagnostic report…', /report/i],
    ] as const
  ).map(
    ([command, title]): LookedAt => [
      `the dialog “${command}”`,
      async (window) => {
        await press(window, 'Escape')
        await chooseInPalette(window, command)
        await expect(window.getByRole('dialog', { name: title }).getByRole('button').first()).toBeVisible()
      },
    ],
  ),
  [
    'the encoding of a letter',
    async (window) => {
      await press(window, 'Escape', 'ControlOrMeta+1')
      await openLetter(window, 'The valley and the law')
      await window.getByRole('button', { name: 'More for this letter' }).press('Enter')
      await window.getByRole('menuitem', { name: 'Change the encoding…' }).click()
      await expect(window.getByRole('dialog').getByRole('button').first()).toBeVisible()
    },
  ],
  [
    'what can be done with a letter',
    async (window) => {
      await press(window, 'Escape')
      await window.getByRole('button', { name: 'More for this letter' }).press('Enter')
      await expect(window.getByRole('menu')).toBeVisible()
    },
  ],
  [
    'how a pane shows its letter',
    async (window) => {
      await press(window, 'Escape')
      // One that is closing is still there while it fades.
      await expect(window.getByRole('menu')).toHaveCount(0)
      await window.getByRole('button', { name: 'Text and place of pane 1' }).press('Enter')
      await expect(window.getByRole('menu')).toBeVisible()
    },
  ],
  [
    'the history of a note',
    async (window) => {
      await press(window, 'Escape')
      await writeNote(window, 1, 'dam', 'One that has a history.')
      await press(window, 'Escape', 'ControlOrMeta+2')
      await window.getByRole('grid', { name: 'All notes' }).focus()
      await press(window, 'h')
      await expect(window.getByRole('dialog')).toBeVisible()
    },
  ],
  [
    'the bin with a note in it',
    async (window) => {
      await press(window, 'Escape')
      await window.getByRole('grid', { name: 'All notes' }).focus()
      await press(window, 'Delete')
      await window.getByRole('button', { name: 'Bin' }).press('Enter')
      await expect(window.getByRole('grid', { name: 'Bin' }).getByRole('row').first()).toBeVisible()
    },
  ],
  [
    'the source folders',
    async (window) => {
      await window.getByRole('button', { name: 'Library: Sample library' }).press('Enter')
      await window.getByRole('menuitem', { name: 'Source folders…' }).press('Enter')
      await expect(window.getByRole('dialog', { name: 'Source folders' })).toBeVisible()
    },
  ],
  [
    'the guide over a dialog',
    async (window) => {
      await press(window, 'F1')
      await expect(window.getByRole('dialog', { name: 'Guide' })).toBeVisible()
    },
  ],
  [
    'the guide',
    async (window) => {
      await press(window, 'Escape', 'Escape', 'F1')
      await expect(window.getByRole('complementary', { name: 'Guide' })).toBeVisible()
    },
  ],
  [
    'what the guide finds',
    async (window) => {
      const guide = window.getByRole('complementary', { name: 'Guide' })
      await guide.getByRole('searchbox').or(guide.getByRole('textbox')).fill('backup')
      await expect(guide.getByRole('listitem').first()).toBeVisible()
    },
  ],
  [
    'the tour',
    async (window) => {
      await chooseInPalette(window, 'Take the tour of the sample library')
      await expect(window.getByRole('button', { name: 'Leave the tour' })).toBeVisible()
    },
  ],
]
