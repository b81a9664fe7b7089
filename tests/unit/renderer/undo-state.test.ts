import { remembered, takenBack } from '@renderer/state/undo'
import { describe, expect, it } from 'vitest'

const step = (id: string) => ({ kind: 'note', id }) as const

describe('what can be taken back', () => {
  it('is taken back once, the newest first', () => {
    const [a, b] = [step('a'), step('b')]
    const both = remembered(remembered({ steps: [] }, a), b)
    expect(both.steps.at(-1)).toBe(b)
    expect(takenBack(both, b).steps).toEqual([a])
    expect(takenBack(takenBack(both, b), b).steps).toEqual([a])
  })

  it('does not grow without end', () => {
    let state = { steps: [] as readonly ReturnType<typeof step>[] } as ReturnType<typeof remembered>
    for (let number = 0; number < 500; number += 1) state = remembered(state, step(`${number}`))
    expect(state.steps.length).toBeLessThanOrEqual(100)
    expect(state.steps.at(-1)).toEqual(step('499'))
  })
})
