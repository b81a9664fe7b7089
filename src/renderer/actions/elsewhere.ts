/** Asks where else wording of a letter stands, and opens it there. */
import type { Letter, Span } from '@shared/letter'
import { call } from '../bridge'
import { type AskedWording, shownElsewhere, useElsewhere } from '../state/elsewhere'
import { changed, useReader } from '../state/reader'
import { showFindings } from './findings'
import { askingLibrary } from './library-question'
import { openBesideOf } from './open-beside'

const question = askingLibrary(
  'elsewhere',
  ({ letter, span }: AskedWording) => call('compare.elsewhere', { id: letter.id, ...span }),
  (change) => useElsewhere.setState(change),
)
export const stopElsewhere = question.stop

/** A span of a letter, or all of it. */
export function whereElse({ id, key, title, text }: Letter, span: Span | null): void {
  const { start, end } = span ?? { start: 0, end: text.length }
  const words = text.slice(start, end).replace(/\s+/gu, ' ').trim()
  showFindings('elsewhere')
  void question.ask({ letter: { id, key, title }, span: { start, end }, words, text, whole: span === null })
}

/** Also the retry after a failure or a stop. */
export function askElsewhereAgain(): void {
  const { asked } = useElsewhere.getState()
  if (asked !== null) void question.ask(asked)
}

export function forgetElsewhere(): void {
  question.forget()
  useElsewhere.setState({ formulasHidden: false })
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
