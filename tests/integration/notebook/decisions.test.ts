import { randomUUID } from 'node:crypto'
import type { Decision } from '@shared/judgement'
import fc from 'fast-check'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { checkNotebook } from '../../../src/main/library/notebook/check-notebook'
import { failureCodeOf, openedNotebook, type TestNotebook } from '../../support/notebook'
import { type TemporaryFolder, temporaryFolder } from '../../support/temporary-folder'

let folder: TemporaryFolder
let letters: TemporaryFolder
let notebook: TestNotebook
beforeEach(() => {
  folder = temporaryFolder()
  letters = temporaryFolder()
  notebook = openedNotebook(folder.path)
})
afterEach(() => {
  notebook.close()
  folder.remove()
  letters.remove()
})

const decision = (kind: Decision['kind'], ...members: string[]): Decision => ({
  id: randomUUID(),
  kind,
  members,
  as: kind === 'same-person' ? (members[0] ?? '') : null,
})
const put = (...decisions: Decision[]) => notebook.ask('decisions.record', { put: decisions, withdraw: [] })
const withdraw = (id: string) => notebook.ask('decisions.record', { put: [], withdraw: [id] })
const standing = () => notebook.ask('decisions.list', {})

describe('A decision about names or letters', () => {
  it('is kept and listed until it is withdrawn, and what was withdrawn can be put again', () => {
    const merged = decision('same-person', 'Jana Maier', 'J. Maier')
    const apart = decision('different-letters', 'f/a.txt', 'f/b.txt')
    expect(put(merged, apart)).toEqual({ replaced: [], decisions: [merged, apart] })
    const { replaced, decisions } = withdraw(merged.id)
    expect({ replaced, decisions }).toEqual({ replaced: [merged], decisions: [apart] })
    put(...replaced)
    expect(standing()).toEqual([merged, apart])
  })

  it('takes the place of the one about the same members, whatever it said and in whatever order', () => {
    const merged = decision('same-person', 'Jana Maier', 'J. Maier')
    put(merged)
    const apart = decision('different-people', 'j. maier', 'JANA MAIER')
    expect(put(apart)).toEqual({ replaced: [merged], decisions: [apart] })
  })

  it('that joins names takes over what others say is one of them, and gives it back when it is undone', () => {
    const [first, second] = [decision('same-person', 'A', 'B'), decision('same-person', 'C', 'D')]
    put(first, second)
    const third = decision('same-person', 'a', 'C')
    const { replaced, decisions } = put(third)
    expect(decisions).toEqual([{ ...third, members: ['a', 'C', 'A', 'B', 'D'] }])
    expect(replaced).toEqual([first, second])
    notebook.ask('decisions.record', { put: [...replaced], withdraw: [third.id] })
    expect(standing()).toEqual([first, second])
    put(decision('same-letter', 'A', 'C'))
    expect(standing()).toHaveLength(3)
  })

  it('that is made of others of the same ask is one', () => {
    const decisions = [decision('same-letter', 'f/a', 'f/b'), decision('same-letter', 'f/b', 'f/c')]
    expect(put(...decisions).decisions.map(({ members }) => members.toSorted())).toEqual([
      ['f/a', 'f/b', 'f/c'],
    ])
  })

  it('is refused when it joins what others keep apart, also over a third, and nothing of the ask is kept', () => {
    put(decision('same-person', 'A', 'B'), decision('different-people', 'A', 'C'))
    const before = standing()
    const other = decision('same-person', 'X', 'Y')
    expect(failureCodeOf(() => put(other, decision('same-person', 'B', 'C')))).toBe('refused')
    expect(standing()).toEqual(before)
    put(decision('different-letters', 'f/a', 'f/b', 'f/c'))
    expect(failureCodeOf(() => put(decision('same-letter', 'f/c', 'f/b', 'f/d')))).toBe('refused')
  })

  it('is refused when it keeps apart what others join', () => {
    put(decision('same-person', 'A', 'B'), decision('same-person', 'B', 'C'))
    expect(failureCodeOf(() => put(decision('different-people', 'A', 'C')))).toBe('refused')
    put(decision('different-letters', 'A', 'C'))
  })

  it('is taken when what contradicts it is withdrawn in the same ask', () => {
    const merged = decision('same-person', 'A', 'B')
    put(merged)
    const apart = decision('different-people', 'A', 'B', 'C')
    expect(notebook.ask('decisions.record', { put: [apart], withdraw: [merged.id] })).toEqual({
      replaced: [merged],
      decisions: [apart],
    })
  })

  it('is refused when it names one thing twice, or no name to list a person under', () => {
    expect(failureCodeOf(() => put(decision('same-letter', 'f/a', 'f/a')))).toBe('refused')
    expect(failureCodeOf(() => put({ ...decision('same-person', 'A', 'B'), as: null }))).toBe('refused')
    expect(failureCodeOf(() => put({ ...decision('same-letter', 'A', 'B'), as: 'A' }))).toBe('refused')
  })

  it('is undone by putting what it replaced, whatever was decided before', () => {
    const ids = Array.from({ length: 8 }, () => randomUUID())
    const anyDecision = fc
      .record({
        id: fc.constantFrom(...ids),
        kind: fc.constantFrom('same-person' as const, 'different-people' as const, 'same-letter' as const),
        members: fc.uniqueArray(fc.constantFrom('A', 'B', 'C', 'D'), { minLength: 2, maxLength: 3 }),
      })
      .map((made): Decision => ({ ...made, as: made.kind === 'same-person' ? 'A' : null }))
    const anyWish = fc.record({
      put: fc.array(anyDecision, { maxLength: 2 }),
      withdraw: fc.array(fc.constantFrom(...ids), { maxLength: 2 }),
    })
    fc.assert(
      fc.property(fc.array(anyWish, { maxLength: 6 }), (wishes) => {
        for (const wish of wishes) {
          const before = standing()
          try {
            const { replaced, decisions } = notebook.ask('decisions.record', wish)
            expect(standing()).toEqual(decisions)
            const undo = { put: [...replaced], withdraw: wish.put.map(({ id }) => id) }
            const undone = notebook.ask('decisions.record', undo)
            expect(undone.decisions).toEqual(before)
            notebook.ask('decisions.record', wish)
          } catch (thrown) {
            expect(thrown).toMatchObject({ code: 'refused' })
            expect(standing()).toEqual(before)
          }
        }
      }),
      { numRuns: 60 },
    )
    notebook.close()
    expect(checkNotebook(folder.path).findings).toEqual([])
    notebook = openedNotebook(folder.path)
  })
})

