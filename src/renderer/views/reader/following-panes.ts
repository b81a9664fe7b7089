/** Lets the other panes follow the one that is scrolled: what corresponds stays at the same height. */
import { rememberPlace } from '../../actions/pane-history'
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
import { alignedTop, type ScrolledText, scrolledOf } from './aligned-top'
import { drawnText } from './note-taking'

/** So far a pane may stand from where it was put and still be where it was put, in pixels. */
const tolerance = 2
/** For so many frames after the last scroll what comes into view is drawn, and gets its true height. */
const settlingFrames = 5

/** What is known of a pane that follows in proportion: of which leader, where both stood, where it was put last. */
interface Following {
  readonly leader: HTMLElement
  readonly start: CommonStart
  readonly put: number
}

interface PaneText {
  readonly id: number
  readonly text: ScrolledText
}

interface Leading extends PaneText {
  /** Where it stood before it was scrolled, in pixels. */
  readonly before: number
}

export class FollowingPanes {
  readonly #following = new WeakMap<HTMLElement, Following>()
  /** Where each pane stood when it was last heard of. */
  readonly #tops = new WeakMap<HTMLElement, number>()
  #frame = 0

  /** To be told of every scrolling in the window. */
  readonly onScroll = ({ target }: Event): void => {
    if (!(target instanceof HTMLElement) || target.dataset['pane'] === undefined) return
    this.#followPane(Number(target.dataset['pane']))
    this.#settle(settlingFrames)
  }

  stop(): void {
    cancelAnimationFrame(this.#frame)
  }

  #followPane(id: number): void {
    const text = drawnText(id)
    if (text === undefined) return
    const before = this.#tops.get(text.scroller) ?? 0
    this.#tops.set(text.scroller, text.scroller.scrollTop)
    if (!useReader.getState().together || useScrollLead.getState().pane !== id) return
    for (const other of otherTexts(id)) {
      this.#follow({ id, text, before }, other)
      this.#tops.set(other.text.scroller, other.text.scroller.scrollTop)
    }
  }

  /** Heights are estimated until something was in view; once they are true, panes are put right. */
  #settle(frames: number): void {
    cancelAnimationFrame(this.#frame)
    const heights = allHeights()
    this.#frame = requestAnimationFrame(() => {
      const { pane } = useScrollLead.getState()
      if (pane !== null && allHeights() !== heights) this.#followPane(pane)
      if (frames > 1) this.#settle(frames - 1)
    })
  }

  #follow(leading: Leading, other: PaneText): void {
    const pairs = alignedPairs(leading.id, other.id)
    if (pairs.length > 0) {
      this.#following.delete(other.text.scroller)
      put(other, alignedTop(leading.text, other.text, pairs))
    } else if (useScrollLead.getState().byReader) this.#followInProportion(leading, other)
    // A jump in one letter means nothing in another that nothing is known to correspond in.
    else this.#following.delete(other.text.scroller)
  }

  #followInProportion({ text, before }: Leading, { text: { scroller }, text: other }: PaneText): void {
    const known = this.#following.get(scroller)
    const goesOn = known?.leader === text.scroller && Math.abs(known.put - scroller.scrollTop) <= tolerance
    const view = scrolledOf(text)
    const start = goesOn
      ? known.start
      : { leading: shareOf({ ...view, top: before }), following: shareOf(scrolledOf(other)) }
    scroller.scrollTop = proportionalTop(start, view, scrolledOf(other))
    this.#following.set(scroller, { leader: text.scroller, start, put: scroller.scrollTop })
  }
}

function otherTexts(id: number): readonly PaneText[] {
  return useReader
    .getState()
    .panes.filter((pane) => pane.id !== id)
    .flatMap((pane) => {
      const text = drawnText(pane.id)
      return text === undefined ? [] : [{ id: pane.id, text }]
    })
}

function allHeights(): string {
  const { panes } = useReader.getState()
  return panes.map(({ id }) => drawnText(id)?.scroller.scrollHeight).join()
}

/** The reader can go back to where the other letter was, when following takes it far away. */
function put({ id, text }: PaneText, top: number): void {
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
