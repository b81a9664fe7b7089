/** A plain box for the words of a note. It saves by itself and always says whether the words are safe. */
import type { TFunction } from 'i18next'
import { useEffect, useRef } from 'react'
import { useTranslation } from 'react-i18next'
import { closeNote, keepAsNewNote, saveNote, writeNote } from '../../actions/note-writing'
import { Button } from '../../components/button'
import type { Draft, Saving } from '../../state/notes'
import { failureWords } from '../shell/words'

interface NoteEditorProps {
  readonly draft: Draft
  readonly focused: boolean
  /** The editor is closed: the focus goes elsewhere. */
  readonly onClosed: () => void
}

export function NoteEditor({ draft, focused, onClosed }: NoteEditorProps) {
  const { t } = useTranslation()
  const box = useRef<HTMLTextAreaElement>(null)
  const { id, body, saving } = draft
  const close = async () => {
    if (await closeNote(id)) onClosed()
  }
  useEffect(() => {
    const element = box.current
    if (!focused || element === null) return
    element.focus({ preventScroll: true })
    element.setSelectionRange(element.value.length, element.value.length)
  }, [focused])
  return (
    <div className="note-editor">
      <textarea
        ref={box}
        dir="auto"
        rows={3}
        aria-label={t('notes.body')}
        placeholder={t('notes.placeholder')}
        value={body}
        onChange={(event) => writeNote(id, event.target.value)}
        onBlur={() => void saveNote(id)}
        onKeyDown={(event) => {
          if (event.key !== 'Escape' && !(event.key === 'Enter' && (event.ctrlKey || event.metaKey))) return
          event.preventDefault()
          event.stopPropagation()
          void close()
        }}
      />
      <div className="note-editor-foot">
        <span className="saving" role="status" data-saving={saving.kind}>
          {savingWords(saving, body, t)}
        </span>
        <Button look="quiet" onClick={() => void close()}>
          {t('notes.done')}
        </Button>
      </div>
      {saving.kind === 'failed' ? (
        <NotSaved id={id} saving={saving} onRetry={() => box.current?.focus()} />
      ) : null}
    </div>
  )
}

interface NotSavedProps {
  readonly id: string
  readonly saving: Saving & { readonly kind: 'failed' }
  readonly onRetry: () => void
}

function NotSaved({ id, saving, onRetry }: NotSavedProps) {
  const { t } = useTranslation()
  const stale = saving.failure.code === 'not-saved'
  const retry = () => {
    onRetry()
    void (stale ? keepAsNewNote(id) : saveNote(id))
  }
  return (
    <div className="not-saved" role="alert">
      <p>{failureWords(saving.failure, t)}</p>
      <Button onClick={retry}>{stale ? t('notes.keepAsNew') : t('notes.tryAgain')}</Button>
    </div>
  )
}

function savingWords(saving: Saving, body: string, t: TFunction): string {
  switch (saving.kind) {
    case 'saved':
      return body === '' ? '' : t('notes.saved')
    case 'waiting':
      return t('notes.waiting')
    case 'saving':
      return t('notes.saving')
    case 'failed':
      return t('notes.notSaved')
  }
}
