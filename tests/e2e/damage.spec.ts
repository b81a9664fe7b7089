import { existsSync, mkdirSync, readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import Database from 'better-sqlite3'
import { expect, test } from '../support/app'
import { letterbookJson } from '../support/command-line'
import { addFirstFolder, lettersList, openLetter, paneText, searchBox, writeNote } from '../support/window'

const letters = {
  'appeal.txt': 'Appeal to the river council\n\nWe, the undersigned, ask you to open the sluices.',
  'reply.txt': 'Reply of the council\n\nThe sluices stay closed until Easter.',
}

test('a damaged index is built again with a word about it, and the notes are untouched', async ({ desk }) => {
  const library = join(desk.folder, 'library')
  const first = await desk.start('--library', library)
  await addFirstFolder(first.electron, first.window, desk.lettersFolder(letters))
  await openLetter(first.window, 'Appeal to the river council')
  await writeNote(first.window, 1, 'the undersigned', 'Who are they?')
  await first.quit()
  const head = Buffer.alloc(4096, 7)
  writeFileSync(
    join(library, 'index.db'),
    Buffer.concat([head, readFileSync(join(library, 'index.db')).subarray(4096)]),
  )

  const again = await desk.start('--library', library)
  await expect(again.window.getByText('The index was damaged')).toBeVisible()
  await expect(lettersList(again.window)).toHaveAttribute('aria-rowcount', '2')
  await expect(paneText(again.window, 1).locator('.noted')).toHaveText(/the undersigned/)
  await again.quit()
  expect(await letterbookJson('check', '--library', library)).toMatchObject({
    ok: true,
    notebook: { notes: 1 },
  })
})

test('an index that breaks while the library is open is mended at once', async ({ desk }) => {
  const library = join(desk.folder, 'library')
  const { window, electron } = await desk.start('--library', library)
  await addFirstFolder(electron, window, desk.lettersFolder(letters))
  await expect(lettersList(window)).toHaveAttribute('aria-rowcount', '2')
  await window.evaluate(() => self.letterbook.call('import.cancel', {}))
  const path = join(library, 'index.db')
  writeFileSync(path, Buffer.alloc(readFileSync(path).length, 9))
  for (const suffix of ['-wal', '-shm']) {
    if (existsSync(`${path}${suffix}`))
      writeFileSync(`${path}${suffix}`, Buffer.alloc(readFileSync(`${path}${suffix}`).length, 9))
  }
  await window.keyboard.press('ControlOrMeta+r')
  await expect
    .poll(async () => {
      await searchBox(window).fill('')
      await searchBox(window).fill('sluices')
      const found = await window.evaluate(() => self.letterbook.call('search.count', { query: 'sluices' }))
      return found.ok ? found.value.total : found.error.code
    })
    .toBe(2)
})

test('a damaged notebook is set aside, never overwritten, and the best copies are offered', async ({
  desk,
}) => {
  const library = join(desk.folder, 'library')
  const first = await desk.start('--library', library)
  await addFirstFolder(first.electron, first.window, desk.lettersFolder(letters))
  await openLetter(first.window, 'Appeal to the river council')
  await writeNote(first.window, 1, 'the undersigned', 'Who are they?')
  await first.quit()
  const path = join(library, 'notebook.db')
  const damaged = Buffer.from(readFileSync(path))
  damaged.fill(0x5a, 0, 8192)
  writeFileSync(path, damaged)

  const again = await desk.start('--library', library)
  const dialog = again.window.getByRole('dialog')
  await expect(dialog).toBeVisible()
  await expect(dialog).toContainText('1 note')
  expect(readFileSync(path).equals(damaged)).toBe(true)
  await dialog.getByRole('radio').first().check()
  await dialog.getByRole('button', { name: 'Go on with this' }).click()
  await expect(paneText(again.window, 1).locator('.noted')).toHaveText(/the undersigned/)
  const aside = readdirSync(library).filter((name) => name.startsWith('notebook.damaged'))
  expect(aside.some((name) => readFileSync(join(library, name)).equals(damaged))).toBe(true)
  await again.quit()
  expect(await letterbookJson('check', '--library', library)).toMatchObject({
    ok: true,
    notebook: { notes: 1 },
  })
})

test('a library made by a newer version is refused by name and left as it is', async ({ desk }) => {
  const library = join(desk.folder, 'newer')
  mkdirSync(library)
  const path = join(library, 'index.db')
  const index = new Database(path)
  index.pragma(`application_id = ${0x4c424958}`)
  index.pragma('user_version = 9999')
  index.exec('CREATE TABLE future (letter TEXT)')
  index.close()
  const { window } = await desk.start('--library', library)
  await expect(window.getByText(/written by a newer Letterbook/).first()).toBeVisible()
  const after = new Database(path, { readonly: true })
  expect(after.pragma('user_version', { simple: true })).toBe(9999)
  after.close()
})

test('a library that is open elsewhere is refused, and the one that has it goes on', async ({ desk }) => {
  const library = join(desk.folder, 'library')
  const first = await desk.start('--library', library)
  await addFirstFolder(first.electron, first.window, desk.lettersFolder(letters))
  await expect(lettersList(first.window)).toHaveAttribute('aria-rowcount', '2')
  const second = await desk.start('--library', library, '--user-data', join(desk.folder, 'other-user'))
  await expect(second.window.getByText(/another Letterbook/).first()).toBeVisible()
  await openLetter(first.window, 'Appeal to the river council')
  await writeNote(first.window, 1, 'the undersigned', 'Still here.')
})

test('a library folder that cannot be made is named, and another can be opened', async ({ desk }) => {
  const blocked = join(desk.folder, 'a-file')
  writeFileSync(blocked, '')
  const { window } = await desk.start('--library', join(blocked, 'library'))
  await expect(window.getByText(join(blocked, 'library')).first()).toBeVisible()
  await window.getByRole('button', { name: 'Open the sample library' }).first().click()
  await expect(lettersList(window)).toBeVisible()
})

test('a library whose folder is no longer there is not made anew, but named', async ({ desk }) => {
  const library = join(desk.folder, 'library')
  const first = await desk.start('--library', library)
  await addFirstFolder(first.electron, first.window, desk.lettersFolder(letters))
  await expect(lettersList(first.window)).toHaveAttribute('aria-rowcount', '2')
  await first.quit()
  renameSync(library, `${library} on another drive`)

  const again = await desk.start()
  await expect(again.window.getByText(library).first()).toBeVisible()
  expect(existsSync(library)).toBe(false)
  await again.quit()
  renameSync(`${library} on another drive`, library)

  const back = await desk.start()
  await expect(lettersList(back.window)).toHaveAttribute('aria-rowcount', '2')
})

test('words that cannot be saved stay in the window, and it asks before it closes over them', async ({
  desk,
}) => {
  const library = join(desk.folder, 'library')
  const { window, electron } = await desk.start('--library', library)
  await addFirstFolder(electron, window, desk.lettersFolder(letters))
  await openLetter(window, 'Appeal to the river council')
  await writeNote(window, 1, 'the undersigned', 'Who are they?')
  rmSync(library, { recursive: true })
  const editor = window.getByRole('textbox', { name: 'Text of the note' })
  await editor.fill('Who are they? Ask in the archive.')
  await expect(window.getByText('Not saved. Your words are kept here.')).toBeVisible()
  await expect(window.getByRole('region', { name: 'Notices' })).toContainText('A note could not be saved yet')

  await window.getByRole('button', { name: 'Copy the words' }).click()
  expect(await electron.evaluate(({ clipboard }) => clipboard.readText())).toBe(
    'Who are they? Ask in the archive.',
  )

  const closeAndAnswer = (answer: number) =>
    electron.evaluate(({ BrowserWindow, dialog }, chosen) => {
      const asked = new Promise<string>((resolve) => {
        dialog.showMessageBoxSync = (...words: unknown[]) => {
          resolve(JSON.stringify(words.at(-1)))
          return chosen
        }
      })
      BrowserWindow.getAllWindows()[0]?.close()
      return asked
    }, answer)
  expect(await closeAndAnswer(0)).toContain('A note is not saved.')
  await expect(editor).toHaveValue('Who are they? Ask in the archive.')

  const closed = new Promise((done) => electron.process().once('exit', done))
  await closeAndAnswer(1)
  await closed
})

test('the sample library opens with a damaged notebook as well, and offers what to go on with', async ({
  desk,
}) => {
  const first = await desk.start()
  await expect(lettersList(first.window)).toBeVisible()
  await first.quit()
  const path = join(desk.userData, 'sample-library', 'notebook.db')
  writeFileSync(path, Buffer.alloc(readFileSync(path).length, 0x5a))

  const again = await desk.start()
  const dialog = again.window.getByRole('dialog', { name: 'The notebook is damaged' })
  await dialog.getByRole('radio').first().check()
  await dialog.getByRole('button', { name: 'Go on with this' }).click()
  await expect(dialog).toHaveCount(0)
  await expect(lettersList(again.window)).toBeVisible()
})
