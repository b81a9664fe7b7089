/** A sentence of a letter or its translation: clicked, it is the one that keys act on; dragged onto one of the other letter, both begin together. */
import type { DragEvent } from 'react'
import { chooseSentence, letGo, pinTogether, takeSentence } from '../../actions/translation'
import {
  type FoundTranslation,
  isSamePlace,
  type SentencePlace,
  useTranslationState,
} from '../../state/translation'

/** Of the element that shows a sentence, in the list with this id. */
export function idOf(list: string, place: SentencePlace | null): string | undefined {
  return place === null ? undefined : `${list}-${place.side}-${place.sentence}`
}

export function wordsInLetter(found: FoundTranslation, { side, sentence }: SentencePlace): string {
  const span = found[side][sentence]
  return span === undefined ? '' : found.letters[side].letter.text.slice(span.start, span.end)
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
    event.dataTransfer.effectAllowed = 'link'
    event.dataTransfer.setData('text/plain', wordsInLetter(found, place))
    useTranslationState.setState({ held: place })
  }
  const onDragOver = (event: DragEvent) => {
    const { held } = useTranslationState.getState()
    if (held === null || held.side === side) return
    event.dataTransfer.dropEffect = 'link'
    event.preventDefault()
  }
  const onDrop = (event: DragEvent) => {
    const { held } = useTranslationState.getState()
    if (held === null) return
    event.preventDefault()
    void pinTogether(held, place)
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
      onDragOver={onDragOver}
      onDragEnd={letGo}
      onDrop={onDrop}
    >
      {wordsInLetter(found, place)}{' '}
    </span>
  )
}
