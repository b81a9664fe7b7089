import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Page } from '@playwright/test'
import { allNotes, noteChoiceSchema } from '@shared/note'
import { expect, test } from '../support/app'
import { letterbookJson } from '../support/command-line'
import { times } from '../support/thoroughness'
import { openLetter, selectWords } from '../support/window'

const rounds = times(20, 6)
const filesPerRound = 300

/** Letters that take long enough to read for a kill to fall into the middle of it. */
function addLetters(folder: string, round: number): void {
  const place = join(folder, `round ${round}`)
  mkdirSync(place, { recursive: true })
  const sentence =
    'We, the undersigned of the valley, ask that the sluices be opened before the floods of spring. '
  for (let number = 0; number < filesPerRound; number++) {
    writeFileSync(
      join(place, `${number}.txt`),
      `Letter ${number} of round ${round}\n\n${sentence.repeat(60 + (number % 40))}`,
    )
  }
}

/** Saves a growing note again and again until the app is killed; gives the words of the last acknowledged save. */
async function saveNotes(window: Page, round: number, acknowledged: Map<string, string>): Promise<void> {
  const id = `00000000-0000-4000-8000-${String(round).padStart(12, '0')}`
  const note = `saved in round ${round}:`
  for (let revision = 0, body = note; ; revision++, body += ` word${revision}`) {
    const saved = await window
      .evaluate(
        ([noteId, words, at]) =>
          at === 0
            ? self.letterbook.call('notes.add', { id: noteId, anchors: [], body: words })
            : self.letterbook.call('notes.save', { id: noteId, revision: at, body: words }),
        [id, body, revision] as const,
      )
      .catch(() => null)
    if (saved === null) return
    expect(saved.ok, JSON.stringify(saved)).toBe(true)
    acknowledged.set(note, body)
  }
}

/** Types into a note until the app is killed; gives what the window said was saved. */
async function typeNote(window: Page, round: number, acknowledged: Map<string, string>): Promise<void> {
  const note = `typed in round ${round}:`
  const editor = window.getByRole('textbox', { name: 'Text of the note' })
  try {
    await openLetter(window, 'of round 0')
    await selectWords(window, 1, 'the undersigned of the valley')
    await window.keyboard.press('n')
    await editor.fill(note)
    for (let word = 0; ; word++) {
      await window.keyboard.type(` word${word}`)
      // Words typed while others are being saved wait for the next save: only a pause lets the window say that all are.
      if (word % 4 !== 3) continue
      await window.waitForSelector('[data-saving="saved"]')
      acknowledged.set(note, await editor.inputValue())
    }
  } catch (thrown) {
    if (!window.isClosed()) throw thrown
  }
}

async function savedBodies(window: Page): Promise<readonly string[]> {
  const choice = noteChoiceSchema.parse(allNotes)
  const listed = await window.evaluate(
    (asked) =>
      self.letterbook.call('notes.list', {
        ...{ choice: asked, order: 'changed', descending: true, offset: 0, limit: 500 },
      }),
    choice,
  )
  return listed.ok ? listed.value.notes.map(({ body }) => body) : []
}

test('kills in the middle of reading letters and writing notes lose nothing, and reading goes on', async ({
  desk,
}) => {
  test.setTimeout(600_000)
  const library = join(desk.folder, 'library')
  const letters = join(desk.folder, 'letters')
  addLetters(letters, 0)
  await letterbookJson('index', letters, '--library', library)
  const acknowledged = new Map<string, string>()

  for (let round = 1; round <= rounds; round++) {
    addLetters(letters, round)
    const app = await desk.start('--library', library)
    const write = round % 2 === 0 ? typeNote : saveNotes
    let fault: unknown = null
    const writing = write(app.window, round, acknowledged).catch((thrown: unknown) => {
      fault = thrown
    })
    await expect.poll(() => fault ?? acknowledged.size, { timeout: 30_000 }).toBe(round)
    await app.window.waitForTimeout((round * 97) % 600)
    await app.kill()
    await writing
    expect(fault).toBe(null)
    expect(await letterbookJson('check', '--library', library), `after kill ${round}`).toMatchObject({
      ok: true,
    })
  }

  const { window } = await desk.start('--library', library)
  await expect
    .poll(
      async () => {
        const state = await window.evaluate(() => self.letterbook.call('library.state', {}))
        return state.ok ? state.value.letters : state.error.message
      },
      { timeout: 60_000 },
    )
    .toBe((rounds + 1) * filesPerRound)
  const bodies = await savedBodies(window)
  for (const [note, body] of acknowledged) {
    // Words written after the last acknowledgement may be there as well, but never fewer.
    expect(
      bodies.filter((kept) => kept.startsWith(note)).map((kept) => kept.length >= body.length),
      body,
    ).toEqual([true])
  }
})
