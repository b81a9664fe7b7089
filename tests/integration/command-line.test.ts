import { existsSync, mkdirSync, readdirSync, rmSync, truncateSync, utimesSync, writeFileSync } from 'node:fs'
import { dirname, join, relative } from 'node:path'
import Database from 'better-sqlite3'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { letterbook, letterbookInterrupted, letterbookJson, letterbookUnread } from '../support/command-line'
import { type TemporaryFolder, temporaryFolder } from '../support/temporary-folder'

const letters = {
  'appeal.txt':
    'Letter to the river council\n\nWe ask you to open the sluices before the spring floods.\n\nThe undersigned of Orn valley',
  'reply.md':
    '---\ntitle: "Reply: the sluices"\ndate: 1931-03-05\nfrom: Ada Wendt\nto: [Orn valley]\n---\n\nThe *sluices* stay closed.\n',
  'sub folder/report.html':
    '<!doctype html><html lang="en"><head><title>Sluices stay closed</title></head><body><p>The council said no on Friday.</p></body></html>',
}

interface Summary {
  letters: number
  added: number
  changed: number
  unchanged: number
  removed: number
  problems: { path: string; code: string; message: string }[]
  seconds: number
}
interface Found {
  total: number
  read: string
  hits: { id: number; path: string; title: string; date: string | null; score: number; snippet: string }[]
}

let temporary: TemporaryFolder
let desk = ''
let folder = ''
let library = ''

beforeEach(() => {
  temporary = temporaryFolder()
  desk = temporary.path
  folder = join(desk, 'letters')
  library = join(desk, 'library')
  for (const [path, text] of Object.entries(letters)) {
    mkdirSync(dirname(join(folder, path)), { recursive: true })
    writeFileSync(join(folder, path), text)
  }
})
afterEach(() => temporary.remove())

const index = (...words: string[]) => letterbookJson<Summary>('index', ...words, '--library', library)
const search = (...words: string[]) => letterbookJson<Found>('search', ...words, '--library', library)

/** Of the newest import, as other processes see it; null while there is none. */
function jobState(): unknown {
  if (!existsSync(join(library, 'index.db-wal'))) return null
  const db = new Database(join(library, 'index.db'), { readonly: true })
  try {
    const isReady = db.prepare("SELECT 1 FROM sqlite_master WHERE name = 'job'").get() !== undefined
    return isReady ? db.prepare('SELECT state FROM job ORDER BY id DESC').pluck().get() : null
  } finally {
    db.close()
  }
}

describe('letterbook index', () => {
  it('reads a folder and says what it added; a second run finds everything unchanged', async () => {
    const { seconds, ...first } = await index(folder)
    expect(seconds).toBeGreaterThan(0)
    expect(first).toEqual({ letters: 3, added: 3, changed: 0, unchanged: 0, removed: 0, problems: [] })
    expect(await index(folder)).toMatchObject({ letters: 3, added: 0, changed: 0, unchanged: 3, removed: 0 })
  })

  it('without a folder looks for changes in the folders it knows', async () => {
    await index(folder)
    writeFileSync(join(folder, 'appeal.txt'), 'Another text about herons.')
    utimesSync(join(folder, 'appeal.txt'), 1, 1)
    rmSync(join(folder, 'reply.md'))
    writeFileSync(join(folder, 'new.txt'), 'A new letter.')
    expect(await index()).toMatchObject({ letters: 3, added: 1, changed: 1, unchanged: 1, removed: 1 })
  })

  it('names each file that cannot be read and reads the rest', async () => {
    writeFileSync(join(folder, 'empty.txt'), '')
    writeFileSync(
      join(folder, 'picture.txt'),
      Buffer.from([0x89, 0x50, 0x4e, 0x47, 0, 0, 0, 13, 0, 1, 2, 3, 0xff, 0xfe]),
    )
    writeFileSync(join(folder, 'huge.txt'), '')
    truncateSync(join(folder, 'huge.txt'), 200 * 1024 * 1024)
    const summary = await index(folder)
    expect(summary).toMatchObject({ letters: 3, added: 3 })
    expect(Object.fromEntries(summary.problems.map(({ path, code }) => [path, code]))).toEqual({
      [join(folder, 'empty.txt')]: 'empty',
      [join(folder, 'picture.txt')]: 'not-text',
      [join(folder, 'huge.txt')]: 'file-too-large',
    })
    for (const { message } of summary.problems) expect(message.length).toBeGreaterThan(20)
  })

  it('keeps the letters of a folder that vanished, and says that it is missing', async () => {
    await index(folder)
    rmSync(folder, { recursive: true })
    const summary = await index()
    expect(summary).toMatchObject({ letters: 3, removed: 0 })
    expect(summary.problems).toMatchObject([{ path: folder, code: 'folder-missing' }])
    expect(await search('sluices')).toMatchObject({ total: 3 })
  })

  it('refuses a folder that is not there, by name, with exit code 1', async () => {
    const ended = await letterbook('index', join(desk, 'nowhere'), '--library', library)
    expect(ended.code).toBe(1)
    expect(ended.error).toContain(join(desk, 'nowhere'))
    expect(ended.out).toBe('')
  })

  it('refuses a library that a newer version made and changes nothing in it', async () => {
    await index(folder)
    const path = join(library, 'notebook.db')
    const notebook = new Database(path)
    notebook.pragma('user_version = 9999')
    notebook.close()
    const ended = await letterbook('index', folder, '--library', library)
    expect(ended.code).toBe(1)
    expect(ended.error).toMatch(/newer/)
    const after = new Database(path, { readonly: true })
    expect(after.pragma('user_version', { simple: true })).toBe(9999)
    after.close()
  })
})

