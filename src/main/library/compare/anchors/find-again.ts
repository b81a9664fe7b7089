/**
 * Finds the passages of one letter again in the text that it has now. Where an old text was kept, the way goes through the
 * words of both texts; else by the anchor's own words and context. It never guesses.
 *
 * `exact`: the same words, certainly the same ones, and in line with what stands before and behind: whatever else was
 * written around them, there is nothing to decide. `moved`: certainly the same words, but they went past others that
 * stayed; the reader is told. `changed`: their own words changed, or nothing around them says for sure that they are the
 * ones, or nothing but a number that another program gave says where they stand. `ambiguous`: several places fit, or those
 * that are there may all be others'. `orphan`: none does. Words are the same when only signs and spaces differ.
 *
 * A sentence that was written twice, of which the first then went elsewhere between two readings, leaves a text that says
 * nothing of it: where the words stand between what they stood between, they are `exact`.
 *
 * A letter that quotes its own earlier version: where both versions have the words, or the newer one has what stood around
 * them, the reader is asked. Where the whole earlier text stands once below a wholly new one, its passages are `exact`: the
 * words are there, once, among all that stood around them, and no text tells a quotation from a letter that was given a preface.
 */
import type { Span } from '@shared/letter'
import { type Anchor, unknownText } from '@shared/note'
import { isSameButForSigns } from '@shared/text/anchor-signs'
import { changedPlace } from './changed-place'
import { claimedPlace } from './claims'
import { foundByItself } from './found-by-itself'
import type { FoundPlace, SoughtAnchor } from './found-place'
import { hasLooseSigns, signsBetween, spanLike, wordsAround, wordsOf } from './passage-words'
import { TwoTexts, type WordSpan } from './two-texts'

/** `kept` gives older texts of the letter by their hashes. Keeps both texts' words for the next passage. */
export class PassageFinder {
  readonly #pairs = new Map<string, TwoTexts | null>()

  constructor(
    private readonly text: string,
    private readonly textHash: string,
    private readonly kept: (textHash: string) => string | undefined,
  ) {}

  find({ anchor, found }: SoughtAnchor): FoundPlace {
    if (this.#isAsMade(anchor)) return this.#place('exact', spanOf(anchor), 'same-text')
    if (this.#isPlaceAlone(anchor)) return this.#place('changed', spanOf(anchor), 'words')
    const direct = this.#fromOld(anchor.textHash, spanOf(anchor), anchor.exact)
    const onward = this.#onwardFrom(anchor, found)
    return joined(direct ?? this.#byItself(anchor), onward)
  }

  #isAsMade(anchor: Anchor): boolean {
    return anchor.textHash === this.textHash && this.text.slice(anchor.start, anchor.end) === anchor.exact
  }

  /** A number that another program gave speaks for its place, and the words only repeat what stands there. */
  #isPlaceAlone({ textHash, before, after, start, end, exact }: Anchor): boolean {
    if (textHash !== unknownText || before !== '' || after !== '' || end === 0) return false
    return this.text.slice(start, end) === exact
  }

  /** What the anchor holds is as a text of its own, of which the rest is not known. */
  #byItself(anchor: Anchor): FoundPlace {
    const { before, exact, after } = anchor
    const texts = new TwoTexts(before + exact + after, this.text, false)
    const span = { start: before.length, end: before.length + exact.length }
    const words = wordsOf(texts.old, span)
    if (words === null) return foundByItself(anchor, this.text, this.textHash)
    return this.#between(texts, span, words, exact)
  }

