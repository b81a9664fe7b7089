import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import type { ElectronApplication, Page } from '@playwright/test'
import type { LetterHead } from '@shared/letter'
import { usualIgnoring } from '../../src/shared/comparison'
import { allNotes } from '../../src/shared/note'
import { expect, openInPlainBrowser, test } from '../support/app'
import { hostileName } from '../support/hostile/documents'
import { hostileLetters } from '../support/hostile/letters'
import { hostileAddress, hostilePieces, wordsOf } from '../support/hostile/pages'
import { hostileFindings, turnedLines, watchPage } from '../support/hostile/watched-page'
import { lettersList, openLetter, saveInDialog, searchFor, writeNote } from '../support/window'

const isOdd = process.platform === 'win32'
/** Windows has no file names with such signs. */
const letters = Object.entries(hostileLetters).filter(([path]) => !isOdd || !/["<>\u202E]/.test(path))
/** One of them is refused, for it takes its words from a file outside. */
const readable = letters.length - 1

async function headsOf(window: Page): Promise<readonly LetterHead[]> {
  return await window.evaluate(async () => {
    const reply = await self.letterbook.call('letters.list', {
      ...{ order: 'path' as const, descending: false, copies: true, offset: 0, limit: 500 },
    })
    if (!reply.ok) throw new Error(reply.error.message)
    return reply.value.letters
  })
}

/** Shows one letter after the other in the pane; answers what stood there. */
async function readEveryLetter(window: Page): Promise<readonly string[]> {
  return await window.evaluate(async (count) => {
    const moment = () => new Promise((resolve) => setTimeout(resolve, 25))
    const shown = () => document.querySelector('.letter-text')?.textContent ?? ''
    const rows = () => [
      ...document.querySelectorAll<HTMLElement>(
        '[role="grid"][aria-label="All letters"] [role="row"][aria-rowindex]',
      ),
    ]
    const texts = new Set<string>()
    const clicked = new Set<string | null>()
    for (let turn = 0; turn < count * 5 && clicked.size < count; turn++) {
      const next = rows().find((row) => !clicked.has(row.getAttribute('aria-rowindex')))
      if (next === undefined) rows().at(-1)?.scrollIntoView({ block: 'start' })
      else {
        clicked.add(next.getAttribute('aria-rowindex'))
        next.click()
        for (let waited = 0; waited < 100 && (shown() === '' || texts.has(shown())); waited++) await moment()
        texts.add(shown())
      }
      await moment()
    }
    return [...texts]
  }, readable)
}

/** Opens every view, panel and dialog that the menu knows. */
async function chooseEveryCommand(electron: ElectronApplication, window: Page): Promise<void> {
  const count = await electron.evaluate(({ dialog, Menu }) => {
    dialog.showOpenDialog = () => Promise.resolve({ canceled: true, filePaths: [] })
    const items = (Menu.getApplicationMenu()?.items ?? []).flatMap(({ submenu }) => submenu?.items ?? [])
    const commands = items.filter(
      ({ role, type, label }) => !role && type === 'normal' && !/sample/i.test(label),
    )
    Reflect.set(globalThis, 'commands', commands)
    return commands.length
  })
  expect(count).toBeGreaterThan(30)
  for (let at = 0; at < count; at++) {
    await electron.evaluate(({ BrowserWindow }, index) => {
      const [target] = BrowserWindow.getAllWindows()
      const commands = Reflect.get(globalThis, 'commands') as readonly Electron.MenuItem[]
      commands[index]?.click(undefined, target, target?.webContents)
    }, at)
    await window.waitForTimeout(80)
    await window.keyboard.press('Escape')
  }
}

function outgoing(addresses: readonly string[]): readonly string[] {
  return addresses.filter((address) => !/^(file|data|blob|devtools|chrome-extension):/.test(address))
}

test('hostile letters are dead text in every view, and in every file that is made of them', async ({
  desk,
}) => {
  test.setTimeout(150_000)
  const source = join(desk.folder, 'letters')
  for (const [path, content] of letters) {
    mkdirSync(dirname(join(source, path)), { recursive: true })
    writeFileSync(join(source, path), content)
  }
  const { window, electron } = await desk.start('--library', join(desk.folder, 'library'))
  await watchPage(window)
  await window.evaluate((path) => self.letterbook.call('library.addFolders', { paths: [path] }), source)
  await expect(lettersList(window)).toHaveAttribute('aria-rowcount', String(readable), { timeout: 60_000 })

  await test.step('each is read as text', async () => {
    const texts = (await readEveryLetter(window)).join('\n')
    const unread = hostilePieces.filter(({ name }) => !texts.includes(wordsOf(name)))
    expect(unread.map(({ name }) => name)).toEqual([])
    expect(await turnedLines(window)).toEqual([])
  })

  await test.step('notes, comparisons and searches draw their words as words', async () => {
    await searchFor(window, '"Vector script"')
    await openLetter(window, 'Vector script-inline')
    await writeNote(
      window,
      1,
      'sluice',
      `${hostileName}\n\n[go](javascript:self.hostileRan=1) ![p](http://${hostileAddress}/p.png) <iframe src="http://${hostileAddress}/"></iframe>`,
    )
    await window.keyboard.press('Escape')
    await openLetter(window, 'Vector script-module', true)
    await window.keyboard.press('ControlOrMeta+d')
    await window.waitForTimeout(300)
    await chooseEveryCommand(electron, window)
    await window.keyboard.press('Escape')
    await window.keyboard.press('ControlOrMeta+1')
    await searchFor(window, `from:="${hostileName}" OR sluice <img src=x onerror=self.hostileRan=1>`)
    await window.waitForTimeout(500)
    expect(await turnedLines(window)).toEqual([])
  })

  await test.step('nothing ran, nothing was asked for, nothing opened', async () => {
    expect(await hostileFindings(window)).toEqual([])
    const refused = await window.evaluate(() => self.letterbook.call('shell.refusedRequests', {}))
    expect(refused).toEqual({ ok: true, value: { total: 0 } })
    expect(window.frames()).toHaveLength(1)
    expect(await electron.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows().length)).toBe(1)
    expect(window.url()).toBe('app://letterbook/index.html')
  })

  const files = await test.step('files are made of them', async () => {
    const heads = await headsOf(window)
    const ids = ['raw.md', 'all.html', 'raw.txt'].map(
      (name) => heads.find(({ path }) => path.endsWith(name))?.id ?? -1,
    )
    const made = async (name: string, work: () => Promise<unknown>) => {
      const path = join(desk.folder, name)
      await saveInDialog(electron, path)
      expect(await work(), name).toMatchObject({ ok: true, value: { path } })
      return path
    }
    const comparison = (format: 'html' | 'pdf') =>
      window.evaluate((ask) => self.letterbook.call('compare.export', ask), {
        ...{ kind: 'versions' as const, letters: ids, ignoring: usualIgnoring, format },
      })
    const notes = (format: 'html' | 'pdf') =>
      window.evaluate(
        async ([choice, as]) => {
          const ask = { choice, ids: null, format: as, per: 'letter' as const }
          const draft = await self.letterbook.call('exchange.draft', ask)
          if (!draft.ok) return draft
          return await self.letterbook.call('exchange.export', { draft: draft.value.id })
        },
        [allNotes, format] as const,
      )
    const pack = (which: readonly LetterHead[]) =>
      window.evaluate(
        async ([keys, choice]) => {
          const draft = await self.letterbook.call('letter-exports.draft', {
            which: { kind: 'letters', keys: [...keys] },
            ...{ format: 'pack' as const, style: 'chicago' as const, language: 'en' as const },
            comparisons: [],
            notes: { choice, ids: null },
          })
          if (!draft.ok) return draft
          return await self.letterbook.call('letter-exports.export', { draft: draft.value.id })
        },
        [which.map(({ key }) => key), allNotes] as const,
      )
    for (const format of ['html', 'pdf'] as const) {
      await made(`comparison.${format}`, () => comparison(format))
      await made(`notes.${format}`, () => notes(format))
    }
    return await made('pack', () => pack(heads))
  })

  await test.step('and are as dead in a browser that has no walls', async () => {
    for (const name of ['comparison.pdf', 'notes.pdf']) {
      const document = readFileSync(join(desk.folder, name), 'latin1')
      expect(document.match(/\/(JavaScript|JS|Launch|SubmitForm|OpenAction|URI|EmbeddedFile)\b/g)).toBeNull()
    }
    const pages = readdirSync(files, { recursive: true, encoding: 'utf8' })
    const browser = await openInPlainBrowser(
      join(desk.folder, 'comparison.html'),
      join(desk.folder, 'browser'),
    )
    const visited = [
      ...['comparison.html', 'notes.html'].map((name) => join(desk.folder, name)),
      ...pages.filter((name) => name.endsWith('.html')).map((name) => join(files, name)),
    ]
    expect(visited.length).toBeGreaterThanOrEqual(3)
    for (const page of visited) {
      await browser.window.goto(`file://${page.split('/').map(encodeURIComponent).join('/')}`)
      // The pack shows its letters within one page.
      await browser.window.evaluate(async () => {
        const links = [...document.querySelectorAll<HTMLAnchorElement>('a[href^="#"]')]
        for (const { hash } of links.slice(0, 130)) {
          location.hash = hash
          await new Promise((resolve) => setTimeout(resolve, 5))
        }
      })
      const ran = await browser.window.evaluate(() => [
        ...(self.hostileRan === undefined ? [] : [self.hostileRan]),
        ...[
          ...document.querySelectorAll(
            'iframe, object, embed, form, base, meta[http-equiv="refresh"], [srcdoc]',
          ),
        ].map(({ outerHTML }) => outerHTML),
        ...[...document.querySelectorAll('a[href]')]
          .map((link) => link.getAttribute('href') ?? '')
          .filter((href) => /^\s*(javascript|vbscript|data):/i.test(href)),
      ])
      expect(ran, page).toEqual([])
    }
    expect(outgoing(await browser.asked())).toEqual([])
    await browser.close()
  })

  await test.step('what watches the page sees what it is there to see', async () => {
    await window.evaluate(() => {
      document.body.append(document.createElement('iframe'))
      const link = document.createElement('a')
      link.setAttribute('href', 'https://control.hostile.test/')
      document.body.append(link)
      new Image().src = 'https://control.hostile.test/p.png'
      const line = document.createElement('p')
      line.append('before \u202Eturned', document.createElement('b'), ' after')
      document.body.append(line)
    })
    await expect.poll(async () => (await hostileFindings(window)).length).toBeGreaterThanOrEqual(3)
    expect(await turnedLines(window)).toHaveLength(1)
  })
})
