import {
  edited,
  linkAt,
  linkBegun,
  linkCompleted,
  listContinued,
  wrapped,
} from '@renderer/views/notes/text-edits'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'

/** The text with the selection between bars, as `wrapped` leaves it. */
function wrappedIn(marked: string, sign: string): string {
  const start = marked.indexOf('|')
  const end = marked.lastIndexOf('|') - 1
  const body = marked.replaceAll('|', '')
  const edit = wrapped(body, { start, end }, sign)
  const after = edited(body, edit)
  const { select } = edit
  return `${after.slice(0, select.start)}|${after.slice(select.start, select.end)}|${after.slice(select.end)}`
}

describe('bold and italic', () => {
  it('puts signs around the selected words and leaves them selected', () => {
    expect(wrappedIn('a |dam| b', '**')).toBe('a **|dam|** b')
  })

  it('takes the signs away when they stand there already, inside or around the selection', () => {
    expect(wrappedIn('a **|dam|** b', '**')).toBe('a |dam| b')
    expect(wrappedIn('a |**dam**| b', '**')).toBe('a |dam| b')
  })

  it('leaves white space outside, where signs would mean nothing', () => {
    expect(wrappedIn('a| dam |b', '*')).toBe('a *|dam|* b')
  })

  it('does not take bold for italic', () => {
    expect(wrappedIn('a **|dam|** b', '*')).toBe('a ***|dam|*** b')
    expect(wrappedIn('a ***|dam|*** b', '*')).toBe('a **|dam|** b')
  })

  it('begins an empty pair for words that are typed next', () => {
    expect(wrappedIn('a ||', '**')).toBe('a **||**')
  })

  it('is undone by doing it again', () => {
    const words = fc.stringMatching(/^[a-z]([a-z ]*[a-z])?$/)
    fc.assert(
      fc.property(words, fc.constantFrom('*', '**'), (middle, sign) => {
        const once = wrappedIn(`a |${middle}| b`, sign)
        expect(wrappedIn(once, sign)).toBe(`a |${middle}| b`)
      }),
    )
  })
})

describe('a link that is typed', () => {
  it('is begun by two brackets before the caret', () => {
    expect(linkAt('see [[the da', 12)).toEqual({ start: 4, end: 12, words: 'the da' })
    expect(linkAt('see [[', 6)).toEqual({ start: 4, end: 6, words: '' })
  })

  it('is none when it is closed, on an earlier line, or has its words already', () => {
    expect(linkAt('see [[a]] b', 11)).toBeNull()
    expect(linkAt('see [[a\nb', 9)).toBeNull()
    expect(linkAt('see [[note:1|a', 14)).toBeNull()
    expect(linkAt('see [a', 6)).toBeNull()
  })

  it('takes the place of what was typed and of brackets that stand behind it', () => {
    const body = 'see [[da]] now'
    const edit = linkCompleted(body, { start: 4, end: 8 }, '[[letter:k|The dam]]')
    expect(edited(body, edit)).toBe('see [[letter:k|The dam]] now')
  })

  it('is looked for by the selected words', () => {
    const body = 'see the dam now'
    const edit = linkBegun(body, { start: 8, end: 11 })
    expect(edited(body, edit)).toBe('see the [[dam now')
    expect(linkAt(edited(body, edit), edit.select.end)?.words).toBe('dam')
  })
})

describe('a list', () => {
  const enter = (body: string) => {
    const edit = listContinued(body, { start: body.length, end: body.length })
    return edit === null ? null : edited(body, edit)
  }

  it('goes on with its sign or the next number', () => {
    expect(enter('- a')).toBe('- a\n- ')
    expect(enter('x\n  2. b')).toBe('x\n  2. b\n  3. ')
  })

  it('ends with an empty item', () => {
    expect(enter('- a\n- ')).toBe('- a\n')
  })

  it('is not begun by a dash in a sentence', () => {
    expect(enter('a - b')).toBeNull()
    expect(enter('-a')).toBeNull()
  })
})
