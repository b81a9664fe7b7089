/** One clause of the query. */
import type { QueryNode } from '@shared/text/query/ast'
import { Minus, Plus, X } from 'lucide-react'
import type { KeyboardEvent } from 'react'
import { useTranslation } from 'react-i18next'
import { chipWords } from './clause-words'

interface ChipProps {
  readonly typed: string
  readonly node: QueryNode
  /** Whether Tab comes here. */
  readonly active: boolean
  readonly onFocus: () => void
  readonly onEdit: () => void
  readonly onNegate: () => void
  readonly onRemove: () => void
  readonly onKeyDown: (event: KeyboardEvent) => void
}

export function Chip({ typed, node, active, onFocus, onEdit, onNegate, onRemove, onKeyDown }: ChipProps) {
  const { t, i18n } = useTranslation()
  const { negated, field, value, meaning } = chipWords(typed, node, { t, language: i18n.language })
  const Sign = negated ? Plus : Minus
  return (
    <span className="chip" data-negated={negated ? '' : undefined}>
      <button
        type="button"
        className="chip-sign"
        tabIndex={-1}
        aria-label={t(negated ? 'queryBox.require' : 'queryBox.exclude', { clause: typed })}
        title={t(negated ? 'queryBox.requireThis' : 'queryBox.excludeThis')}
        onClick={onNegate}
      >
        <Sign size={12} aria-hidden="true" />
      </button>
      <button
        type="button"
        className="chip-words"
        tabIndex={active ? 0 : -1}
        aria-description={`${meaning}. ${t('queryBox.chipKeys')}`}
        title={meaning}
        onFocus={onFocus}
        onClick={onEdit}
        onKeyDown={onKeyDown}
      >
        {negated ? <span className="chip-not">{t('queryBox.not')} </span> : null}
        {field === null ? null : <span className="chip-field">{field} </span>}
        <bdi className="chip-value">{value}</bdi>
      </button>
      <button
        type="button"
        className="chip-remove"
        tabIndex={-1}
        aria-label={t('queryBox.remove', { clause: typed })}
        title={t('queryBox.removeThis')}
        onClick={onRemove}
      >
        <X size={12} aria-hidden="true" />
      </button>
    </span>
  )
}
