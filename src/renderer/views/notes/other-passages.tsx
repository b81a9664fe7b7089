/** The further passages that a note stands on, in this letter and in others: each opens where it stands. */
import { parseLetterKey } from '@shared/letter-key'
import { X } from 'lucide-react'
import { useTranslation } from 'react-i18next'
import { openAnchor } from '../../actions/note-links'
import { removePassage } from '../../actions/note-passages'
import { pointAt } from '../../actions/reader'
import { firstLine } from './link-names'
import type { PlacedNote, PlacedPassage } from './placed-notes'

interface OtherPassagesProps {
  readonly note: string
  readonly paneId: number
  readonly placed: PlacedNote
}

export function OtherPassages({ note, paneId, placed }: OtherPassagesProps) {
  const { t } = useTranslation()
  const passages = [...placed.here, ...placed.elsewhere].toSorted((a, b) => a.place - b.place)
  if (passages.length < 2) return null
  const show = ({ anchor, place, span }: PlacedPassage) => {
    if (span === null) void openAnchor(anchor, placed.note?.places[place] ?? null, true)
    else pointAt(paneId, span)
  }
  return (
    <ul className="note-passages" aria-label={t('notes.passages')}>
      {passages.map((passage) => {
        const { anchor, place } = passage
        const words = firstLine(anchor.exact)
        const isHere = placed.here.includes(passage)
        return (
          <li key={place}>
            <button type="button" className="note-passage" onClick={() => show(passage)}>
              <bdi className="note-passage-words">“{words}”</bdi>
              {isHere ? null : <bdi className="note-passage-letter">{nameOf(anchor.letterKey)}</bdi>}
            </button>
            <button
              type="button"
              className="icon-button"
              title={t('notes.removePassage')}
              aria-label={t('notes.removePassageNamed', { words })}
              onClick={() => void removePassage(note, place)}
            >
              <X size={13} aria-hidden="true" />
            </button>
          </li>
        )
      })}
    </ul>
  )
}

function nameOf(letterKey: string): string {
  const place = parseLetterKey(letterKey)
  return place === null ? letterKey : (place.path.split('/').at(-1) ?? place.path)
}
