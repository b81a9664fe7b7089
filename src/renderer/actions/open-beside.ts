/** Opens a passage of another letter beside a letter that is open, and leaves that one where it is. */
import type { Span } from '@shared/letter'
import { activated, type OpeningPlace, useReader } from '../state/reader'
import { useShell } from '../state/shell'
import { openLetter } from './reader'
import { showView } from './shell'

interface PassageToOpen {
  readonly letterKey: string
  readonly title: string
  /** Null to open it where it was left. */
  readonly span: Span | null
}

export async function openBesideOf(ownKey: string, { letterKey, title, span }: PassageToOpen): Promise<void> {
  const { view } = useShell.getState()
  if (view === 'problems' || view === 'table' || view === 'campaigns') showView('letters')
  const own = useReader.getState().panes.find((pane) => pane.letterKey === ownKey)
  await openLetter({
    letterKey,
    title,
    place: placeBeside(own?.id ?? null, letterKey),
    landing: span === null ? { kind: 'place' } : { kind: 'span', ...span },
  })
  if (own !== undefined) useReader.setState((state) => activated(state, own.id))
}

/** Where the letter is open already, else in another pane than the own one, else in a new one after it. */
function placeBeside(own: number | null, letterKey: string): OpeningPlace {
  const { panes } = useReader.getState()
  if (own === null) return { kind: 'here' }
  const others = panes.filter(({ id }) => id !== own)
  const pane = others.find((other) => other.letterKey === letterKey) ?? others.find(({ pinned }) => !pinned)
  if (pane !== undefined) return { kind: 'pane', id: pane.id }
  return { kind: 'new', at: panes.findIndex(({ id }) => id === own) + 1 }
}
