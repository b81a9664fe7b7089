/** Builds a query without typing it. The form and the text under it are the same query; either can be changed. */

import { longestQuery } from '@shared/search'
import type { ConditionGroup } from '@shared/text/query/groups'
import { groupsOf, queryOfGroups } from '@shared/text/query/groups'
import { readQuery } from '@shared/text/query/read'
import { type FormEvent, useCallback, useId, useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { submitQuery } from '../../actions/search'
import { closeDialog, showView } from '../../actions/shell'
import { Button } from '../../components/button'
import { Dialog } from '../../components/dialog'
import { blankCondition } from '../../state/query-form'
import { useSearch } from '../../state/search'
import { GroupRows } from './group-rows'
import { useCount } from './use-count'
import { useFormEdits } from './use-form-edits'

function formOf(text: string): ConditionGroup {
  const group = groupsOf(readQuery(text).root)
  return group.members.length === 0 ? { ...group, members: [blankCondition] } : group
}

export function QueryFormDialog() {
  const { t } = useTranslation()
  const [text, setText] = useState(() => useSearch.getState().query.trim())
  const [group, setGroup] = useState(() => formOf(text))
  const rows = useRef<HTMLDivElement>(null)
  const firstValue = useRef<HTMLElement>(null)
  const takeRows = useCallback((element: HTMLDivElement | null) => {
    rows.current = element
    firstValue.current = element?.querySelector<HTMLElement>('.query-value input') ?? null
  }, [])
  const id = useId()
  const count = useCount(text)
  const edits = useFormEdits(group, rows, (changed) => {
    setGroup(changed)
    setText(queryOfGroups(changed))
  })
  const submit = (event: FormEvent) => {
    event.preventDefault()
    closeDialog()
    showView('letters')
    submitQuery(text)
  }
  return (
    <Dialog
      title={t('queryForm.title')}
      closeLabel={t('dialog.close')}
      size="wide"
      onClose={closeDialog}
      focus={firstValue}
    >
      <form className="query-form" onSubmit={submit}>
        <div ref={takeRows} className="query-form-rows">
          <GroupRows group={group} path={[]} edits={edits} />
        </div>
        <label htmlFor={id}>{t('queryForm.query')}</label>
        <textarea
          id={id}
          dir="auto"
          rows={2}
          maxLength={longestQuery}
          spellCheck={false}
          value={text}
          onChange={(event) => {
            const typed = event.target.value.replaceAll(/\s*\n\s*/g, ' ')
            setText(typed)
            setGroup(formOf(typed))
          }}
        />
        <div className="dialog-buttons">
          <p role="status" className="query-form-count">
            {count}
          </p>
          <Button onClick={closeDialog}>{t('dialog.cancel')}</Button>
          <Button look="primary" type="submit">
            {t('queryForm.search')}
          </Button>
        </div>
      </form>
    </Dialog>
  )
}