describe('letterbook index, when something is in the way', () => {
  it('takes no empty name for the folder one stands in', async () => {
    expect(await letterbook('index', '', '--library', library)).toMatchObject({ code: 2, out: '' })
    expect(existsSync(library)).toBe(false)
  })

  it('makes a damaged index anew and says so beside the JSON', async () => {
    await index(folder)
    writeFileSync(join(library, 'index.db'), 'this is no database')
    const ended = await letterbook('index', '--library', library, '--json')
    expect(JSON.parse(ended.out)).toMatchObject({ letters: 3, added: 3 })
    expect(ended.error).toContain('The index was damaged')
  })

  it('sets aside a folder that stands where the index should be, every time', async () => {
    await index(folder)
    for (let time = 0; time < 2; time++) {
      rmSync(join(library, 'index.db'))
      mkdirSync(join(library, 'index.db'))
      writeFileSync(join(library, 'index.db', 'note'), 'kept')
      expect(await index()).toMatchObject({ letters: 3, added: 3 })
      expect(existsSync(join(library, 'index.damaged.db', 'note'))).toBe(true)
    }
  })

  it('says how to mend a damaged notebook', async () => {
    await index(folder)
    writeFileSync(join(library, 'notebook.db'), 'this is no database')
    const ended = await letterbook('index', '--library', library)
    expect(ended).toMatchObject({ code: 1, out: '' })
    expect(ended.error).toContain(`letterbook check --repair --library ${library}`)
    expect(await letterbookJson('check', '--repair', '--library', library)).toMatchObject({ ok: true })
  })

  it.each(['library.lock', 'notebook.journal', 'backups'])(
    'names %s when it is of the wrong kind',
    async (name) => {
      await index(folder)
      rmSync(join(library, name), { recursive: true, force: true })
      if (name === 'backups') writeFileSync(join(library, name), '')
      else mkdirSync(join(library, name))
      const ended = await letterbook('index', '--library', library)
      expect(ended).toMatchObject({ code: 1, out: '' })
      expect(ended.error).toContain(join(library, name))
      expect(ended.error).toMatch(/move (?:it|this) away/i)
      if (name === 'library.lock') return
      const checked = await letterbook('check', '--library', library, '--json')
      expect(JSON.parse(checked.out)).toMatchObject({ ok: false, index: { ok: true } })
      expect(checked.out).toContain(name)
    },
  )

  it('says on standard error that it was cancelled, and goes on the next time', async () => {
    const slow = join(folder, 'slow.md')
    writeFileSync(slow, '>'.repeat(50_000))
    const isRunning = () => jobState() === 'running'
    const ended = await letterbookInterrupted(isRunning, 'index', folder, '--library', library, '--json')
    expect(ended.code).toBe(1)
    expect(JSON.parse(ended.out)).toHaveProperty('letters')
    expect(ended.error).toContain('Cancelled')
    rmSync(slow)
    expect(await index()).toMatchObject({ letters: 3, problems: [] })
  })
})

