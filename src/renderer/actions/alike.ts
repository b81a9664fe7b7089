/** Asks which letters are like one letter, and opens one of them beside it. */
import { failureOf } from '@shared/failure'
import { call } from '../bridge'
import { type AlikeState, nothingAlike, useAlike } from '../state/alike'
import { activePane, useReader } from '../state/reader'
import { startComparing } from './comparing'
import { showFindings } from './findings'
import { openBesideOf } from './open-beside'

let turn = 0

export function lettersAlike(letter: NonNullable<AlikeState['asked']>): void {
  const { id, key, title } = letter
  showFindings('alike')
  void ask({ id, key, title })
}

export function lettersAlikeActive(): void {
  const content = activePane(useReader.getState())?.content
  // The empty list says how to ask.
  if (content?.kind === 'ready') lettersAlike(content.letter)
  else showFindings('alike')
}

/** Also the retry after a failure or a stop. */
export function askAlikeAgain(): void {
  const { asked } = useAlike.getState()
  if (asked !== null) void ask(asked)
}

async function ask(asked: NonNullable<AlikeState['asked']>): Promise<void> {
  turn += 1
  const mine = turn
  useAlike.setState({ ...nothingAlike, asked, progress: 'working' })
  try {
    const found = await call('compare.alike', { id: asked.id })
    if (mine === turn) useAlike.setState({ found, progress: 'idle' })
  } catch (thrown) {
    const failure = failureOf(thrown)
    if (mine !== turn) return
    if (failure.code === 'cancelled') useAlike.setState({ progress: 'stopped' })
    else useAlike.setState({ failure, progress: 'idle' })
  }
}

/** Nobody waits for the answer any longer. */
export function stopAlike(): void {
  turn += 1
  useAlike.setState({ progress: 'stopped' })
}

export function forgetAlike(): void {
  turn += 1
  useAlike.setState(nothingAlike)
}

export function activateAlike(active: number): void {
  useAlike.setState({ active })
}

/** Beside the letter that was asked about, with the passages that both share. */
export async function openAlike(row: number): Promise<void> {
  const { asked, found } = useAlike.getState()
  const alike = found?.[row]
  if (alike === undefined || asked === null) return
  const { key, title } = alike.letter
  await openBesideOf(asked.key, { letterKey: key, title, span: alike.longest[0]?.there ?? null })
  startComparing('passages')
}
