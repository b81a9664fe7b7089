import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { ElectronApplication, Page } from '@playwright/test'
import type { Ask } from '@shared/contract'
import type { LetterHead } from '@shared/letter'
import { usualIgnoring } from '../../src/shared/comparison'
import { expect, test } from '../support/app'
import { saveInDialog } from '../support/window'

const files = {
  'a.txt': '1 May 1901\n\nDear council,\n\nthe old mill stands by the river. We ask you to spare it.\n',
  'b.txt': '2 June 1901\n\nDear council,\n\nthe mill stood by the river. We kindly ask you to spare it.\n',
  'c.txt': '۱۲ خرداد ۱۲۸۰\n\nشورای محترم\n\nآسیاب کهنه کنار رود است. از شما می‌خواهیم آن را نگه دارید.\n',
}

function idsOf(window: Page, paths: readonly string[]): Promise<number[]> {
  return window.evaluate(async (wanted) => {
    const reply = await self.letterbook.call('letters.list', {
      ...{ order: 'path' as const, descending: false, copies: true, offset: 0, limit: 10 },
    })
    if (!reply.ok) throw new Error(reply.error.message)
    const heads: readonly LetterHead[] = reply.value.letters
    return wanted.map((path) => heads.find((head) => head.path === path)?.id ?? -1)
  }, paths)
}

type Asked = Pick<Ask<'compare.export'>, 'kind' | 'format'>

function exported(window: Page, letters: number[], { kind, format }: Asked) {
  return window.evaluate((ask) => self.letterbook.call('compare.export', ask), {
    ...{ kind, format, letters, ignoring: usualIgnoring },
  })
}

/** What is printed and where, instead of by a printer. */
async function stubPrinting(electron: ElectronApplication, answer: string): Promise<void> {
  await electron.evaluate(({ app }, reason) => {
    app.on('web-contents-created', (_event, contents) => {
      contents.print = (_options, done) => {
        // Not in every version's types, but in every version.
        const read = Reflect.get(contents, 'getLastWebPreferences') as () => Record<string, unknown> | null
        const values = read.call(contents)
        const printed = { url: contents.getURL(), script: values?.javascript, sandbox: values?.sandbox }
        Reflect.set(app, 'printed', printed)
        done?.(reason === '', reason)
      }
    })
  }, answer)
}

test('a comparison is written as a table, as TEI, as a page and as PDF, whole or not at all', async ({
  desk,
}) => {
  const letters = desk.lettersFolder(files)
  const { electron, window } = await desk.start('--library', join(desk.folder, 'library'))
  await window.evaluate((path) => self.letterbook.call('library.addFolders', { paths: [path] }), letters)
  await expect.poll(() => idsOf(window, Object.keys(files))).not.toContain(-1)
  const [a = -1, b = -1, c = -1] = await idsOf(window, ['a.txt', 'b.txt', 'c.txt'])
  for (const format of ['csv', 'tei', 'html', 'pdf'] as const) {
    const path = join(desk.folder, `out.${format}`)
    await saveInDialog(electron, path)
    expect(await exported(window, [a, b, c], { kind: 'versions', format })).toEqual({
      ok: true,
      value: { path },
    })
  }
  expect(readFileSync(join(desk.folder, 'out.csv'), 'utf8')).toContain('stood')
  expect(readFileSync(join(desk.folder, 'out.tei'), 'utf8')).toContain('<rdg wit="#w1">stands </rdg>')
  expect(readFileSync(join(desk.folder, 'out.html'), 'utf8')).toContain('</html>')
  const pdf = readFileSync(join(desk.folder, 'out.pdf'))
  expect(pdf.subarray(0, 5).toString()).toBe('%PDF-')
  expect(pdf.length).toBeGreaterThan(5000)
  expect(pdf.includes('/FontName')).toBe(true)

  const none = join(desk.folder, 'none.xml')
  await saveInDialog(electron, none)
  const refused = await exported(window, [a, b], { kind: 'passages', format: 'tei' })
  expect(refused).toMatchObject({ ok: false, error: { code: 'refused' } })
  expect(existsSync(none)).toBe(false)

  await saveInDialog(electron, join(desk.folder, 'no such folder', 'out.csv'))
  const unwritten = await exported(window, [a, b], { kind: 'versions', format: 'csv' })
  expect(unwritten).toMatchObject({ ok: false, error: { code: 'refused' } })
  expect(readdirSync(desk.folder).filter((name) => name.includes('.part'))).toEqual([])
  const requests = await window.evaluate(() => self.letterbook.call('shell.refusedRequests', {}))
  expect(requests).toEqual({ ok: true, value: { total: 0 } })
})

test('a comparison is printed from a page that runs no script, and giving up printing is no failure', async ({
  desk,
}) => {
  const letters = desk.lettersFolder(files)
  const { electron, window } = await desk.start('--library', join(desk.folder, 'library'))
  await window.evaluate((path) => self.letterbook.call('library.addFolders', { paths: [path] }), letters)
  await expect.poll(() => idsOf(window, Object.keys(files))).not.toContain(-1)
  const [a = -1, b = -1] = await idsOf(window, ['a.txt', 'b.txt'])
  const print = () =>
    window.evaluate((ask) => self.letterbook.call('compare.print', ask), {
      ...{ kind: 'versions' as const, letters: [a, b], ignoring: usualIgnoring },
    })
  await stubPrinting(electron, '')
  expect(await print()).toEqual({ ok: true, value: { printed: true } })
  expect(await electron.evaluate(({ app }) => Reflect.get(app, 'printed') as unknown)).toEqual({
    url: 'app://letterbook/page.html',
    script: false,
    sandbox: true,
  })
  await stubPrinting(electron, 'Print job canceled')
  expect(await print()).toEqual({ ok: true, value: null })
  expect(await electron.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows().length)).toBe(1)
})