  /** From where it was certain last: many small steps are surer than one great one. */
  #onwardFrom(anchor: Anchor, last: FoundPlace | null): FoundPlace | null {
    if (last === null || last.span === null || last.textHash === null) return null
    if (last.state !== 'exact' && last.state !== 'moved') return null
    if (last.textHash === anchor.textHash) return null
    if (last.textHash === this.textHash) return { ...last, textHash: this.textHash }
    return this.#fromOld(last.textHash, last.span, anchor.exact)
  }

  /** Null when the old text was not kept or the span is not what was noted there. */
  #fromOld(textHash: string, span: Span, exact: string): FoundPlace | null {
    const texts = this.#pair(textHash)
    if (texts === null || !isSameButForSigns(texts.old.text.slice(span.start, span.end), exact)) return null
    const words = wordsOf(texts.old, span)
    return words === null ? this.#signs(texts, span) : this.#between(texts, span, words, exact)
  }

  /** A passage without words stands between the words around it. */
  #signs(texts: TwoTexts, span: Span): FoundPlace | null {
    const around = wordsAround(texts.old, span)
    const claimed = around === null ? null : claimedPlace(texts, around)
    if (claimed?.kind !== 'certain') return null
    const there = signsBetween(texts, span, claimed.place)
    return there === null ? null : this.#place('exact', there, 'difference')
  }

  #between(texts: TwoTexts, span: Span, words: WordSpan, exact: string): FoundPlace {
    const claimed = claimedPlace(texts, words)
    switch (claimed.kind) {
      case 'certain':
        return hasLooseSigns(texts.old, span, words, claimed)
          ? this.#place('changed', spanAt(texts, span, words, claimed.place), 'words')
          : this.#certain(texts, span, words, claimed.place, exact)
      case 'possible':
        return this.#place('changed', spanAt(texts, span, words, claimed.place), 'words')
      case 'ambiguous':
        return this.#nowhere('ambiguous', claimed.candidates)
      case 'none':
        return this.#changed(texts, span, words, claimed.doubtful)
    }
  }

  #certain(texts: TwoTexts, span: Span, words: WordSpan, place: number, exact: string): FoundPlace {
    const there = spanAt(texts, span, words, place)
    if (!isSameButForSigns(this.text.slice(there.start, there.end), exact))
      return this.#place('changed', there, 'words')
    return isInLine(texts, words, place)
      ? this.#place('exact', there, 'difference')
      : this.#place('moved', there, 'context')
  }

  /** `doubtful`: so many places have the very words, and more likely belong to another passage with the same. */
  #changed(texts: TwoTexts, span: Span, words: WordSpan, doubtful: number): FoundPlace {
    const changed = changedPlace(texts, words)
    switch (changed.kind) {
      case 'found':
        return this.#place(
          'changed',
          spanLike(texts.old, span, words, texts.now, changed.words),
          changed.foundBy,
        )
      case 'ambiguous':
        return this.#nowhere('ambiguous', changed.candidates)
      case 'none':
        return doubtful > 0 ? this.#nowhere('ambiguous', doubtful) : this.#nowhere('orphan', 0)
    }
  }

  #pair(textHash: string): TwoTexts | null {
    const known = this.#pairs.get(textHash)
    if (known !== undefined) return known
    const old = this.kept(textHash)
    const pair = old === undefined ? null : new TwoTexts(old, this.text)
    this.#pairs.set(textHash, pair)
    return pair
  }

  #place(state: FoundPlace['state'], span: Span, foundBy: FoundPlace['foundBy']): FoundPlace {
    return { state, textHash: this.textHash, span, foundBy, candidates: 1 }
  }

  #nowhere(state: FoundPlace['state'], candidates: number): FoundPlace {
    const { textHash } = this
    return { state, textHash, span: null, foundBy: candidates === 0 ? 'nothing' : 'words', candidates }
  }
}

function spanOf({ start, end }: Span): Span {
  return { start, end }
}

function spanAt(texts: TwoTexts, span: Span, words: WordSpan, place: number): Span {
  const there = { start: place, end: place + words.end - words.start }
  return spanLike(texts.old, span, words, texts.now, there)
}

function isInLine({ staying }: TwoTexts, words: WordSpan, place: number): boolean {
  for (let word = words.start; word < words.end; word++) {
    if (staying[word] === place + word - words.start) return true
  }
  return false
}

/** What both ways say. Where they contradict each other for certain, nothing is certain. */
function joined(direct: FoundPlace, onward: FoundPlace | null): FoundPlace {
  if (onward === null || onward.span === null) return direct
  if (direct.span !== null && !overlap(direct.span, onward.span)) {
    if (isCertain(direct) === isCertain(onward))
      return { ...direct, state: 'ambiguous', span: null, foundBy: 'words', candidates: 2 }
    return isCertain(direct) ? direct : onward
  }
  return isCertain(direct) || !isCertain(onward) ? direct : onward
}

function isCertain({ state }: FoundPlace): boolean {
  return state === 'exact' || state === 'moved'
}

function overlap(one: Span, other: Span): boolean {
  return one.start < other.end && other.start < one.end
}
