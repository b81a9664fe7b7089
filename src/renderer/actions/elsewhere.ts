/** Asks where else wording of a letter stands, and opens it there. */
import { failureOf } from '@shared/failure'
import type { Letter, Span } from '@shared/letter'
import { call } from '../bridge'
import { type AskedWording, nothingElsewhere, shownElsewhere, useElsewhere } from '../state/elsewhere'
import { changed, useReader } from '../state/reader'
import { showFindings } from './findings'
import { openBesideOf } from './open-beside'

let turn = 0

/** A span of a letter, or all of it. */
export function whereElse({ id, key, title, text }: Letter, span: Span | null): void {
  const { start, end } = span ?? { start: 0, end: text.length }
  const words = text.slice(start, end).replace(/\s+/gu, ' ').trim()
  showFindings('elsewhere')
  void ask({ letter: { id, key, title }, span: { start, end }, words, text, whole: span === null })
}

/** Also the retry after a failure or a stop. */
export function askElsewhereAgain(): void {
  const { asked } = useElsewhere.getState()
  if (asked !== null) void ask(asked)
}

async function ask(asked: AskedWording): Promise<void> {
  turn += 1
  const mine = turn
  const { formulasHidden } = useElsewhere.getState()
  useElsewhere.setState({ ...nothingElsewhere, formulasHidden, asked, progress: 'working' })
  try {
    const found = await call('compare.elsewhere', { id: asked.letter.id, ...asked.span })
    if (mine === turn) useElsewhere.setState({ found, progress: 'idle' })
  } catch (thrown) {
    const failure = failureOf(thrown)
    if (mine !== turn) return
    if (failure.code === 'cancelled') useElsewhere.setState({ progress: 'stopped' })
    else useElsewhere.setState({ failure, progress: 'idle' })
  }
}

/** Nobody waits for the answer any longer. */
export function stopElsewhere(): void {
  turn += 1
  useElsewhere.setState({ progress: 'stopped' })
}

export function forgetElsewhere(): void {
  turn += 1
  useElsewhere.setState(nothingElsewhere)
}

export function activateElsewhere(active: number): void {
  useElsewhere.setState({ active })
}

export function hideFormulasElsewhere(formulasHidden: boolean): void {
  useElsewhere.setState({ formulasHidden, active: 0 })
}

/** Beside the letter that was asked about, at the passage. */
export function openElsewhere(row: number): void {
  const state = useElsewhere.getState()
  const passage = shownElsewhere(state)[row]
  if (passage === undefined || state.asked === null) return
  const { key, title } = passage.letter
  const own = state.asked.letter.key
  void openBesideOf(own, { letterKey: key, title, span: passage.there }).then(() => {
    lightUp(own, passage.own)
    lightUp(key, passage.there)
  })
}

/** The words that both letters have are pointed at in both. */
function lightUp(letterKey: string, lit: Span): void {
  useReader.setState((reader) =>
    reader.panes
      .filter((pane) => pane.letterKey === letterKey)
      .reduce((all, { id }) => changed(all, id, { lit }), reader),
  )
}
