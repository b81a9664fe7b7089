/** A process of the app dies or stands still while the reader types: it comes back, and what was typed is there. */
import { join } from 'node:path'
import { allNotes, noteChoiceSchema } from '@shared/note'
import { expect, test } from '../support/app'
import { processOf, signalled } from '../support/app-processes'
import { letterbookJson } from '../support/command-line'
import { addFirstFolder, openLetter, paneText, searchBox, writeNote } from '../support/window'

const letters = {
  'appeal.txt': 'Appeal to the river council\n\nWe, the undersigned, ask you to open the sluices.',
  'reply.txt': 'Reply of the council\n\nThe sluices stay closed until Easter.',
}

test.skip(process.platform === 'win32', 'Windows knows no signals.')

test('each service that dies or stands still while a note is typed comes back, and every word is kept', async ({
  desk,
}) => {
  test.setTimeout(180_000)
  const library = join(desk.folder, 'library')
  const { window, electron, quit } = await desk.start('--library', library)
  await addFirstFolder(electron, window, desk.lettersFolder(letters))
  await openLetter(window, 'Appeal to the river council')
  await writeNote(window, 1, 'the undersigned', 'Who')
  const editor = window.getByRole('textbox', { name: 'Text of the note' })
  await editor.focus()
  await window.keyboard.press('End')
  let typed = 'Who'
  const saved = async () => {
    await expect(editor).toHaveValue(typed)
    await expect(window.locator('[data-saving="saved"]')).toBeVisible({ timeout: 30_000 })
  }

  for (const [service, signal] of [
    ['letterbook notebook', 'SIGKILL'],
    ['letterbook notebook', 'SIGSEGV'],
    ['letterbook search', 'SIGKILL'],
    ['letterbook import', 'SIGSEGV'],
  ] as const) {
    const words = ` ${service.split(' ')[1]}-${signal}`
    await window.keyboard.type(words.slice(0, 5))
    const before = await signalled(electron, service, signal)
    await window.keyboard.type(words.slice(5))
    typed += words
    await saved()
    await searchBox(window).fill(`sluices ${signal}`)
    await searchBox(window).fill('')
    await expect.poll(async () => await processOf(electron, 'letterbook notebook')).not.toBeNull()
    expect(await processOf(electron, service)).not.toBe(before)
    await editor.focus()
    await window.keyboard.press('End')
  }

  // As the system does when it suspends the computer: each stands still, and goes on where it was.
  for (const service of ['letterbook notebook', 'letterbook search', 'letterbook import']) {
    const pid = await signalled(electron, service, 'SIGSTOP')
    const words = ` asleep-${service.split(' ')[1]}`
    await window.keyboard.type(words)
    typed += words
    await window.waitForTimeout(1500)
    process.kill(pid, 'SIGCONT')
    await saved()
    expect(await processOf(electron, service)).toBe(pid)
  }
  const count = await window.evaluate(() => self.letterbook.call('search.count', { query: 'sluices' }))
  expect(count).toMatchObject({ ok: true, value: { total: 2 } })
  await quit()
  expect(await letterbookJson('check', '--library', library)).toMatchObject({ ok: true })
  const again = await desk.start('--library', library)
  await openLetter(again.window, 'Appeal to the river council')
  await expect(paneText(again.window, 1).locator('.noted')).toHaveText(/the undersigned/)
  const choice = noteChoiceSchema.parse(allNotes)
  const found = await again.window.evaluate(
    (asked) =>
      self.letterbook.call('notes.list', {
        ...{ choice: asked, order: 'changed', descending: true, offset: 0, limit: 10 },
      }),
    choice,
  )
  expect(found.ok && found.value.notes.map(({ body }) => body)).toEqual([typed])
})
