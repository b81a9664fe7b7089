/** Asks the whole library: only the newest question gets its answer, and the reader need not wait for it. */
import type { Ask } from '@shared/contract'
import { failureOf } from '@shared/failure'
import { call } from '../bridge'
import { type LibraryQuestion, nothingAsked } from '../state/library-question'

interface Asking<Asked> {
  /** Also the retry after a failure or a stop. */
  readonly ask: (asked: Asked) => Promise<void>
  /** Nobody waits for the answer any longer. */
  readonly stop: () => void
  readonly forget: () => void
}

export function askingLibrary<Asked, Found>(
  what: 'elsewhere' | 'alike',
  answer: (asked: Asked) => Promise<Found>,
  write: (change: Partial<LibraryQuestion<Asked, Found>>) => void,
): Asking<Asked> {
  let turn = 0
  return {
    ask: async (asked) => {
      turn += 1
      const mine = turn
      write({ ...nothingAsked, asked, progress: 'working' })
      try {
        const found = await answer(asked)
        if (mine === turn) write({ found, progress: 'idle' })
      } catch (thrown) {
        const failure = failureOf(thrown)
        if (mine !== turn) return
        if (failure.code === 'cancelled') write({ progress: 'stopped' })
        else write({ failure, progress: 'idle' })
      }
    },
    stop: () => {
      turn += 1
      stopLibrary(what)
      write({ progress: 'stopped' })
    },
    forget: () => {
      turn += 1
      write(nothingAsked)
    },
  }
}

/** The library goes on with something else; when it cannot be told, the answer comes and is dropped. */
export function stopLibrary(what: Ask<'compare.stop'>['what']): void {
  void call('compare.stop', { what }).catch(() => null)
}
