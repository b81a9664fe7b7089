/** Lets the other panes follow the one that is scrolled: what corresponds stays at the same height. */
import { useEffect } from 'react'
import { rememberPlace } from '../../actions/pane-history'
import { alignedTop, type ScrolledText, scrolledOf } from '../../dom/scroll-together'
import { useAlignedPlaces } from '../../state/aligned-places'
import { useReader } from '../../state/reader'
import { useScrollLead } from '../../state/scroll-lead'
import {
  type CommonStart,
  type PlacePair,
  pairsBetween,
  proportionalTop,
  shareOf,
} from '../../state/scrolling-together'
import { drawnText } from './note-taking'

/** So far a pane may stand from where it was put and still be where it was put, in pixels. */
const tolerance = 2

/** What is known of a pane that follows: of which leader, where both stood, and where it was put last. */
interface Following {
  readonly leader: HTMLElement
  readonly start: CommonStart
  readonly put: number
}

export function useScrollTogether(): void {
  useEffect(() => {
    const following = new WeakMap<HTMLElement, Following>()
    /** Where each pane stood before it was scrolled. */
    const tops = new WeakMap<HTMLElement, number>()
    const onScroll = (event: Event) => {
      const scroller = event.target
      if (!(scroller instanceof HTMLElement) || scroller.dataset['pane'] === undefined) return
      const id = Number(scroller.dataset['pane'])
      const before = tops.get(scroller) ?? 0
      tops.set(scroller, scroller.scrollTop)
      const { panes, together } = useReader.getState()
      const text = drawnText(id)
      if (!together || panes.length < 2 || text === undefined || useScrollLead.getState().pane !== id) return
      for (const pane of panes) {
        const other = drawnText(pane.id)
        if (pane.id === id || other === undefined) continue
        follow({ id, text, before }, { id: pane.id, text: other })
        tops.set(other.scroller, other.scroller.scrollTop)
      }
    }
    const follow = (leading: Leading, other: Other) => {
      const pairs = alignedPairs(leading.id, other.id)
      if (pairs.length > 0) {
        following.delete(other.text.scroller)
        return put(other, alignedTop(leading.text, other.text, pairs))
      }
      // A jump in one letter means nothing in another that nothing is known to correspond in.
      if (!useScrollLead.getState().byReader) return following.delete(other.text.scroller)
      const known = following.get(other.text.scroller)
      const top = other.text.scroller.scrollTop
      const goesOn = known?.leader === leading.text.scroller && Math.abs(known.put - top) <= tolerance
      const view = scrolledOf(leading.text)
      const start = goesOn
        ? known.start
        : { leading: shareOf({ ...view, top: leading.before }), following: shareOf(scrolledOf(other.text)) }
      other.text.scroller.scrollTop = proportionalTop(start, view, scrolledOf(other.text))
      following.set(other.text.scroller, {
        leader: leading.text.scroller,
        start,
        put: other.text.scroller.scrollTop,
      })
    }
    document.addEventListener('scroll', onScroll, { capture: true, passive: true })
    return () => document.removeEventListener('scroll', onScroll, { capture: true })
  }, [])
}

interface Other {
  readonly id: number
  readonly text: ScrolledText
}

interface Leading extends Other {
  /** Where it stood before it was scrolled, in pixels. */
  readonly before: number
}

/** The reader can go back to where the other letter was, when following takes it far away. */
function put({ id, text }: Other, top: number): void {
  const { scroller } = text
  if (Math.abs(top - scroller.scrollTop) > scroller.clientHeight) rememberPlace(id)
  scroller.scrollTop = top
}

let known: { readonly rows: unknown; readonly pairs: Map<string, readonly PlacePair[]> } = {
  rows: null,
  pairs: new Map(),
}

/** Kept until other places correspond: they are asked for with every frame. */
function alignedPairs(leading: number, following: number): readonly PlacePair[] {
  const { panes, rows } = useAlignedPlaces.getState()
  if (known.rows !== rows) known = { rows, pairs: new Map() }
  const key = `${leading} ${following}`
  const pairs = known.pairs.get(key) ?? pairsBetween(panes, rows, leading, following)
  known.pairs.set(key, pairs)
  return pairs
}
