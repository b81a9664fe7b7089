/** A sentence of a letter or its translation: clicked, it is the one that keys act on; dragged onto one of the other letter, both begin together. */
import type { DragEvent } from 'react'
import { chooseSentence, holdSentence, letGo, pinTogether, takeSentence } from '../../actions/translation'
import {
  type FoundTranslation,
  isSamePlace,
  type SentencePlace,
  useTranslationState,
} from '../../state/translation'

/** Its words never leave the window: which sentence is dragged is known here. */
const type = 'application/x-letterbook-sentence'

/** Of the element that shows a sentence, in the list with this id. */
export function idOf(list: string, place: SentencePlace | null): string | undefined {
  return place === null ? undefined : `${list}-${place.side}-${place.sentence}`
}

export function wordsInLetter(found: FoundTranslation, { side, sentence }: SentencePlace): string {
  const span = found[side][sentence]
  return span === undefined ? '' : found.letters[side].letter.text.slice(span.start, span.end)
}

/** Takes a sentence of the other letter that is dropped there, and nothing else. */
export function dropOn(place: SentencePlace) {
  const dragged = (event: DragEvent): SentencePlace | null => {
    const { held } = useTranslationState.getState()
    return held !== null && held.side !== place.side && event.dataTransfer.types.includes(type) ? held : null
  }
  return {
    onDragOver: (event: DragEvent) => {
      if (dragged(event) === null) return
      event.preventDefault()
      // Subtle: the window lets nothing but files be dropped on it.
      event.stopPropagation()
      event.dataTransfer.dropEffect = 'move'
    },
    onDrop: (event: DragEvent) => {
      const held = dragged(event)
      if (held === null) return
      event.preventDefault()
      void pinTogether(held, place)
    },
  }
}

interface TranslationSentenceProps extends SentencePlace {
  /** Of the list. */
  readonly id: string
  readonly found: FoundTranslation
}

export function TranslationSentence({ id, found, side, sentence }: TranslationSentenceProps) {
  const place: SentencePlace = { side, sentence }
  const isAt = useTranslationState((state) => isSamePlace(state.at, place))
  const isHeld = useTranslationState((state) => isSamePlace(state.held, place))
  const onClick = () => {
    const { held } = useTranslationState.getState()
    if (held !== null && held.side !== side) takeSentence(place)
    else chooseSentence(place)
  }
  const onDragStart = (event: DragEvent) => {
    event.dataTransfer.effectAllowed = 'move'
    event.dataTransfer.setData(type, '')
    holdSentence(place)
  }
  return (
    <span
      id={idOf(id, place)}
      role="gridcell"
      className="translation-sentence"
      data-at={isAt ? '' : undefined}
      data-held={isHeld ? '' : undefined}
      draggable
      onClick={onClick}
      onDragStart={onDragStart}
      onDragEnd={letGo}
      {...dropOn(place)}
    >
      {wordsInLetter(found, place)}{' '}
    </span>
  )
}
