import { randomUUID } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Correction, JudgedValue } from '@shared/judgement'
import fc from 'fast-check'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { checkNotebook } from '../../../src/main/library/notebook/check-notebook'
import { addNote, bodiesOf, failureCodeOf, openedNotebook, type TestNotebook } from '../../support/notebook'
import { type TemporaryFolder, temporaryFolder } from '../../support/temporary-folder'

let folder: TemporaryFolder
let notebook: TestNotebook
beforeEach(() => {
  folder = temporaryFolder()
  notebook = openedNotebook(folder.path)
})
afterEach(() => {
  notebook.close()
  folder.remove()
})

function correction(changed: Partial<Correction>): Correction {
  return {
    id: randomUUID(),
    letterKey: 'f/a.txt',
    field: 'date',
    target: 'date sent 1843',
    verdict: 'corrected',
    value: { field: 'date', edtf: '1844', role: 'sent' },
    ...changed,
  }
}
const put = (...corrections: Correction[]) =>
  notebook.ask('corrections.record', { put: corrections, withdraw: [] })
const withdraw = (...ids: string[]) => notebook.ask('corrections.record', { put: [], withdraw: ids })
const standing = () => notebook.ask('judgements.all', {}).corrections
const journal = () => readFileSync(join(folder.path, 'notebook.journal'), 'utf8')
const lines = () => journal().split('\n').length - 1

function messageOf(work: () => unknown): string {
  try {
    work()
  } catch (thrown) {
    if (thrown instanceof Error) return thrown.message
  }
  throw new Error('Nothing went wrong.')
}

describe('A correction', () => {
  it('takes the place of the one about the same value, and only of that', () => {
    const first = correction({})
    const other = correction({ target: 'date sent 1850', verdict: 'rejected', value: null })
    put(first, other)
    const second = correction({ verdict: 'rejected', value: null })
    expect(put(second)).toEqual({
      replaced: [first],
      letters: [{ letterKey: 'f/a.txt', corrections: [other, second] }],
    })
    expect(standing()).toEqual([other, second])
  })

  it.each<[JudgedValue, JudgedValue]>([
    [
      { field: 'title', title: 'One' },
      { field: 'title', title: 'Two' },
    ],
    [
      { field: 'kind', letterKind: 'letter' },
      { field: 'kind', letterKind: 'report' },
    ],
    [
      { field: 'language', language: 'en' },
      { field: 'language', language: 'fa' },
    ],
    [
      { field: 'signatory-count', count: 3 },
      { field: 'signatory-count', count: 4 },
    ],
    [
      { field: 'source', publisher: 'One' },
      { field: 'source', publisher: 'Two' },
    ],
  ])('takes the place of any other of the same field when a letter has only one: %j', (one, two) => {
    const first = correction({ field: one.field, target: 'found before', value: one })
    const second = correction({ field: two.field, target: null, verdict: 'added', value: two })
    put(first)
    expect(put(second).replaced).toEqual([first])
    expect(standing()).toEqual([second])
  })

  it('that adds a value takes the place only of one that adds the same', () => {
    const adding = (name: string, role?: string) =>
      correction({
        field: 'sender',
        target: null,
        verdict: 'added',
        value: { field: 'sender', name, ...(role === undefined ? {} : { role }) },
      })
    const [jana, omid, janaAgain] = [adding('Jana Maier'), adding('Omid'), adding('JANA MAIER', 'keeper')]
    put(jana, omid)
    expect(put(janaAgain).replaced).toEqual([jana])
    expect(standing()).toEqual([omid, janaAgain])
  })

  it('is withdrawn by its id; what does not stand any more is left alone', () => {
    const made = correction({})
    put(made)
    expect(withdraw(made.id)).toEqual({
      replaced: [made],
      letters: [{ letterKey: 'f/a.txt', corrections: [] }],
    })
    const before = lines()
    expect(withdraw(made.id, randomUUID())).toEqual({ replaced: [], letters: [] })
    expect(lines()).toBe(before)
  })

  it('that is put again as it stands changes nothing', () => {
    const made = correction({})
    put(made)
    const before = lines()
    expect(put(made).letters).toEqual([{ letterKey: 'f/a.txt', corrections: [made] }])
    expect(lines()).toBe(before)
  })

  it('is one line of the journal, however many letters are corrected at once', () => {
    const before = lines()
    const many = Array.from({ length: 300 }, (_, at) => correction({ letterKey: `f/${at}.txt` }))
    expect(put(...many).letters).toHaveLength(300)
    expect(lines()).toBe(before + 1)
    expect(standing()).toEqual(many)
  })

  it('keeps every sign of what the reader wrote, and no half of one', () => {
    const whole = correction({ field: 'title', value: { field: 'title', title: '“نامه‌ی ۱۲” 🕊 a\u0000b' } })
    const half = correction({
      letterKey: 'f/\ud800.txt',
      field: 'title',
      value: { field: 'title', title: 'half \udc00' },
    })
    put(whole, half)
    expect(standing().map(({ value }) => value)).toEqual([
      whole.value,
      { field: 'title', title: 'half \ufffd' },
    ])
    notebook.close()
    expect(checkNotebook(folder.path).findings).toEqual([])
    notebook = openedNotebook(folder.path)
  })

  it('leaves the notes as they are', () => {
    addNote(notebook, 'kept')
    put(correction({}))
    expect(bodiesOf(notebook)).toEqual(['kept'])
    expect(notebook.ask('notebook.state', {})).toMatchObject({ kind: 'open', notes: 1 })
  })
})

