import type { CodeContent } from '@shared/code'
import { describe, expect, it } from 'vitest'
import { refuseSenselessTree } from '../../../../../src/main/library/codes/code-tree'
import { mergedCodes, splitCode } from '../../../../../src/main/library/codes/merge-codes'
import { failureCodeOf } from '../../../../support/notebook'

const code = (id: string, parent: string | null = null, name = id, definition = ''): CodeContent => ({
  ...{ id, parent, name, colour: 'red', definition, shortcut: null, place: 0 },
})
const mapOf = (...codes: CodeContent[]) => new Map(codes.map((one) => [one.id, one]))

/** The tree after the change, as `name` under the names above it. */
function treeAfter(
  standing: readonly CodeContent[],
  change: ReturnType<typeof mergedCodes>,
): readonly string[] {
  const after = mapOf(...standing, ...change.put)
  for (const id of change.removed) after.delete(id)
  refuseSenselessTree(after)
  const path = ({ name, parent }: CodeContent): string => {
    const above = parent === null ? undefined : after.get(parent)
    return above ? `${path(above)}/${name}` : name
  }
  return [...after.values()].map(path).sort()
}

describe('merging codes', () => {
  it('hands notes, definitions and what stands below over, and keeps two of one name apart', () => {
    const standing = [
      ...[code('water', null, 'Water', 'All that flows'), code('river', null, 'River', 'Natural ones')],
      ...[code('mill', 'water', 'Mill'), code('mill2', 'river', 'mill'), code('ford', 'river', 'Ford')],
    ]
    const marked = [
      { note: 'a', codes: ['river', 'mill'] },
      { note: 'b', codes: ['water', 'river'] },
    ]
    const change = mergedCodes(standing, { from: ['river'], into: 'water' }, marked)
    expect(treeAfter(standing, change)).toEqual(['Water', 'Water/Ford', 'Water/Mill', 'Water/mill (2)'])
    expect(change.put.find(({ id }) => id === 'water')?.definition).toBe(
      'All that flows\n\n**River**: Natural ones',
    )
    expect(change.marks).toEqual([
      { note: 'a', codes: ['water', 'mill'] },
      { note: 'b', codes: ['water'] },
    ])
  })

  it('into a code below the other puts it in the place of the upper one', () => {
    const standing = [code('a'), code('b', 'a'), code('c', 'b'), code('d', 'a'), code('e', 'c')]
    const change = mergedCodes(standing, { from: ['a'], into: 'c' }, [])
    expect(treeAfter(standing, change)).toEqual(['c', 'c/b', 'c/d', 'c/e'])
    const both = mergedCodes(standing, { from: ['a', 'b'], into: 'c' }, [])
    expect(treeAfter(standing, both)).toEqual(['c', 'c/d', 'c/e'])
  })

  it('with itself, or with one that is not there, is refused', () => {
    const standing = [code('a')]
    expect(failureCodeOf(() => mergedCodes(standing, { from: ['a'], into: 'a' }, []))).toBe('refused')
    expect(failureCodeOf(() => mergedCodes(standing, { from: ['x'], into: 'a' }, []))).toBe('not-found')
  })
})

describe('splitting a code', () => {
  it('gives the new code to the notes that are named and have the old one', () => {
    const marked = [
      { note: 'a', codes: ['x', 'old', 'y'] },
      { note: 'b', codes: ['x'] },
    ]
    const change = splitCode([code('old')], { from: 'old', into: code('new') }, marked)
    expect(change).toEqual({
      put: [code('new')],
      removed: [],
      marks: [{ note: 'a', codes: ['x', 'new', 'y'] }],
    })
    expect(failureCodeOf(() => splitCode([code('old')], { from: 'old', into: code('old') }, marked))).toBe(
      'refused',
    )
    expect(failureCodeOf(() => splitCode([], { from: 'old', into: code('new') }, marked))).toBe('not-found')
  })
})

describe('a tree of codes', () => {
  it('has no code below itself, none below a lost one, and no two neighbours of one name', () => {
    const refused = (...codes: CodeContent[]) => failureCodeOf(() => refuseSenselessTree(mapOf(...codes)))
    expect(refused(code('a', 'b'), code('b', 'a'))).toBe('refused')
    expect(refused(code('a', 'a'))).toBe('refused')
    expect(refused(code('a', 'gone'))).toBe('refused')
    expect(refused(code('a', null, 'École'), code('b', null, 'ecole'))).toBe('name-taken')
    expect(refused(code('a', null, '??'), code('b', null, '!!'))).toBe(null)
    expect(refused(code('a'), code('b', 'a', 'a'))).toBe(null)
  })
})
