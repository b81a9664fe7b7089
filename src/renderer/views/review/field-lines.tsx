/** One field of a letter: its name, its values, and where one more is typed. */
import type { JudgedValue } from '@shared/judgement'
import { Plus } from 'lucide-react'
import { useTranslation } from 'react-i18next'
import { sayOfValue } from '../../actions/corrections'
import { Button, IconButton } from '../../components/button'
import { type LineGroup, valueToEdit } from '../../state/review-rows'
import { useReviewKeyWords } from './use-review-key-words'
import type { Editing } from './value-acts'
import { ValueEditor } from './value-editor'
import { ValueLine } from './value-line'

interface FieldLinesProps {
  readonly group: LineGroup
  readonly paneId: number
  readonly letterKey: string
  readonly activeKey: string | null
  readonly editing: Editing | null
  readonly canAdd: boolean
  readonly onActive: (key: string) => void
  readonly onEdit: (editing: Editing) => void
  readonly onCloseEditor: () => void
  readonly onAdd: (value: JudgedValue) => Promise<void>
  readonly onShowAll: () => void
}

export function FieldLines(props: FieldLinesProps) {
  const { group, paneId, letterKey, activeKey, editing, canAdd, onActive, onEdit, onCloseEditor } = props
  const { t } = useTranslation()
  const keys = useReviewKeyWords()
  const { field, lines, hidden } = group
  const none = lines[0]?.kind === 'none' ? lines[0] : null
  const empty = none !== null
  const active = none?.key === activeKey
  return (
    <div role="rowgroup" className="review-field">
      <div
        role="row"
        className="review-field-head"
        data-empty={empty ? '' : undefined}
        {...(none !== null
          ? {
              tabIndex: active ? 0 : -1,
              'data-line': none.key,
              'aria-selected': active,
              'data-area-start': active ? '' : undefined,
              onFocus: () => onActive(none.key),
            }
          : {})}
      >
        <span role="rowheader" className="review-field-name">
          {t(`fields.${field}`)}
        </span>
        {empty ? (
          <span role="gridcell" className="review-none">
            {t('review.none')}
          </span>
        ) : null}
        {canAdd || empty ? (
          <span role="gridcell">
            <IconButton
              icon={Plus}
              className="review-add"
              tabIndex={-1}
              label={t('review.add', { field: t(`fields.${field}`) })}
              keys={keys('addShort')}
              onClick={() => onEdit({ kind: 'add', field })}
            />
          </span>
        ) : null}
      </div>
      {lines.map((line) =>
        line.kind === 'none' ? null : editing?.kind === 'correct' && editing.key === line.key ? (
          <EditorRow key={line.key}>
            <ValueEditor
              field={field}
              value={valueToEdit(line.row)}
              onSave={(value) => sayOfValue(letterKey, line.row, { kind: 'correct', value })}
              onClose={onCloseEditor}
            />
          </EditorRow>
        ) : (
          <ValueLine
            key={line.key}
            line={line}
            paneId={paneId}
            letterKey={letterKey}
            active={line.key === activeKey}
            onActive={onActive}
            onEdit={onEdit}
          />
        ),
      )}
      {hidden === 0 ? null : (
        <EditorRow>
          <Button look="quiet" onClick={props.onShowAll}>
            {t('review.showAll', { count: hidden })}
          </Button>
        </EditorRow>
      )}
      {editing?.kind === 'add' && editing.field === field ? (
        <EditorRow>
          <ValueEditor field={field} value={null} onSave={props.onAdd} onClose={onCloseEditor} />
        </EditorRow>
      ) : null}
    </div>
  )
}

function EditorRow({ children }: { readonly children: React.ReactNode }) {
  return (
    <div role="row">
      <div role="gridcell">{children}</div>
    </div>
  )
}
