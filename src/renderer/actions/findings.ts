/** Shows and hides the list of findings below the open letters, and takes the keyboard there and back. */
import { focusArea } from '../dom/areas'
import { type FindingsKind, useFindings } from '../state/findings'
import { changed, useReader } from '../state/reader'

/** Shows a list and takes the keyboard there. */
export function showFindings(shown: FindingsKind): void {
  useFindings.setState(({ focus }) => ({ shown, focus: focus + 1 }))
}

export function toggleFindings(kind: FindingsKind): void {
  if (useFindings.getState().shown === kind) hideFindings()
  else showFindings(kind)
}

/** Back to the letters. */
export function hideFindings(): void {
  useFindings.setState({ shown: null })
  for (const { id, lit } of useReader.getState().panes)
    if (lit !== null) useReader.setState((state) => changed(state, id, { lit: null }))
  focusArea('reading')
}

/** Another way of comparing leaves no list of the old one behind. */
export function dropFindings(kind: FindingsKind): void {
  if (useFindings.getState().shown === kind) useFindings.setState({ shown: null })
}
