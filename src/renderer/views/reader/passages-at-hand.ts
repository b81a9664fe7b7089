/** The passages that the reader has selected lately, or come to, in the open panes: a note that is written may link to them. */
import type { Letter, Span } from '@shared/letter'
import { selectedPassage } from '../../dom/selection'
import { useReader } from '../../state/reader'

export interface PassageAtHand {
  readonly letter: Letter
  readonly span: Span
  readonly words: string
}

/** By pane. Subtle: a selection in the text goes away when the keyboard goes into the editor. */
const selected = new Map<
  number,
  { readonly opening: number; readonly textHash: string; readonly span: Span }
>()

/** The selection changed. One that went elsewhere leaves what was selected here as it was. */
export function rememberSelection(pane: number, opening: number, root: HTMLElement, letter: Letter): void {
  const selection = document.getSelection()
  if (selection === null || selection.anchorNode === null || !root.contains(selection.anchorNode)) return
  const span = selectedPassage(root, letter.text)
  if (span === null) selected.delete(pane)
  else selected.set(pane, { opening, textHash: letter.textHash, span })
}

/** The selected ones alone, in the order of the panes. */
export function selectedPassages(): readonly PassageAtHand[] {
  return allAtHand().filter(({ order }) => order === 0)
}

/** Selected ones first, in the order of the panes, then the hits that the reader has come to. */
export function passagesAtHand(): readonly PassageAtHand[] {
  return allAtHand().toSorted((a, b) => a.order - b.order)
}

function allAtHand(): readonly (PassageAtHand & { readonly order: number })[] {
  const { panes } = useReader.getState()
  return panes.flatMap(({ id, opening, content, hits, hit }) => {
    if (content.kind !== 'ready') return []
    const { letter } = content
    const own = selected.get(id)
    const isNow = own?.opening === opening && own.textHash === letter.textHash
    const spans = [isNow ? own.span : undefined, hits[hit]].flatMap((span) => span ?? [])
    return spans.map(({ start, end }, order) => ({
      ...{ letter, span: { start, end }, words: letter.text.slice(start, end) },
      order: isNow && order === 0 ? 0 : 1,
    }))
  })
}
