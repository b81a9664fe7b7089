import { askingLibrary } from '@renderer/actions/library-question'
import { type LibraryQuestion, nothingAsked } from '@renderer/state/library-question'
import { AppError } from '@shared/failure'
import { beforeEach, describe, expect, it } from 'vitest'

type Question = LibraryQuestion<string, string>

let state: Question
/** Answers that a test gives when it wants to. */
let waiting: Map<string, { readonly answer: (found: string) => void; readonly fail: (why: Error) => void }>
let asking: ReturnType<typeof askingLibrary<string, string>>

beforeEach(() => {
  state = nothingAsked
  waiting = new Map()
  asking = askingLibrary<string, string>(
    'elsewhere',
    (asked) => new Promise((answer, fail) => waiting.set(asked, { answer, fail })),
    (change) => {
      state = { ...state, ...change }
    },
  )
})

describe('A question to the whole library', () => {
  it('shows that it is under way, and then its answer', async () => {
    const asked = asking.ask('dam')
    expect(state).toEqual({ ...nothingAsked, asked: 'dam', progress: 'working' })
    waiting.get('dam')?.answer('three letters')
    await asked
    expect(state).toEqual({ ...nothingAsked, asked: 'dam', found: 'three letters' })
  })

  it('is forgotten for a newer one, whose answer an older one does not replace', async () => {
    const older = asking.ask('dam')
    const newer = asking.ask('mill')
    waiting.get('mill')?.answer('one letter')
    await newer
    waiting.get('dam')?.answer('three letters')
    await older
    expect(state).toEqual({ ...nothingAsked, asked: 'mill', found: 'one letter' })
  })

  it('stays stopped when the answer comes all the same, or fails', async () => {
    const asked = asking.ask('dam')
    asking.stop()
    waiting.get('dam')?.answer('three letters')
    await asked
    expect(state).toMatchObject({ asked: 'dam', found: null, progress: 'stopped' })
    const again = asking.ask('dam')
    asking.stop()
    waiting.get('dam')?.fail(new Error('late'))
    await again
    expect(state).toMatchObject({ found: null, progress: 'stopped', failure: null })
  })

  it('tells what failed, and counts as stopped when something else ended it', async () => {
    const failing = asking.ask('dam')
    waiting.get('dam')?.fail(new AppError('not-found', 'This letter is no longer in the library.'))
    await failing
    expect(state).toMatchObject({ progress: 'idle', failure: { code: 'not-found' } })
    const ended = asking.ask('dam')
    waiting.get('dam')?.fail(new AppError('cancelled', 'A newer request took the place of this one.'))
    await ended
    expect(state).toMatchObject({ progress: 'stopped', failure: null })
  })

  it('leaves nothing behind when the library is left', async () => {
    const asked = asking.ask('dam')
    asking.forget()
    waiting.get('dam')?.answer('three letters')
    await asked
    expect(state).toEqual(nothingAsked)
  })
})
