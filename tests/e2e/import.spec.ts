import { join } from 'node:path'
import { expect, test } from '../support/app'
import {
  addFirstFolder,
  chooseInDialog,
  lettersList,
  openLetter,
  paneText,
  searchFor,
} from '../support/window'

const sentence =
  'We, the undersigned of the valley, ask that the sluices be opened before the floods of spring. '

function manyLetters(count: number): Readonly<Record<string, string>> {
  return Object.fromEntries(
    Array.from({ length: count }, (_, number) => [
      `${number % 20}/${number}.txt`,
      `Letter ${number}\n\n${sentence.repeat(150)}`,
    ]),
  )
}

test('an import shows its progress, can be stopped, keeps what it read and goes on from there', async ({
  desk,
}) => {
  const count = 6000
  const folder = desk.lettersFolder(manyLetters(count))
  const { window, electron } = await desk.start('--library', join(desk.folder, 'library'))
  await addFirstFolder(electron, window, folder)
  await expect(window.getByRole('progressbar', { name: 'Progress of the import' })).toBeVisible()
  await expect
    .poll(async () => Number(await lettersList(window).getAttribute('aria-rowcount')))
    .toBeGreaterThan(0)
  await window.getByRole('button', { name: 'Cancel the import' }).click()
  await expect(window.getByText('Import cancelled. What was read is kept.').first()).toBeVisible()
  const kept = Number(await lettersList(window).getAttribute('aria-rowcount'))
  expect(kept).toBeGreaterThan(0)
  expect(kept).toBeLessThan(count)

  await window.getByRole('button', { name: 'Go on' }).click()
  await expect(lettersList(window)).toHaveAttribute('aria-rowcount', String(count), { timeout: 60_000 })
})

test('letters can be found and read while others are still being imported', async ({ desk }) => {
  const folder = desk.lettersFolder(manyLetters(4000))
  const { window, electron } = await desk.start('--library', join(desk.folder, 'library'))
  await addFirstFolder(electron, window, folder)
  await expect
    .poll(async () => Number(await lettersList(window).getAttribute('aria-rowcount')))
    .toBeGreaterThan(0)
  await searchFor(window, 'sluices')
  await openLetter(window, 'Letter')
  await expect(paneText(window, 1).locator('mark.hit').first()).toHaveText('sluices')
})

test('the folders are looked at again when the computer wakes from its sleep', async ({ desk }) => {
  const folder = desk.lettersFolder({ 'one.txt': 'A letter\n\nabout herons.' })
  const { window, electron } = await desk.start('--library', join(desk.folder, 'library'))
  await addFirstFolder(electron, window, folder)
  await expect(lettersList(window)).toHaveAttribute('aria-rowcount', '1')
  const lastImport = async () => {
    const job = await window.evaluate(() => self.letterbook.call('import.job', {}))
    return job.ok && job.value?.state === 'done' ? job.value.id : null
  }
  await expect.poll(lastImport).not.toBeNull()
  const before = await lastImport()
  await electron.evaluate(({ powerMonitor }) => powerMonitor.emit('resume'))
  await expect.poll(async () => [null, before].includes(await lastImport())).toBe(false)
})

test('folders dropped on the window go into a library of the reader and not into the sample', async ({
  desk,
}) => {
  const folder = desk.lettersFolder({ 'one.txt': 'A dropped letter\n\nabout herons.' })
  const { window } = await desk.start()
  await expect(lettersList(window)).toBeVisible()
  const input = await window.context().newCDPSession(window)
  const data = { items: [], files: [folder], dragOperationsMask: 1 }
  for (const type of ['dragEnter', 'dragOver', 'drop'] as const) {
    await input.send('Input.dispatchDragEvent', { type, x: 700, y: 400, data })
  }
  await expect(lettersList(window)).toHaveAttribute('aria-rowcount', '1')
  const state = await window.evaluate(() => self.letterbook.call('library.state', {}))
  expect(state).toMatchObject({ ok: true, value: { sample: false, folders: [{ path: folder }] } })
})

test('a letter that is a hostile page is drawn as dead text, and nothing is asked of the network', async ({
  desk,
}) => {
  const hostile = `<!doctype html><html><head><title>A page</title>
    <meta http-equiv="refresh" content="0;url=https://elsewhere.example/">
    <link rel="dns-prefetch" href="//prefetch.example"><link rel="stylesheet" href="https://style.example/a.css">
    <base href="https://base.example/"><script>document.title = 'ran'; fetch('https://script.example/')</script></head>
    <body onload="fetch('https://load.example/')"><p>Dear reader,</p><img src="https://image.example/x.png" onerror="self.ran = 1">
    <iframe src="https://frame.example/"></iframe><svg><script>self.ran = 1</script></svg>
    <a href="javascript:self.ran=1">a link in the letter</a><form action="https://form.example/"><button>Send</button></form>
    <p style="background:url(https://css.example/)">&lt;img src=x onerror=alert(1)&gt; stays text.</p></body></html>`
  const { window, electron } = await desk.start('--library', join(desk.folder, 'library'))
  await addFirstFolder(electron, window, desk.lettersFolder({ 'page.html': hostile }))
  await openLetter(window, 'A page')
  const text = paneText(window, 1)
  await expect(text).toContainText('<img src=x onerror=alert(1)> stays text.')
  await expect(text).toContainText('a link in the letter')
  expect(
    await text
      .locator('img, iframe, script, svg script, form, link, meta, style, a[href], object, embed')
      .count(),
  ).toBe(0)
  expect(await window.evaluate(() => 'ran' in self || document.title === 'ran')).toBe(false)
  expect(await window.evaluate(() => self.letterbook.call('shell.refusedRequests', {}))).toEqual({
    ok: true,
    value: { total: 0 },
  })
})

test('a folder inside a known one is refused with a word about it, and the library stays as it was', async ({
  desk,
}) => {
  const folder = desk.lettersFolder({
    'inner/one.txt': 'One letter\n\nof two.',
    'two.txt': 'Another letter\n\nof two.',
  })
  const { window, electron } = await desk.start('--library', join(desk.folder, 'library'))
  await addFirstFolder(electron, window, folder)
  await expect(lettersList(window)).toHaveAttribute('aria-rowcount', '2')
  await chooseInDialog(electron, join(folder, 'inner'))
  await window.getByRole('button', { name: 'Add folders of letters…' }).click()
  await expect(window.getByRole('region', { name: 'Notices' })).toContainText('inner')
  await expect(lettersList(window)).toHaveAttribute('aria-rowcount', '2')
})

test('folders are listed with their paths and taken out also where the window has no room for them', async ({
  desk,
}) => {
  const { electron, window } = await desk.start('--library', join(desk.folder, 'library'))
  await addFirstFolder(electron, window, desk.lettersFolder({ 'a.txt': 'A letter about the river' }))
  await electron.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.setContentSize(820, 700))
  await expect(window.getByRole('heading', { name: 'Source folders' })).toBeHidden()
  await window.getByRole('button', { name: /^Library: / }).click()
  await window.getByRole('menuitem', { name: 'Source folders…' }).click()
  const dialog = window.getByRole('dialog', { name: 'Source folders' })
  await expect(dialog.getByRole('listitem')).toContainText(desk.folder)
  await dialog.getByRole('button', { name: /^Remove .* from the library/ }).click()
  await window.getByRole('dialog').getByRole('button', { name: 'Remove folder' }).click()
  await expect(window.getByText('No letters yet')).toBeVisible()
})
