import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Page } from '@playwright/test'
import { expect, openInPlainBrowser, test } from '../support/app'
import { addFirstFolder, openLetter, saveInDialog, writeNote } from '../support/window'

const head = (title: string, from: string, date: string) =>
  `---\ntitle: ${title}\nfrom: ${from}\nto: Bela Marsh\ndate: ${date}\n---\n`
const letters = {
  'gate.md': `${head('The gate', 'Ada Vale', '1843-03-03')}Dear Bela,\n\nThe gate of the mill is open. Café.\n\nAda Vale\n`,
  'again.md': `${head('The gate again', 'Ada Vale', '1844-03-03')}Dear Bela,\n\nThe gate of the mill is shut. I told you so.\n\nAda Vale\n`,
  'reed.txt': `The <b>reed</b>\n\n<img src=x onerror="document.title='broken'"><script>document.title='broken'</script>\n`,
  'persian.md': `${head('نامه به شورا', 'آدا ویل', '1979')}سلام بر شما،\n\nمی‌خواهم از سد بنویسم.\n`,
}

async function doCommand(window: Page, name: string): Promise<void> {
  await window.keyboard.press('ControlOrMeta+k')
  await window.getByRole('combobox', { name: 'Go to a letter or do something' }).fill(name)
  await window.getByRole('option', { name }).click()
}

test('letters are cited, shown before they leave, and read as a pack in a browser that knows nothing of the app', async ({
  desk,
}) => {
  const { window, electron } = await desk.start('--library', join(desk.folder, 'library'))
  await addFirstFolder(electron, window, desk.lettersFolder(letters))
  await openLetter(window, 'The gate')
  await writeNote(window, 1, 'gate of the mill', 'Who **opened** it?')
  await window.keyboard.press('Escape')

  await doCommand(window, 'Cite the letter…')
  const cite = window.getByRole('dialog', { name: 'Cite this letter' })
  const citation = cite.getByRole('region', { name: 'The citation' })
  await expect(citation).toHaveText('Ada Vale to Bela Marsh, “The gate,” March 3, 1843.')
  await cite.getByRole('combobox', { name: 'Style' }).click()
  await window.getByRole('option', { name: 'MHRA' }).click()
  await expect(citation).toHaveText('Ada Vale, letter to Bela Marsh, ‘The gate’, 3 March 1843.')
  await cite.getByRole('button', { name: 'Copy' }).click()
  await expect(cite).toHaveCount(0)
  expect(await electron.evaluate(({ clipboard }) => clipboard.readText())).toBe(
    'Ada Vale, letter to Bela Marsh, ‘The gate’, 3 March 1843.',
  )

  await openLetter(window, 'The gate again', true)
  await doCommand(window, 'Save letters for others…')
  const dialog = window.getByRole('dialog', { name: 'Save letters for others' })
  const lines = dialog.getByRole('region', { name: 'Every line that leaves' })
  await expect(lines).toContainText('1843-03-03,sent')
  await expect(dialog.getByText('No note leaves.')).toBeVisible()
  const choose = async (format: string) => {
    await dialog.getByRole('combobox', { name: 'Format' }).click()
    await window.getByRole('option', { name: format }).click()
  }
  await choose('Citations (RIS)')
  await expect(lines).toContainText('AU - آدا ویل')
  await saveInDialog(electron, join(desk.folder, 'letters.ris'))
  await dialog.getByRole('button', { name: 'Save…' }).click()
  await expect(dialog).toHaveCount(0)
  expect(readFileSync(join(desk.folder, 'letters.ris'), 'utf8')).toContain('TI  - The gate\r\n')

  await doCommand(window, 'Save letters for others…')
  await choose('Reading pack (a folder)')
  await expect(lines).toContainText('The gate of the mill')
  await expect(lines).not.toContainText('opened')
  const speak = async (language: string) => {
    await dialog.getByRole('combobox', { name: 'Language of its pages' }).click()
    await window.getByRole('option', { name: language }).click()
  }
  await speak('فارسی')
  await expect(lines).toContainText('<html lang="fa" dir="rtl">')
  await speak('English')
  await expect(lines).toContainText('<html lang="en" dir="ltr">')
  await dialog.getByRole('radio', { name: 'All that stand on these letters' }).click()
  await expect(dialog.getByText('1 private note leaves with them.')).toBeVisible()
  await expect(lines).toContainText('opened')
  await dialog.getByRole('checkbox', { name: /^With a comparison/ }).check()
  await expect(lines).toContainText('comparisons/1.html')
  await window.screenshot({ path: join('test-results', 'export-letters.png') })
  const pack = join(desk.folder, 'pack')
  await saveInDialog(electron, pack)
  await dialog.getByRole('button', { name: 'Save…' }).click()
  await expect(dialog).toHaveCount(0)
  expect(readdirSync(pack).sort()).toEqual(['comparisons', 'index.html'])

  const browser = await openInPlainBrowser(join(pack, 'index.html'), join(desk.folder, 'browser'))
  const { window: page } = browser
  const list = page.getByRole('navigation', { name: 'Letters' })
  await expect(list.getByRole('listitem').filter({ visible: true })).toHaveCount(5)
  const search = page.getByRole('searchbox', { name: 'Search' })
  await search.fill('cafe')
  await expect(page.getByRole('status')).toHaveText('1 of 4 letters')
  await search.fill('میخواهم')
  await expect(page.getByRole('status')).toHaveText('1 of 4 letters')
  await search.fill('"mill is shut"')
  await expect(page.getByRole('status')).toHaveText('1 of 4 letters')
  await search.fill('gate -shut')
  await expect(page.getByRole('status')).toHaveText('1 of 4 letters')
  await list.getByRole('link', { name: 'The gate', exact: true }).click()
  const gate = page.getByRole('article', { name: 'The gate', exact: true })
  await expect(gate.locator('mark.hit').first()).toHaveText('gate')
  await expect(gate.getByRole('link', { name: '[1]' })).toBeVisible()
  await expect(gate.getByText('opened', { exact: true })).toBeVisible()
  await search.fill('')
  await list.getByRole('button', { name: 'Open beside: The gate again' }).click()
  await expect(page.getByRole('article', { name: 'The gate again' })).toBeVisible()
  await expect(gate).toBeVisible()
  await page.screenshot({ path: join('test-results', 'reading-pack.png') })
  await list.getByRole('link', { name: 'The <b>reed</b>' }).click()
  await expect(page.getByRole('article', { name: 'The <b>reed</b>' })).toContainText('<img src=x onerror=')
  expect(await page.title()).toBe('Letters to read')
  expect((await browser.asked()).filter((url) => !url.endsWith('/pack/index.html'))).toEqual([])
  await list.getByRole('link', { name: /^versions/ }).click()
  await expect(page.locator('mark.changed').filter({ hasText: 'shut' }).first()).toBeVisible()
  await browser.close()
})
