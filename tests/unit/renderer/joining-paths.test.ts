import type { PassagePlace } from '@renderer/dom/passage-places'
import type { ComparedMark } from '@renderer/state/compared-marks'
import { type JoinedPane, joiningLines } from '@renderer/views/compare/joining-paths'
import { describe, expect, it } from 'vitest'

function mark(group: number, start: number, kind: ComparedMark['kind'] = 'shared'): ComparedMark {
  return { start, end: start + 10, kind, group, altered: [], faint: false, current: false }
}

function pane(
  left: number,
  marks: readonly ComparedMark[],
  places: Record<number, PassagePlace>,
  rtl = false,
): JoinedPane {
  const nowhere = { top: 0, bottom: 0, visible: false }
  return { places: { left, right: left + 300, of: ({ start }) => places[start] ?? nowhere }, marks, rtl }
}

const seen = (top: number, bottom: number): PassagePlace => ({ top, bottom, visible: true })
const corner = { left: 0, top: 0 }

describe('lines between panes', () => {
  it('join what neighbours share, from the edge of one text to that of the other', () => {
    const [line, ...more] = joiningLines(
      [pane(20, [mark(0, 5)], { 5: seen(100, 140) }), pane(400, [mark(0, 9)], { 9: seen(200, 220) })],
      'columns',
      corner,
    )
    expect(more).toEqual([])
    expect(line?.path).toContain('M327 120C')
    expect(line?.path).toMatch(/ 393 210/)
  })

  it('are drawn to the edge behind which one end lies, and not at all when both are out of view', () => {
    const away = { top: 0, bottom: 0, visible: false }
    const one = pane(20, [mark(0, 5), mark(1, 50)], { 5: seen(100, 140), 50: away })
    const other = pane(400, [mark(0, 9), mark(1, 60)], { 9: away, 60: away })
    expect(joiningLines([one, other], 'columns', corner).map(({ group }) => group)).toEqual([0])
  })

  it('join neighbours only, each place of a group with each of the next pane', () => {
    const panes = [0, 400, 800].map((left) =>
      pane(left, [mark(0, 5), mark(0, 50)], { 5: seen(1, 9), 50: seen(20, 30) }),
    )
    expect(joiningLines(panes, 'columns', corner)).toHaveLength(8)
  })

  it('do not join what is only different', () => {
    const panes = [0, 400].map((left) => pane(left, [mark(0, 5, 'changed')], { 5: seen(1, 9) }))
    expect(joiningLines(panes, 'columns', corner)).toEqual([])
  })

  it('run along the margin where lines of writing begin when panes stand above each other', () => {
    const swing = (rtl: boolean) => {
      const panes = [0, 0].map((left) => pane(left, [mark(0, 5)], { 5: seen(1, 9) }, rtl))
      return Number(/M(-?\d+) 5C(-?\d+)/.exec(joiningLines(panes, 'rows', corner)[0]?.path ?? '')?.[2])
    }
    expect(swing(false)).toBeLessThan(0)
    expect(swing(true)).toBeGreaterThan(300)
  })

  it('have names of their own, so that each is drawn once', () => {
    const panes = [0, 400].map((left) =>
      pane(left, [mark(0, 5), mark(0, 50)], { 5: seen(1, 9), 50: seen(20, 30) }),
    )
    const keys = joiningLines(panes, 'columns', corner).map(({ key }) => key)
    expect(new Set(keys).size).toBe(keys.length)
  })
})