describe('letterbook search', () => {
  it('finds words and phrases, says how it understood them, and gives a snippet around the hit', async () => {
    await index(folder)
    const found = await search('sluices')
    expect(found.total).toBe(3)
    expect(found.read).toContain('sluices')
    const reply = found.hits.find(({ path }) => path === 'reply.md')
    expect(reply).toMatchObject({ title: 'Reply: the sluices', date: '1931-03-05' })
    expect(reply?.snippet).toContain('sluices')
    expect(await search('"spring floods"')).toMatchObject({ total: 1, hits: [{ path: 'appeal.txt' }] })
    expect(await search('"floods spring"')).toMatchObject({ total: 0, hits: [] })
  })

  it('matches every letter with an empty query, page by page', async () => {
    await index(folder)
    const first = await search('', '--limit', '2')
    const second = await search('', '--limit', '2', '--offset', '2', '--sort', 'date')
    expect(first.total).toBe(3)
    expect([first.hits.length, second.hits.length]).toEqual([2, 1])
  })

  it('takes a query that begins with a minus', async () => {
    await index(folder)
    expect(await search('-sluices')).toMatchObject({ total: 0 })
    expect(await search('-floods')).toMatchObject({ total: 2 })
  })

  it('fails with a message when there is no library', async () => {
    const ended = await letterbook('search', 'x', '--library', join(desk, 'nowhere'), '--json')
    expect(ended).toMatchObject({ code: 1, out: '' })
    expect(ended.error).toContain('holds no library')
  })

  it('says how to mend a damaged index', async () => {
    await index(folder)
    writeFileSync(join(library, 'index.db'), 'this is no database')
    const ended = await letterbook('search', 'x', '--library', library)
    expect(ended).toMatchObject({ code: 1, out: '' })
    expect(ended.error).toContain(`letterbook check --repair --library ${library}`)
  })

  it('ends quietly when nobody reads on', async () => {
    writeFileSync(join(folder, 'long.txt'), 'heron '.repeat(100_000))
    await index(folder)
    const ended = await letterbookUnread('show', 'long.txt', '--library', library)
    expect(ended).toMatchObject({ code: 0, error: '' })
  })
})

/** The fields of the contract, in its order. */
const shownFields =
  'id path title kind format encoding language direction dates senders signatories signatoryCount recipients places source quotations blocks text'

describe('letterbook show', () => {
  it('prints everything that is known, with empty places for what is not', async () => {
    await index(folder)
    const shown = await letterbookJson<Record<string, unknown>>('show', 'reply.md', '--library', library)
    const fields = shownFields.split(' ')
    expect(Object.keys(shown).slice(0, fields.length)).toEqual(fields)
    expect(shown).toMatchObject({
      title: 'Reply: the sluices',
      format: 'md',
      direction: 'ltr',
      dates: [{ edtf: '1931-03-05', min: '1931-03-05', max: '1931-03-05', role: 'sent' }],
      senders: [{ name: 'Ada Wendt' }],
      recipients: [{ name: 'Orn valley' }],
      signatories: [],
      places: [],
      text: 'The sluices stay closed.',
    })
  })

  it('takes an id, a path inside the folder, a whole path, or a name that only one letter has', async () => {
    await index(folder)
    const { id } = await letterbookJson<{ id: number }>('show', 'report.html', '--library', library)
    const names = [
      String(id),
      'sub folder/report.html',
      join(folder, 'sub folder/report.html'),
      'report.html',
    ]
    const texts = await Promise.all(
      names.map(
        async (name) => (await letterbookJson<{ text: string }>('show', name, '--library', library)).text,
      ),
    )
    expect(new Set(texts)).toEqual(new Set(['The council said no on Friday.']))
  })

  it('finds a letter by the path that a shell completes', async () => {
    await index(folder)
    const path = relative(process.cwd(), join(folder, 'reply.md'))
    expect(await letterbookJson('show', path, '--library', library)).toMatchObject({ path: 'reply.md' })
  })

  it('names a letter that is not there', async () => {
    await index(folder)
    const ended = await letterbook('show', 'nothing.txt', '--library', library)
    expect(ended.code).toBe(1)
    expect(ended.error).toContain('nothing.txt')
    const byId = await letterbook('show', '999', '--library', library)
    expect(byId).toMatchObject({ code: 1, error: 'letterbook: No letter of the library has the id 999.\n' })
  })
})

