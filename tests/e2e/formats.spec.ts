import { readdirSync, readFileSync } from 'node:fs'
import { extname, join } from 'node:path'
import type { Page } from '@playwright/test'
import type { Answer, Ask, CallName } from '@shared/contract'
import { expect, test } from '../support/app'
import { addFirstFolder, lettersList, openLetter, paneText } from '../support/window'

const fixtures = join(import.meta.dirname, '../fixtures/formats')
const formats = readdirSync(fixtures).sort()

/** The first fixture of each format, under a name that says nothing of what it shows. */
function oneOfEach(): Readonly<Record<string, Buffer>> {
  return Object.fromEntries(
    formats.map((format) => {
      const name =
        readdirSync(join(fixtures, format)).find((file) => /^01.*(?<!\.txt|\.json)$/.test(file)) ?? ''
      return [`${format}${extname(name)}`, readFileSync(join(fixtures, format, name))]
    }),
  )
}

async function call<Name extends CallName>(window: Page, name: Name, ask: Ask<Name>): Promise<Answer<Name>> {
  const reply = await window.evaluate(
    async ([asked, what]) => {
      const bridge = Reflect.get(self, 'letterbook') as {
        call(name: unknown, ask: unknown): Promise<unknown>
      }
      return await bridge.call(asked, what)
    },
    [name, ask] as const,
  )
  return (reply as { readonly value: Answer<Name> }).value
}

test('every format is read in the app itself, whose processes are not those of the command line', async ({
  desk,
}) => {
  const folder = desk.lettersFolder(oneOfEach())
  const { window, electron } = await desk.start('--library', join(desk.folder, 'library'))
  await addFirstFolder(electron, window, folder)
  await expect
    .poll(async () => Number(await lettersList(window).getAttribute('aria-rowcount')), { timeout: 30_000 })
    .toBeGreaterThanOrEqual(formats.length)
  await expect(window.getByRole('progressbar', { name: 'Progress of the import' })).toBeHidden()

  const order = { order: 'path', descending: false, copies: true, offset: 0, limit: 500 } as const
  const listed = await call(window, 'letters.list', order)
  const paths = new Set(listed.letters.map(({ path }) => path.replace(/\..*$/, '')))
  expect(formats.filter((format) => !paths.has(format))).toEqual([])

  await openLetter(window, listed.letters.find(({ path }) => path.startsWith('pdf'))?.title ?? '')
  await expect(paneText(window, 1)).not.toBeEmpty()
})
