/** Whether the words of a note are safe, and what can be done when they are not. */
import type { TFunction } from 'i18next'
import { useTranslation } from 'react-i18next'
import { keepAsNewNote, saveNote } from '../../actions/note-writing'
import { Button } from '../../components/button'
import type { Saving } from '../../state/notes'
import { failureWords } from '../shell/words'

interface NotSavedProps {
  readonly id: string
  readonly saving: Saving & { readonly kind: 'failed' }
  readonly onRetry: () => void
}

export function NotSaved({ id, saving, onRetry }: NotSavedProps) {
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

export function savingWords(saving: Saving, body: string, t: TFunction): string {
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
