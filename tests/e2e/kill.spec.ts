import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Page } from '@playwright/test'
import { expect, type RunningApp, test } from '../support/app'
import { letterbookJson } from '../support/command-line'

const rounds = 20
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

/** Saves notes one after the other until the app is killed; gives the words of every save that was acknowledged. */
async function writeNotes(window: Page, round: number, acknowledged: Map<string, string>): Promise<void> {
  const id = `00000000-0000-4000-8000-${String(round).padStart(12, '0')}`
  for (let revision = 0; ; revision++) {
    const body = `round ${round}, revision ${revision}`
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
    acknowledged.set(id, body)
  }
}

async function bodiesOf(app: RunningApp): Promise<ReadonlyMap<string, string>> {
  const listed = await app.window.evaluate(() =>
    self.letterbook.call('notes.list', { words: '', offset: 0, limit: 500 }),
  )
  return new Map(listed.ok ? listed.value.notes.map(({ id, body }) => [id, body]) : [])
}

test('twenty kills in the middle of reading letters and writing notes lose nothing, and reading goes on', async ({
  desk,
}) => {
  test.setTimeout(300_000)
  const library = join(desk.folder, 'library')
  const letters = join(desk.folder, 'letters')
  addLetters(letters, 0)
  await letterbookJson('index', letters, '--library', library)
  const acknowledged = new Map<string, string>()

  for (let round = 1; round <= rounds; round++) {
    addLetters(letters, round)
    const app = await desk.start('--library', library)
    const writing = writeNotes(app.window, round, acknowledged)
    await expect.poll(() => acknowledged.size).toBe(round)
    await app.window.waitForTimeout((round * 97) % 600)
    await app.kill()
    await writing
    expect(await letterbookJson('check', '--library', library), `after kill ${round}`).toMatchObject({
      ok: true,
    })
  }

  const app = await desk.start('--library', library)
  const expected = (rounds + 1) * filesPerRound
  await expect
    .poll(
      async () => {
        const state = await app.window.evaluate(() => self.letterbook.call('library.state', {}))
        return state.ok ? state.value.letters : state.error.message
      },
      { timeout: 60_000 },
    )
    .toBe(expected)
  const kept = await bodiesOf(app)
  expect(acknowledged.size).toBe(rounds)
  for (const [id, body] of acknowledged) {
    // What was written after the last acknowledgement may be there as well, but never anything older.
    expect(Number(kept.get(id)?.split('revision ')[1])).toBeGreaterThanOrEqual(
      Number(body.split('revision ')[1]),
    )
  }
})
