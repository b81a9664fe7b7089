/** One value: what it is, what speaks for it, who says so, and what can be done with it. */

import { judgedValueOf } from '@shared/review/described-values'
import { Check, Pencil, Undo2, X } from 'lucide-react'
import { useTranslation } from 'react-i18next'
import type { ReviewLine } from '../../state/review-rows'
import type { ReviewKey } from './review-keys'
import { useReviewKeyWords } from './use-review-key-words'
import { doWithLine, type Editing } from './value-acts'
import { ValueEvidence } from './value-evidence'
import { valueRemarks, valueWords } from './value-words'

interface ValueLineProps {
  readonly line: ReviewLine & { readonly kind: 'value' }
  readonly paneId: number
  readonly letterKey: string
  readonly active: boolean
  readonly onActive: (key: string) => void
  readonly onEdit: (editing: Editing) => void
}

export function ValueLine({ line, paneId, letterKey, active, onActive, onEdit }: ValueLineProps) {
  const { t, i18n } = useTranslation()
  const { row } = line
  const act = (key: ReviewKey) => doWithLine(key, { paneId, letterKey, line, edit: onEdit })
  const remarks = valueRemarks(row.value, t)
  return (
    <div
      role="row"
      className="review-value"
      data-line={line.key}
      data-state={row.state}
      aria-selected={active}
      tabIndex={active ? 0 : -1}
      {...(active ? { 'data-area-start': '' } : {})}
      onFocus={() => onActive(line.key)}
      onClick={() => {
        onActive(line.key)
        act('showWords')
      }}
    >
      <div role="gridcell" className="review-value-body">
        <p className="review-value-line">
          <span className="review-value-words" dir="auto">
            {valueWords(judgedValueOf(row.value), t, i18n.language)}
          </span>{' '}
          {remarks === '' ? null : <span className="review-remarks">{remarks}</span>}
        </p>
        <ValueEvidence row={row} onShow={() => act('showWords')} />
      </div>
      {active ? (
        <div role="gridcell" className="review-value-buttons" onClick={(event) => event.stopPropagation()}>
          <ValueButtons line={line} act={act} />
        </div>
      ) : null}
    </div>
  )
}

interface ValueButtonsProps {
  readonly line: ReviewLine & { readonly kind: 'value' }
  readonly act: (key: ReviewKey) => void
}

function ValueButtons({ line, act }: ValueButtonsProps) {
  const { t } = useTranslation()
  const keys = useReviewKeyWords()
  const { state, correction } = line.row
  const said = state === 'confirmed' || state === 'corrected'
  const button = (Icon: typeof Check, name: 'confirm' | 'correct' | 'reject' | 'takeBack') => (
    <button type="button" tabIndex={-1} className="review-act" onClick={() => act(name)}>
      <Icon size={13} aria-hidden="true" />
      {t(`review.${name}Short`)}
      <kbd className="keys">{keys(name)}</kbd>
    </button>
  )
  return (
    <>
      {said ? null : button(Check, 'confirm')}
      {state === 'rejected' ? null : button(Pencil, 'correct')}
      {state === 'rejected' || line.field === 'title' ? null : button(X, 'reject')}
      {correction === null ? null : button(Undo2, 'takeBack')}
    </>
  )
}
