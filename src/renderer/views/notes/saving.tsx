/** Whether the words of a note are safe, and what can be done when they are not. */
import type { TFunction } from 'i18next'
import type { MouseEvent } from 'react'
import { useTranslation } from 'react-i18next'
import { keepAsNewNote, saveNote } from '../../actions/note-writing'
import { Button } from '../../components/button'
import { copyWords } from '../../dom/clipboard'
import type { Saving } from '../../state/notes'
import { failureWords } from '../shell/words'

interface NotSavedProps {
  readonly id: string
  /** What was typed, to be taken elsewhere. */
  readonly body: string
  readonly saving: Saving & { readonly kind: 'failed' }
  readonly onRetry: () => void
}

export function NotSaved({ id, body, saving, onRetry }: NotSavedProps) {
  const { t } = useTranslation()
  const stale = saving.failure.code === 'not-saved'
  const retry = () => {
    onRetry()
    void (stale ? keepAsNewNote(id) : saveNote(id))
  }
  return (
    <div className="not-saved" role="alert">
      <p>{failureWords(saving.failure, t)}</p>
      <div className="not-saved-buttons">
        <Button onMouseDown={keepFocus} onClick={retry}>
          {stale ? t('notes.keepAsNew') : t('notes.tryAgain')}
        </Button>
        <Button onMouseDown={keepFocus} onClick={() => copyWords({ text: body })}>
          {t('notes.copyBody')}
        </Button>
      </div>
    </div>
  )
}

/** Subtle: a field that is left saves at once, and these buttons would go away under the pointer before it is released. */
function keepFocus(event: MouseEvent): void {
  event.preventDefault()
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