describe('A chosen encoding', () => {
  const choose = (path: string, encoding: 'koi8-r' | 'windows-1251' | null) => {
    const [{ id: folderId } = { id: '' }] = notebook.ask('folders.add', { paths: [letters.path] })
    return notebook
      .ask('encodings.record', { folderId, path, encoding })
      .map((choice) => `${choice.path}: ${choice.encoding}`)
  }

  it('is kept for a file or a folder, replaced by another, and forgotten with null', () => {
    expect(choose('', 'koi8-r')).toEqual([': koi8-r'])
    expect(choose('old/a.txt', 'koi8-r')).toEqual([': koi8-r', 'old/a.txt: koi8-r'])
    expect(choose('', 'windows-1251')).toEqual([': windows-1251', 'old/a.txt: koi8-r'])
    expect(choose('', null)).toEqual(['old/a.txt: koi8-r'])
    expect(choose('', null)).toEqual(['old/a.txt: koi8-r'])
    expect(choose('', 'koi8-r')).toEqual([': koi8-r', 'old/a.txt: koi8-r'])
    expect(notebook.ask('encodings.list', {})).toHaveLength(2)
  })

  it('is refused for a folder that is not among the source folders', () => {
    const ask = { folderId: randomUUID(), path: '', encoding: 'koi8-r' as const }
    expect(failureCodeOf(() => notebook.ask('encodings.record', ask))).toBe('not-found')
  })
})

describe('An ignored problem', () => {
  const mark = (ignored: boolean, ...codes: string[]) =>
    notebook
      .ask('problems.record', { problems: codes.map((code) => ({ key: 'f/a.pdf', code })), ignored })
      .map(({ code }) => code)

  it('is ignored until the reader minds it again, and so as often as it is said', () => {
    expect(mark(true, 'encrypted', 'truncated', 'encrypted')).toEqual(['encrypted', 'truncated'])
    expect(mark(true, 'encrypted')).toEqual(['encrypted', 'truncated'])
    expect(mark(false, 'encrypted', 'no-text-layer')).toEqual(['truncated'])
    expect(mark(false, 'encrypted')).toEqual(['truncated'])
    expect(mark(true, 'encrypted')).toEqual(['encrypted', 'truncated'])
  })
})
