import { randomUUID } from 'node:crypto'
import { mkdirSync, renameSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import type { Correction, JudgedValue } from '@shared/judgement'
import { beforeEach, describe, expect, test } from 'vitest'
import { libraryForEachTest } from '../support/library-for-each-test'
import { WholeLibrary } from '../support/whole-library'

let library: WholeLibrary
libraryForEachTest(
  (worker) => new WholeLibrary(worker),
  (made) => {
    library = made
    library.write(
      'a.txt',
      'From: Ada Vale\nTo: Bela Orr\nDate: 3 March 1843\n\nDear Bela,\n\nThe orchard is in bloom.',
    )
    library.write(
      'b.txt',
      'From: A. Vale\nTo: Cora Finch\nDate: 4 May 1844\n\nDear Cora,\n\nThe mill is sold.',
    )
  },
)

/** What the panel says about the values of one field. */
async function reviewed(path: string, field: string) {
  const { values } = await library.call('letters.review', { id: (await library.head(path)).id })
  return values.filter(({ value }) => value.field === field)
}

async function correct(
  path: string,
  field: JudgedValue['field'],
  verdict: Correction['verdict'],
  value: JudgedValue | null,
): Promise<Correction> {
  const { key } = await library.head(path)
  const [first] = verdict === 'added' ? [] : await reviewed(path, field)
  const correction = {
    id: randomUUID(),
    letterKey: key,
    field,
    target: first?.target ?? null,
    verdict,
    value,
  }
  await library.call('corrections.change', { put: [correction], withdraw: [] })
  return correction
}

describe('a correction', () => {
  beforeEach(async () => {
    await library.import()
  })

  test('is seen at once in the list, in the letter and in the search', async () => {
    await correct('a.txt', 'date', 'corrected', { field: 'date', edtf: '1850-01-02', role: 'sent' })
    await correct('a.txt', 'sender', 'corrected', { field: 'sender', name: 'Ada Quennell' })

    expect(await library.head('a.txt')).toMatchObject({ date: '1850-01-02', senders: ['Ada Quennell'] })
    expect((await library.letter('a.txt')).dates).toMatchObject([
      { edtf: '1850-01-02', evidence: { source: 'reader', state: 'corrected' } },
    ])
    expect(await library.find('from:quennell date:1850')).toEqual(['a.txt'])
    expect(await library.find('date:1843')).toEqual([])
  })

  test('keeps what was extracted beside it, for the reader to see', async () => {
    await correct('a.txt', 'date', 'corrected', { field: 'date', edtf: '1850-01-02', role: 'sent' })
    expect(await reviewed('a.txt', 'date')).toMatchObject([
      {
        state: 'corrected',
        value: { date: { edtf: '1850-01-02' } },
        extracted: { date: { edtf: '1843-03-03' } },
      },
    ])
  })

  test('can be typed as people write dates', async () => {
    await correct('a.txt', 'date', 'corrected', { field: 'date', edtf: '2 January 1850', role: 'sent' })
    expect(await library.head('a.txt')).toMatchObject({ date: '1850-01-02' })
  })

  test('is undone by putting what it replaced', async () => {
    const first = await correct('a.txt', 'sender', 'corrected', { field: 'sender', name: 'Ada Quennell' })
    const { replaced } = await library.call('corrections.change', { put: [], withdraw: [first.id] })
    expect((await library.head('a.txt')).senders).toEqual(['Ada Vale'])
    await library.call('corrections.change', { put: [...replaced], withdraw: [] })
    expect((await library.head('a.txt')).senders).toEqual(['Ada Quennell'])
  })

  test('survives a file that changed, and wins over what it says now', async () => {
    await correct('a.txt', 'sender', 'corrected', { field: 'sender', name: 'Ada Quennell' })
    library.write('a.txt', 'From: Adelaide Vale\nTo: Bela Orr\n\nDear Bela,\n\nThe orchard was in bloom.')
    await library.import()
    expect((await library.head('a.txt')).senders).toContain('Ada Quennell')
  })

  test('survives the loss of the index', async () => {
    await correct('a.txt', 'sender', 'corrected', { field: 'sender', name: 'Ada Quennell' })
    await library.loseIndex()
    await library.import()
    expect(await library.find('from:quennell')).toEqual(['a.txt'])
  })

  test('goes with a letter whose file was moved, also when the index was lost meanwhile', async () => {
    await correct('a.txt', 'sender', 'corrected', { field: 'sender', name: 'Ada Quennell' })
    mkdirSync(join(library.source, 'elsewhere'))
    renameSync(join(library.source, 'a.txt'), join(library.source, 'elsewhere/z.txt'))
    await library.import()
    expect((await library.head('elsewhere/z.txt')).senders).toEqual(['Ada Quennell'])

    const { textHash } = await library.letter('elsewhere/z.txt')
    const { key } = await library.head('elsewhere/z.txt')
    await library.call('notes.add', {
      id: randomUUID(),
      body: 'Mark this.',
      anchors: [{ letterKey: key, textHash, start: 0, end: 4, exact: 'From', before: '', after: ':' }],
    })
    renameSync(join(library.source, 'elsewhere/z.txt'), join(library.source, 'y.txt'))
    await library.loseIndex()
    await library.import()
    expect(
      await library.call('notes.ofLetter', { letterKey: (await library.head('y.txt')).key }),
    ).toHaveLength(1)
    await library.import()
    expect((await library.head('y.txt')).senders).toEqual(['Ada Quennell'])
  })

  test('stays with its letter when files change places or another takes its name, and with a file that was edited', async () => {
    await correct('a.txt', 'sender', 'corrected', { field: 'sender', name: 'Ada Quennell' })
    const inSource = (name: string) => join(library.source, name)
    renameSync(inSource('a.txt'), inSource('x'))
    renameSync(inSource('b.txt'), inSource('a.txt'))
    renameSync(inSource('x'), inSource('b.txt'))
    await library.import()
    expect((await library.head('b.txt')).senders).toEqual(['Ada Quennell'])
    expect((await library.head('a.txt')).senders).toEqual(['A. Vale'])
    expect((await library.import()).summary).toMatchObject({ letters: 2, unchanged: 2 })
    expect((await library.head('b.txt')).senders).toEqual(['Ada Quennell'])

    renameSync(inSource('b.txt'), inSource('n.txt'))
    library.write('b.txt', 'From: Someone Else\n\nDear all,\n\nthis is another letter.')
    await library.import()
    expect((await library.head('n.txt')).senders).toEqual(['Ada Quennell'])
    expect((await library.head('b.txt')).senders).toEqual(['Someone Else'])

    library.write('n.txt', 'From: Ada Vale\n\nDear Bela,\n\nThe orchard is in bloom again.')
    await library.import()
    expect((await library.head('n.txt')).senders).toEqual(['Ada Quennell'])
  })

  test('settles a letter that needed a look', async () => {
    library.write('c.txt', 'The mill is sold, and nobody knows to whom.')
    await library.import()
    const head = await library.head('c.txt')
    expect(head.needs).toContain('date-missing')
    const before = await library.call('letters.needing', { need: 'date-missing', offset: 0, limit: 10 })
    expect(before.letters.map(({ path }) => path)).toContain('c.txt')
    const settled = { id: randomUUID(), letterKey: head.key, field: 'description', target: null } as const
    await library.call('corrections.change', {
      put: [{ ...settled, verdict: 'looked-at', value: null }],
      withdraw: [],
    })
    expect((await library.head('c.txt')).needs).toEqual([])
  })
})

describe('names that mean one person', () => {
  beforeEach(async () => {
    await library.import()
  })
  const decision = {
    id: randomUUID(),
    kind: 'same-person',
    members: ['Ada Vale', 'A. Vale'],
    as: 'Ada Vale',
  } as const

  test('are listed and found under one of them once the reader merged them, and are still written as they were', async () => {
    await library.call('decisions.change', {
      put: [{ ...decision, members: [...decision.members] }],
      withdraw: [],
    })
    expect((await library.head('b.txt')).senders).toEqual(['Ada Vale'])
    expect((await library.letter('b.txt')).senders).toMatchObject([{ name: 'A. Vale', listedAs: 'Ada Vale' }])
    expect(await library.find('from:"Ada Vale"')).toEqual(['a.txt', 'b.txt'])
  })

  test('are parted again by taking the decision back', async () => {
    await library.call('decisions.change', {
      put: [{ ...decision, members: [...decision.members] }],
      withdraw: [],
    })
    await library.call('decisions.change', { put: [], withdraw: [decision.id] })
    expect((await library.head('b.txt')).senders).toEqual(['A. Vale'])
  })

  test('stay merged when the index is made anew', async () => {
    await library.call('decisions.change', {
      put: [{ ...decision, members: [...decision.members] }],
      withdraw: [],
    })
    await library.loseIndex()
    await library.import()
    expect((await library.head('b.txt')).senders).toEqual(['Ada Vale'])
  })
})

describe('an encoding that the reader chooses', () => {
  const russian = Buffer.from([0xe4, 0xcf, 0xd2, 0xcf, 0xc7, 0xcf, 0xca, 0x20, 0xc4, 0xd2, 0xd5, 0xc7])

  test('is used at once for the file, and taken back with null', async () => {
    library.write('deep/r.txt', russian)
    await library.import()
    const folderId = (await library.head('deep/r.txt')).key.split('/')[0] ?? ''
    const choice = { folderId, path: 'deep/r.txt' }
    await library.ended(() => library.call('encodings.choose', { ...choice, encoding: 'koi8-r' }))
    expect(await library.letter('deep/r.txt')).toMatchObject({
      text: 'Дорогой друг',
      file: { encoding: 'koi8-r', encodingFrom: 'reader' },
    })
    await library.ended(() => library.call('encodings.choose', { ...choice, encoding: null }))
    expect((await library.letter('deep/r.txt')).file.encodingFrom).not.toBe('reader')
  })

  test('holds for all files of a folder, also for those that come later, and not for others', async () => {
    library.write('deep/r.txt', russian)
    await library.import()
    const folderId = (await library.head('deep/r.txt')).key.split('/')[0] ?? ''
    await library.ended(() =>
      library.call('encodings.choose', { folderId, path: 'deep', encoding: 'koi8-r' }),
    )
    library.write('deep/er/s.txt', russian)
    library.write('deeper.txt', russian)
    await library.import()
    expect((await library.letter('deep/r.txt')).text).toBe('Дорогой друг')
    expect((await library.letter('deep/er/s.txt')).text).toBe('Дорогой друг')
    expect((await library.letter('deeper.txt')).file.encodingFrom).not.toBe('reader')
  })

  test('is shown before it is chosen', async () => {
    library.write('r.txt', russian)
    await library.import()
    const { key } = await library.head('r.txt')
    expect(await library.call('encodings.preview', { key, encoding: 'koi8-r' })).toEqual({
      text: 'Дорогой друг',
    })
    await expect(
      library.call('encodings.preview', { key: `${key}x`, encoding: 'koi8-r' }),
    ).rejects.toMatchObject({
      code: 'not-found',
    })
  })
})

describe('a problem', () => {
  beforeEach(async () => {
    library.write('empty.txt', '')
    await library.import()
  })

  async function problems(ignored: boolean) {
    return await library.call('problems.list', { ignored, code: null, offset: 0, limit: 10 })
  }

  test('that the reader ignores is out of sight, counted, and comes back when he wants it back', async () => {
    const [problem] = (await problems(false)).problems
    if (!problem) throw new Error('no problem')
    const { key, code } = problem
    await library.call('problems.ignore', { problems: [{ key, code }], ignored: true })
    expect(await problems(false)).toMatchObject({ total: 0, ignored: 1 })
    expect((await library.call('library.state', {})).problems).toBe(0)
    await library.import()
    expect(await problems(true)).toMatchObject({ total: 1, problems: [{ key }] })
    await library.call('problems.ignore', { problems: [{ key, code }], ignored: false })
    expect(await problems(false)).toMatchObject({ total: 1, ignored: 0 })
  })

  test('is tried again when the reader asks for it', async () => {
    expect(await library.ended(() => library.call('problems.retry', { keys: null }))).toMatchObject({
      done: 3,
      problems: 1,
    })
  })

  test('is written into a table that a spreadsheet opens', async () => {
    library.write('=1+1.txt', '')
    await library.import()
    const { csv } = await library.call('problems.csv', {})
    expect(csv.split('\n').filter((line) => line.includes('empty'))).toHaveLength(2)
  })
})

describe('a letter whose file is gone', () => {
  beforeEach(async () => {
    await library.import()
    rmSync(join(library.source, 'b.txt'))
    expect((await library.import()).summary).toMatchObject({ letters: 1, removed: 1 })
  })

  async function gone() {
    return (await library.call('gone.list', { offset: 0, limit: 10 })).letters
  }

  test('is out of the lists, and told about', async () => {
    expect((await library.heads()).map(({ path }) => path)).toEqual(['a.txt'])
    expect(await library.find('mill')).toEqual([])
    expect(await gone()).toMatchObject([{ head: { path: 'b.txt' }, kept: false }])
    expect((await library.call('library.state', {})).gone).toBe(1)
    expect((await library.import()).summary).toMatchObject({ letters: 1, removed: 0 })
  })

  test('is found again when the reader keeps it, and said to have no file', async () => {
    const [letter] = await gone()
    await library.call('gone.keep', { keys: [letter?.head.key ?? ''] })
    expect(await library.find('mill')).toEqual(['b.txt'])
    expect((await library.letter('b.txt')).file.present).toBe(false)
    expect((await library.import()).summary).toMatchObject({ letters: 2, removed: 0 })
    expect(await library.find('mill')).toEqual(['b.txt'])
  })

  test('stays in its row of the list when the reader decides on it', async () => {
    rmSync(join(library.source, 'a.txt'))
    library.write('c.txt', 'Dear Cora,\n\nthe ferry is late.')
    await library.import()
    const before = (await gone()).map(({ head }) => head.path)
    await library.call('gone.keep', { keys: [(await gone())[0]?.head.key ?? ''] })
    expect((await gone()).map(({ head }) => head.path)).toEqual(before)
    expect(before).toEqual(['a.txt', 'b.txt'])
  })

  test('leaves for good when the reader removes it', async () => {
    const [letter] = await gone()
    await library.call('gone.remove', { keys: [letter?.head.key ?? ''] })
    expect(await gone()).toEqual([])
    await expect(library.call('letters.read', { key: letter?.head.key ?? '' })).rejects.toMatchObject({
      code: 'not-found',
    })
  })

  test('is the same letter again when its file comes back, there or under another name', async () => {
    const [letter] = await gone()
    library.write(
      'c.txt',
      'From: A. Vale\nTo: Cora Finch\nDate: 4 May 1844\n\nDear Cora,\n\nThe mill is sold.',
    )
    expect((await library.import()).summary).toMatchObject({ letters: 2, added: 1 })
    expect((await library.head('c.txt')).id).toBe(letter?.head.id)
    expect(await gone()).toEqual([])
  })

  test('a letter that is still there is not removed by mistake', async () => {
    await library.call('gone.remove', { keys: [(await library.head('a.txt')).key] })
    expect((await library.heads()).map(({ path }) => path)).toEqual(['a.txt'])
  })
})

describe('copies of one letter', () => {
  test('are shown once unless they are asked for, and name each other', async () => {
    library.write(
      'copy.txt',
      'From: A. Vale\nTo: Cora Finch\nDate: 4 May 1844\n\nDear Cora,\n\nThe mill is sold.',
    )
    await library.import()
    expect((await library.heads(false)).map(({ path }) => path)).toEqual(['a.txt', 'b.txt'])
    expect(await library.heads(true)).toHaveLength(3)
    expect(await library.head('b.txt')).toMatchObject({ copies: 1 })
    const { copies } = await library.call('letters.review', { id: (await library.head('b.txt')).id })
    expect(copies.map(({ path }) => path)).toEqual(['copy.txt'])
    expect(await library.call('search.count', { query: 'mill' })).toEqual({ total: 1 })

    rmSync(join(library.source, 'b.txt'))
    await library.import()
    expect((await library.heads(false)).map(({ path }) => path)).toEqual(['a.txt', 'copy.txt'])
  })
})