describe('letterbook check', () => {
  it('says ok for a sound library', async () => {
    await index(folder)
    expect(await letterbookJson('check', '--library', library)).toMatchObject({
      ok: true,
      index: { ok: true, letters: 3 },
      notebook: { ok: true },
    })
  })

  it('finds a damaged index, and makes it again with --repair', async () => {
    await index(folder)
    writeFileSync(join(library, 'index.db'), 'this is no database')
    const damaged = await letterbook('check', '--library', library, '--json')
    expect(damaged.code).toBe(1)
    expect(JSON.parse(damaged.out)).toMatchObject({ ok: false, index: { ok: false } })
    expect(await letterbookJson('check', '--repair', '--library', library)).toMatchObject({
      ok: true,
      index: { letters: 3 },
    })
  })
})

describe('letterbook check, on what it must not touch', () => {
  it('makes no library in a folder that holds none', async () => {
    const ended = await letterbook('check', '--repair', '--library', folder)
    expect(ended).toMatchObject({ code: 1, out: '' })
    expect(ended.error).toContain('holds no library')
    expect(readdirSync(folder).sort()).toEqual(['appeal.txt', 'reply.md', 'sub folder'])
  })

  it('leaves an index of a newer version as it is', async () => {
    await index(folder)
    const path = join(library, 'index.db')
    const newer = new Database(path)
    newer.pragma('user_version = 9999')
    newer.close()
    const ended = await letterbook('check', '--repair', '--library', library)
    expect(ended.code).toBe(1)
    expect(ended.error).toMatch(/newer/)
    const after = new Database(path, { readonly: true })
    expect(after.pragma('user_version', { simple: true })).toBe(9999)
    after.close()
  })

  it('finds no damage while letters are being read', async () => {
    for (let number = 0; number < 5000; number++)
      writeFileSync(join(folder, `${number}.txt`), `Heron ${number}`)
    mkdirSync(join(desk, 'empty'))
    await index(join(desk, 'empty'))
    const reading = index(folder)
    const checks: unknown[] = []
    for (let time = 0; time < 3; time++) {
      const ended = await letterbook('check', '--library', library, '--json')
      checks.push((JSON.parse(ended.out) as { index: unknown }).index)
    }
    await reading
    for (const check of checks) expect(check).toMatchObject({ ok: true, findings: [] })
  })
})

describe('help', () => {
  it('is given for every command', async () => {
    for (const words of [['--help'], ['help'], ['index', '--help'], ['search', 'x', '--help']]) {
      const ended = await letterbook(...words)
      expect(ended).toMatchObject({ code: 0, error: '' })
      expect(ended.out).toContain('Usage: letterbook')
    }
  })
})

describe('wrong usage', () => {
  it.each([
    [[]],
    [['unknown', '--library', 'x']],
    [['search', 'x']],
    [['search', '--library', 'x']],
    [['search', 'two', 'words', '--library', 'x']],
    [['search', 'x', '--library', 'x', '--limit', 'many']],
    [['search', 'x', '--library', 'x', '--sort', 'size']],
    [['show', '--library', 'x']],
    [['check', '--library', 'x', '--fix']],
    [['check', 'this', '--library', 'x']],
  ])('ends with exit code 2 and the usage: %j', async (words) => {
    const ended = await letterbook(...words)
    expect(ended.code).toBe(2)
    expect(`${ended.error}${ended.out}`).toContain('Usage: letterbook')
  })
})
