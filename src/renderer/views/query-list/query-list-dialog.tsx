/** A list of queries is pasted; the answer is a table of letters and passages, one line for each. */
import { useId } from 'react'
import { useTranslation } from 'react-i18next'
import { countQueryList, editQueryList, stopCounting, typeQueryList } from '../../actions/query-list'
import { closeDialog } from '../../actions/shell'
import { Button } from '../../components/button'
import { Dialog } from '../../components/dialog'
import { countedLines, queriesIn, useQueryList } from '../../state/query-list'
import { CsvButtons } from './csv-buttons'
import { QueryListTable } from './query-list-table'

export function QueryListDialog() {
  const { t } = useTranslation()
  const lines = useQueryList((state) => state.lines)
  return (
    <Dialog
      title={t('queryList.title')}
      text={lines.length === 0 ? t('queryList.text') : undefined}
      closeLabel={t('dialog.close')}
      size="wide"
      onClose={closeDialog}
    >
      {lines.length === 0 ? <Paste /> : <Counted />}
    </Dialog>
  )
}

function Paste() {
  const { t } = useTranslation()
  const text = useQueryList((state) => state.text)
  const count = queriesIn(text).length
  const id = useId()
  return (
    <form
      className="form query-list"
      onSubmit={(event) => {
        event.preventDefault()
        void countQueryList()
      }}
    >
      <label htmlFor={id}>{t('queryList.label')}</label>
      <textarea
        id={id}
        dir="auto"
        rows={12}
        spellCheck={false}
        value={text}
        placeholder={t('queryList.placeholder')}
        onChange={(event) => typeQueryList(event.target.value)}
      />
      <div className="dialog-buttons">
        <p role="status" className="query-form-count">
          {t('queryList.queries', { count })}
        </p>
        <Button onClick={closeDialog}>{t('dialog.cancel')}</Button>
        <Button look="primary" type="submit" disabled={count === 0}>
          {t('queryList.count')}
        </Button>
      </div>
    </form>
  )
}

function Counted() {
  const { t } = useTranslation()
  const { lines, running } = useQueryList()
  const done = countedLines(lines)
  const words = t('queryList.progress', { done, count: lines.length })
  return (
    <div className="query-list">
      <div className="query-list-progress">
        <progress max={lines.length} value={done} aria-label={t('queryList.title')} />
        <p role="status">{running ? words : t('queryList.finished', { done, count: lines.length })}</p>
        {running ? <Button onClick={stopCounting}>{t('queryList.stop')}</Button> : null}
      </div>
      <QueryListTable lines={lines} running={running} />
      <div className="dialog-buttons">
        <CsvButtons lines={lines} />
        <Button onClick={editQueryList}>{t('queryList.edit')}</Button>
      </div>
    </div>
  )
}
