import { mkdirSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from '../support/app'
import { letterbook } from '../support/command-line'

const letters = {
  'one.txt': 'Harbour House, 3 May 1871\n\nDear Anna,\n\nthe lighthouse was lit today.\n\nYours, Tom\n',
}

test('what is opened with the app from outside: a library, a notebook as one file, a folder of letters', async ({
  desk,
}) => {
  const folder = desk.lettersFolder(letters)
  const library = join(desk.folder, 'Harbour')
  const notebook = join(desk.folder, 'from-elsewhere.letterbook-notebook')
  const elsewhere = join(desk.folder, 'elsewhere')
  await letterbook('index', folder, '--library', elsewhere)
  await letterbook('notes', 'add', 'Written on another machine', '--library', elsewhere)
  await letterbook('backup', '--out', notebook, '--library', elsewhere)
  await letterbook('index', folder, '--library', library)

  const { window, electron } = await desk.start(library, notebook)
  await expect(window).toHaveTitle(/Harbour/)
  const dialog = window.getByRole('dialog')
  await expect(dialog).toContainText('Written on another machine')
  await window.keyboard.press('Escape')

  const more = join(desk.folder, 'more')
  mkdirSync(more)
  const open = (answer: number, ...words: readonly string[]) =>
    electron.evaluate(
      ({ app, dialog: system }, [response, said]) => {
        system.showMessageBox = () => Promise.resolve({ response, checkboxChecked: false })
        app.emit('second-instance', {}, [], '', { words: said, directory: '/' })
      },
      [answer, [...words]] as const,
    )
  await open(1, more)
  await open(0, join(desk.folder, 'nowhere'))
  await expect(window.getByText(/nowhere is not there/).first()).toBeVisible()
  await expect(window.getByText('more', { exact: true })).toHaveCount(0)
  await open(0, more)
  await expect(window.getByText('more', { exact: true })).toBeVisible()

  await open(0, '--library', elsewhere)
  await expect(window).toHaveTitle(/elsewhere/)
})
