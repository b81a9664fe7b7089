import { canBeDoneAgain, doneAgain, nothingDone, remembered, takenBack } from '@renderer/state/undo'
import { describe, expect, it } from 'vitest'

const step = (id: string) => ({ kind: 'note', ids: [id], removed: true }) as const

describe('what can be taken back', () => {
  it('is taken back once, the newest first', () => {
    const [a, b] = [step('a'), step('b')]
    const both = remembered(remembered(nothingDone, a), b)
    expect(both.steps.at(-1)).toBe(b)
    expect(takenBack(both, b).steps).toEqual([a])
    expect(takenBack(takenBack(both, b), b).steps).toEqual([a])
  })

  it('does not grow without end', () => {
    let state = nothingDone
    for (let number = 0; number < 500; number += 1) state = remembered(state, step(`${number}`))
    expect(state.steps.length).toBeLessThanOrEqual(100)
    expect(state.steps.at(-1)).toEqual(step('499'))
  })

  it('can be done again until something new is done', () => {
    const [a, b, c] = [step('a'), step('b'), step('c')]
    const back = { ...a, removed: false }
    const undone = canBeDoneAgain(takenBack(remembered(nothingDone, a), a), back)
    expect(undone).toEqual({ steps: [], undone: [back] })
    expect(doneAgain(undone, back, b)).toEqual({ steps: [b], undone: [] })
    expect(doneAgain(undone, back, null)).toEqual(nothingDone)
    expect(remembered(undone, c)).toEqual({ steps: [c], undone: [] })
  })
})