describe('A date that the reader typed', () => {
  const typed = (edtf: string) =>
    put(correction({ value: { field: 'date', edtf, role: 'sent' } })).letters[0]?.corrections[0]?.value

  it.each([
    ['3 March 1843', '1843-03-03'],
    ['March 1843', '1843-03'],
    ['3. März 1843', '1843-03-03'],
    ['3 mars 1843', '1843-03-03'],
    ['۱۲ اسفند ۱۴۰۱', '2023-03-03'],
    ['3.3.1843', '1843-03-03'],
    ['1843-03-03T10:00:00Z', '1843-03-03'],
    [' 1843 ', '1843'],
    ['1843-03?', '1843-03?'],
    ['1843/1845', '1843/1845'],
    ['[1843,1845]', '[1843,1845]'],
    ['[1843]', '1843'],
    ['c. 1843', '1843~'],
  ])('%s is kept as EDTF, beside the words: %s', (words, edtf) => {
    const isEdtf = words.trim() === edtf
    expect(typed(words)).toEqual({ field: 'date', edtf, role: 'sent', ...(isEdtf ? {} : { typed: words }) })
  })

  it.each(['soon', '31 February 1843', '3/4/1843', '1843-13', '12'])(
    '%j is refused with a way out, and nothing is kept',
    (words) => {
      expect(failureCodeOf(() => typed(words))).toBe('refused')
      expect(messageOf(() => typed(words))).toMatch(/cannot be read as a date.*Write it/)
      expect(standing()).toEqual([])
    },
  )

  it('keeps the words that were typed when it is put again as it was kept', () => {
    const kept = put(correction({ value: { field: 'date', edtf: '3 March 1843', role: 'sent' } })).letters[0]
    const [made] = kept?.corrections ?? []
    const again = notebook.ask('corrections.record', { put: [...(kept?.corrections ?? [])], withdraw: [] })
    expect(again.letters[0]?.corrections).toEqual([made])
    expect(made?.value).toMatchObject({ typed: '3 March 1843' })
  })

  it('that is refused takes the other corrections of the same ask with it', () => {
    const wrong = correction({ target: 'x', value: { field: 'date', edtf: 'soon', role: 'sent' } })
    expect(failureCodeOf(() => put(correction({}), wrong))).toBe('refused')
    expect(standing()).toEqual([])
  })
})

