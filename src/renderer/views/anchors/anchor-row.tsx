/** One passage in the queue: its old words, how it was found, and the letter it stands in. */
import { parseLetterKey } from '@shared/letter-key'
import type { AnchorToReview } from '@shared/note'
import { useTranslation } from 'react-i18next'
import { useNotesList } from '../../state/notes-list'
import { fileName } from '../shell/words'

export function AnchorRow({ passage: { anchor, found } }: { readonly passage: AnchorToReview }) {
  const { t } = useTranslation()
  const title = useNotesList((state) => state.titles.get(anchor.letterKey))
  const path = parseLetterKey(anchor.letterKey)?.path ?? anchor.letterKey
  return (
    <div role="gridcell" className="row-cell">
      <span className="anchor-row-quote" dir="auto">
        {anchor.exact}
      </span>
      <span className="row-details">
        <span className="note-row-state" data-state={found.state}>
          {t(`anchors.states.${found.state}`)}
        </span>
        {found.left ? <span>{t('anchors.isLeft')}</span> : null}
        <bdi className="row-path">{title ?? fileName(path)}</bdi>
      </span>
    </div>
  )
}
