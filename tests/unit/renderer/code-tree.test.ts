import {
  codeRows,
  droppedCode,
  indentedCode,
  mayStandBelow,
  movedCodes,
  outdentedCode,
  steppedCode,
} from '@renderer/state/code-tree'
import {
  codesLike,
  inOrder,
  isNameTaken,
  lineage,
  namesOf,
  nextColour,
  withBelow,
} from '@renderer/state/codes'
import { type Code, codeColours } from '@shared/code'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'

function code(id: string, parent: string | null, place: number, name = id): Code {
  return { id, parent, name, place, colour: 'red', definition: '', shortcut: null, notes: 0 }
}

/** tone (angry · humble) · promises (kept (late)) · Ärger */
const codes: readonly Code[] = [
  code('promises', null, 4),
  code('tone', null, 1),
  code('anger', null, 9, 'Ärger'),
  code('humble', 'tone', 7),
  code('angry', 'tone', 2),
  code('kept', 'promises', 0),
  code('late', 'kept', 0),
]
const names = (found: readonly { readonly id: string }[]) => found.map(({ id }) => id)

function moved(
  all: readonly Code[],
  ...move: Parameters<typeof movedCodes> extends [unknown, ...infer Rest] ? Rest : never
): readonly Code[] {
  const changed = new Map(movedCodes(all, ...move).map((content) => [content.id, content]))
  return all.map((one) => ({ ...one, ...changed.get(one.id) }))
}

describe('the tree of codes', () => {
  it('lists codes below those above them, in their places', () => {
    expect(codeRows(codes, new Set()).map(({ code: { id }, level }) => `${level} ${id}`)).toEqual([
      ...['1 tone', '2 angry', '2 humble', '1 promises', '2 kept', '3 late', '1 anger'],
    ])
  })

  it('leaves out what stands below closed codes', () => {
    expect(codeRows(codes, new Set(['tone', 'kept'])).map(({ code: { id } }) => id)).toEqual([
      ...['tone', 'promises', 'kept', 'anger'],
    ])
  })

  it('shows a code at the top whose parent is not there', () => {
    expect(names(inOrder([...codes, code('lost', 'nowhere', 20)])).at(-1)).toBe('lost')
  })

  it('steps a code among its neighbours, and out of the code above at their ends', () => {
    expect(steppedCode(codes, 'angry', 1)).toEqual({ parent: 'tone', place: 1 })
    expect(steppedCode(codes, 'humble', 1)).toEqual({ parent: null, place: 1 })
    expect(steppedCode(codes, 'angry', -1)).toEqual({ parent: null, place: 0 })
    expect(steppedCode(codes, 'tone', -1)).toBeNull()
    expect(steppedCode(codes, 'anger', 1)).toBeNull()
  })

  it('moves a code below the one before it, and out again', () => {
    expect(indentedCode(codes, 'promises')).toEqual({ parent: 'tone', place: 2 })
    expect(indentedCode(codes, 'tone')).toBeNull()
    expect(outdentedCode(codes, 'kept')).toEqual({ parent: null, place: 2 })
    expect(outdentedCode(codes, 'tone')).toBeNull()
  })

  it('drops a code before, after and inside another, but not on itself or what stands below it', () => {
    expect(droppedCode(codes, 'anger', 'tone', 'before')).toEqual({ parent: null, place: 0 })
    expect(droppedCode(codes, 'tone', 'anger', 'after')).toEqual({ parent: null, place: 2 })
    expect(droppedCode(codes, 'anger', 'kept', 'inside')).toEqual({ parent: 'kept', place: 1 })
    expect(droppedCode(codes, 'promises', 'late', 'inside')).toBeNull()
    expect(droppedCode(codes, 'tone', 'tone', 'after')).toBeNull()
  })

  it('does not let a code stand below itself, or beside one of the same name', () => {
    expect(mayStandBelow(codes, 'promises', 'late')).toBe(false)
    expect(mayStandBelow(codes, 'late', 'tone')).toBe(true)
    const twins = [...codes, code('twin', 'tone', 9, 'LATE')]
    expect(mayStandBelow(twins, 'late', 'tone')).toBe(false)
  })

  it('changes only the codes that make room', () => {
    expect(names(movedCodes(codes, 'angry', { parent: 'tone', place: 1 })).sort()).toEqual([
      'angry',
      'humble',
    ])
    expect(movedCodes(codes, 'nobody', { parent: null, place: 0 })).toEqual([])
  })

  it('keeps every code once, below no code of its own, wherever codes are moved', () => {
    const acts = fc.array(
      fc.record({ at: fc.nat(), act: fc.constantFrom('up', 'down', 'in', 'out', 'drop'), on: fc.nat() }),
      { maxLength: 30 },
    )
    fc.assert(
      fc.property(acts, (all) => {
        let state = codes
        for (const { at, act, on } of all) {
          const id = state[at % state.length]?.id ?? ''
          const other = state[on % state.length]?.id ?? ''
          const place =
            act === 'up' || act === 'down'
              ? steppedCode(state, id, act === 'up' ? -1 : 1)
              : act === 'in'
                ? indentedCode(state, id)
                : act === 'out'
                  ? outdentedCode(state, id)
                  : droppedCode(
                      state,
                      id,
                      other,
                      (['before', 'inside', 'after'] as const)[on % 3] ?? 'inside',
                    )
          if (place === null) continue
          state = moved(state, id, place)
          const row = codeRows(state, new Set()).find((one) => one.code.id === id)
          expect(row?.parent).toBe(place.parent)
          expect(row?.place).toBe(place.place)
        }
        expect(names(inOrder(state)).sort()).toEqual(names(codes).sort())
      }),
    )
  })
})

describe('the list of codes', () => {
  it('names a code from the top down, also when codes stand below each other in a circle', () => {
    expect(namesOf(codes, 'late')).toEqual(['promises', 'kept', 'late'])
    const circle = [code('a', 'b', 0), code('b', 'a', 0)]
    expect(names(lineage(circle, 'a'))).toEqual(['b', 'a'])
  })

  it('takes codes with all below them, each once', () => {
    expect(withBelow(codes, ['kept', 'promises'])).toEqual(['promises', 'kept', 'late'])
  })

  it('knows a name that a neighbour has, whatever the case, and not the own one', () => {
    expect(isNameTaken(codes, ' TONE ', null, null)).toBe(true)
    expect(isNameTaken(codes, 'tone', null, 'tone')).toBe(false)
    expect(isNameTaken(codes, 'tone', 'tone', null)).toBe(false)
  })

  it('finds codes by parts of the names above them too, with or without accents', () => {
    expect(names(codesLike(codes, 'prom la'))).toEqual(['late'])
    expect(names(codesLike(codes, 'arger'))).toEqual(['anger'])
    expect(codesLike(codes, '')).toHaveLength(codes.length)
  })

  it('offers the colour that the fewest codes have', () => {
    const all = codeColours.filter((colour) => colour !== 'teal')
    expect(nextColour(all.map((colour, at) => ({ ...code(String(at), null, at), colour })))).toBe('teal')
  })
})