describe('A correction that makes no sense', () => {
  it.each<[string, Partial<Correction>]>([
    ['gives nothing', { value: null }],
    ['gives something of another field', { value: { field: 'title', title: 'x' } }],
    ['rejects and gives at once', { verdict: 'rejected' }],
    ['rejects nothing', { verdict: 'rejected', value: null, target: null }],
    ['corrects nothing', { target: null }],
    ['looks at a value', { verdict: 'looked-at', value: null }],
    ['corrects the description as a whole', { field: 'description' }],
    ['leaves a letter without a title', { field: 'title', verdict: 'rejected', value: null }],
  ])('is refused: one that %s', (_what, changed) => {
    expect(failureCodeOf(() => put(correction(changed)))).toBe('refused')
    expect(standing()).toEqual([])
  })
})

const values: readonly JudgedValue[] = [
  { field: 'sender', name: 'Jana Maier' },
  { field: 'sender', name: 'jana maier', role: 'keeper' },
  { field: 'date', edtf: '1843', role: 'sent' },
  { field: 'title', title: 'One' },
  { field: 'title', title: 'Two' },
]
const ids = Array.from({ length: 12 }, () => randomUUID())
const anyCorrection: fc.Arbitrary<Correction> = fc
  .record({
    id: fc.constantFrom(...ids),
    letterKey: fc.constantFrom('f/a.txt', 'f/b.txt'),
    value: fc.constantFrom(...values),
    target: fc.constantFrom('one', 'two'),
    verdict: fc.constantFrom(
      'confirmed' as const,
      'corrected' as const,
      'rejected' as const,
      'added' as const,
    ),
    looked: fc.boolean(),
  })
  .map(({ looked, value, verdict, target, ...rest }) => {
    if (looked) return { ...rest, field: 'description', target: null, verdict: 'looked-at', value: null }
    const isRejected = verdict === 'rejected' && value.field !== 'title'
    const told = verdict === 'rejected' && !isRejected ? 'corrected' : verdict
    return {
      ...rest,
      field: value.field,
      verdict: told,
      target: told === 'added' ? null : target,
      value: isRejected ? null : value,
    }
  })
const anyWish = fc.record({
  put: fc.array(anyCorrection, { maxLength: 4 }),
  withdraw: fc.array(fc.constantFrom(...ids), { maxLength: 3 }),
})

describe('Undoing', () => {
  it('puts what was replaced and withdraws what was put, and everything is as it was', () => {
    fc.assert(
      fc.property(fc.array(anyWish, { minLength: 1, maxLength: 6 }), (wishes) => {
        const states: (readonly Correction[])[] = [standing()]
        const undos: { put: Correction[]; withdraw: string[] }[] = []
        for (const wish of wishes) {
          const { replaced, letters } = notebook.ask('corrections.record', wish)
          undos.push({ put: [...replaced], withdraw: wish.put.map(({ id }) => id) })
          states.push(standing())
          for (const { letterKey, corrections } of letters) {
            expect(corrections).toEqual(standing().filter((other) => other.letterKey === letterKey))
          }
        }
        for (const undo of undos.toReversed()) {
          expect(standing()).toEqual(states.pop())
          notebook.ask('corrections.record', undo)
        }
        expect(standing()).toEqual(states.pop())
      }),
      { numRuns: 60 },
    )
    notebook.close()
    expect(checkNotebook(folder.path).findings).toEqual([])
    notebook = openedNotebook(folder.path)
  })

  it('takes back even the withdrawing of what was undone: redo', () => {
    const [old, made] = [correction({}), correction({})]
    put(old)
    const { replaced } = put(made)
    const undone = notebook.ask('corrections.record', { put: [...replaced], withdraw: [made.id] })
    expect(standing()).toEqual([old])
    notebook.ask('corrections.record', { put: [...undone.replaced], withdraw: [old.id] })
    expect(standing()).toContainEqual(made)
  })
})
