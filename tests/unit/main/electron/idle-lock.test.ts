/** When the library is locked without being asked to. The computer's own clock and events are played here. */
import { EventEmitter } from 'node:events'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { lockWhenIdle } from '../../../../src/main/electron/idle-lock'

const minute = 60_000

class Computer extends EventEmitter {
  #touched = Date.now()

  touch(): void {
    this.#touched = Date.now()
  }

  getSystemIdleTime(): number {
    return Math.floor((Date.now() - this.#touched) / 1000)
  }
}

let computer: Computer
let lock: ReturnType<typeof vi.fn<() => Promise<void>>>
beforeEach(() => {
  vi.useFakeTimers()
  computer = new Computer()
  lock = vi.fn(() => Promise.resolve())
})
afterEach(() => {
  vi.useRealTimers()
})

describe('The library', () => {
  it('is locked when nobody touched the computer for as long as was chosen, and not before', () => {
    lockWhenIdle(
      computer,
      () => 5,
      () => lock(),
    )
    for (let passed = 0; passed < 12; passed++) {
      vi.advanceTimersByTime(4 * minute)
      computer.touch()
    }
    expect(lock).not.toHaveBeenCalled()
    vi.advanceTimersByTime(5 * minute)
    expect(lock).toHaveBeenCalledTimes(1)
  })

  it('is locked later when it could not be at first, for as long as nobody comes back', () => {
    lock.mockRejectedValueOnce(new Error('Words could not be saved.'))
    lockWhenIdle(
      computer,
      () => 1,
      () => lock(),
    )
    vi.advanceTimersByTime(2 * minute)
    expect(lock.mock.calls.length).toBeGreaterThan(1)
    lock.mockClear()
    computer.touch()
    vi.advanceTimersByTime(minute / 2)
    expect(lock).not.toHaveBeenCalled()
  })

  it.each(['lock-screen', 'suspend'] as const)('is locked at once on %s', (event) => {
    lockWhenIdle(
      computer,
      () => 60,
      () => lock(),
    )
    computer.emit(event)
    expect(lock).toHaveBeenCalledTimes(1)
  })

  it('is never locked for a reader who does not want it, and follows a change of mind', () => {
    let minutes = 0
    lockWhenIdle(
      computer,
      () => minutes,
      () => lock(),
    )
    vi.advanceTimersByTime(600 * minute)
    computer.emit('suspend')
    computer.emit('lock-screen')
    expect(lock).not.toHaveBeenCalled()
    minutes = 15
    vi.advanceTimersByTime(minute / 2)
    expect(lock).toHaveBeenCalled()
  })
})
