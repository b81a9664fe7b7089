/** A library on media that cannot be written: it is read, and nothing is promised that cannot be kept. */
import { spawnSync } from 'node:child_process'
import { mkdirSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from '../support/app'
import { letterbookJson } from '../support/command-line'
import { hitsList, lettersList, openLetter, paneText, searchFor, selectWords } from '../support/window'

const run = (command: string, ...words: string[]) => spawnSync(command, words).status === 0

test.skip(process.platform !== 'linux' || process.getuid?.() !== 0, 'Only root can mount a disk.')

test('a library on a read-only disk is read and searched, says so all the time, and keeps typed words to be copied', async ({
  desk,
}) => {
  const disk = join(desk.folder, 'disk')
  mkdirSync(disk)
  test.skip(!run('mount', '-t', 'tmpfs', '-o', 'size=300m', 'tmpfs', disk), 'No disk can be mounted here.')
  try {
    const library = join(disk, 'library')
    const letters = desk.lettersFolder({
      'appeal.txt': 'Appeal to the river council\n\nWe, the undersigned, ask you to open the sluices.',
      'reply.txt': 'Reply of the council\n\nThe sluices stay closed until Easter.',
    })
    await letterbookJson('index', letters, '--library', library)
    expect(run('mount', '-o', 'remount,ro', disk)).toBe(true)
    const { window, quit } = await desk.start('--library', library)
    await expect(lettersList(window)).toHaveAttribute('aria-rowcount', '2')
    await expect(window.getByText('Open for reading only', { exact: true })).toBeVisible()
    await searchFor(window, 'easter')
    await expect(hitsList(window).getByRole('row').first()).toBeVisible()
    await window.keyboard.press('Escape')
    await openLetter(window, 'Appeal to the river council')
    await selectWords(window, 1, 'the undersigned')
    await window.keyboard.press('n')
    await window.getByRole('textbox', { name: 'Text of the note' }).fill('Who are they?')
    await expect(window.getByRole('button', { name: 'Copy the words' })).toBeVisible()
    await expect(paneText(window, 1)).toContainText('the sluices')
    // Words that are not saved would be asked about.
    await window.getByRole('textbox', { name: 'Text of the note' }).fill('')
    await quit()
  } finally {
    run('umount', '-l', disk)
  }
})
