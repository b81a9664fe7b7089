/** The passages of the codes that are looked at, side by side, and what is done with those that are checked. */
import { useTranslation } from 'react-i18next'
import { checkNoNotes, readSideBySide } from '../../actions/code-view'
import { takeCode } from '../../actions/codes'
import { openDialog } from '../../actions/shell'
import { Button } from '../../components/button'
import { EmptyState } from '../../components/empty-state'
import { chosenCodes, useCodeTree } from '../../state/code-tree'
import { type CodeColumn, checkedNotes, useCodeView } from '../../state/code-view'
import { codeNamed, useCodes } from '../../state/codes'
import { CodedColumn } from './coded-column'

export function CodedPassages() {
  const { t } = useTranslation()
  const columns = useCodeView((state) => state.columns)
  const chosen = useCodeTree((state) => state.chosen)
  const codes = useCodes((state) => state.codes)
  const there = columns.filter(({ code }) => codeNamed(codes, code) !== undefined)
  const left = chosenCodes(codes, chosen).length - there.length
  if (there.length === 0) return <EmptyState title={t('codes.passages.noneTitle')} />
  return (
    <>
      <CheckedBar columns={there} />
      {left > 0 ? (
        <p className="codes-line" role="status">
          {t('codes.passages.more', { count: left })}
        </p>
      ) : null}
      <div className="coded-columns">
        {there.map((column) => (
          <CodedColumn key={column.code} column={column} />
        ))}
      </div>
    </>
  )
}

function CheckedBar({ columns }: { readonly columns: readonly CodeColumn[] }) {
  const { t } = useTranslation()
  const codes = useCodes((state) => state.codes)
  const notes = checkedNotes(columns)
  if (notes.length === 0) return null
  const marked = columns.filter(({ checked }) => checked.size > 0)
  const only = marked.length === 1 ? codeNamed(codes, marked[0]?.code ?? '') : undefined
  return (
    <div className="codes-line codes-checked">
      <span role="status">{t('codes.passages.checkedCount', { count: notes.length })}</span>
      <Button onClick={() => void readSideBySide(notes)}>{t('codes.passages.sideBySide')}</Button>
      {only === undefined ? null : (
        <>
          <Button onClick={() => openDialog({ kind: 'split-code', from: only.id, notes })}>
            {t('codes.passages.split')}
          </Button>
          <Button
            onClick={() => {
              void takeCode(only, notes)
              checkNoNotes()
            }}
          >
            {t('codes.passages.takeChecked')}
          </Button>
        </>
      )}
      <Button look="quiet" onClick={checkNoNotes}>
        {t('codes.passages.checkNone')}
      </Button>
    </div>
  )
}
