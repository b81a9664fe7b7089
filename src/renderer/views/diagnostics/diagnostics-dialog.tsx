/** The diagnostic report, shown whole before anything of it is copied. */
import { failureOf } from '@shared/failure'
import { useEffect, useId, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { readReport } from '../../actions/diagnostics'
import { closeDialog } from '../../actions/shell'
import { Button } from '../../components/button'
import { Dialog } from '../../components/dialog'
import { copyText } from '../../dom/copy-text'
import { failureWords } from '../shell/words'

type Shown =
  | { readonly kind: 'reading' }
  | { readonly kind: 'failed'; readonly words: string }
  | { readonly kind: 'ready'; readonly text: string; readonly copied: boolean | null }

export function DiagnosticsDialog() {
  const { t } = useTranslation()
  const [shown, setShown] = useState<Shown>({ kind: 'reading' })
  const label = useId()
  useEffect(() => {
    readReport().then(
      (text) => setShown({ kind: 'ready', text, copied: null }),
      (thrown: unknown) => setShown({ kind: 'failed', words: failureWords(failureOf(thrown), t) }),
    )
  }, [t])
  const copy = () => {
    if (shown.kind === 'ready') setShown({ ...shown, copied: copyText(shown.text) })
  }
  return (
    <Dialog
      title={t('diagnostics.title')}
      text={t('diagnostics.text')}
      closeLabel={t('dialog.close')}
      size="large"
      onClose={closeDialog}
    >
      <h3 id={label} className="diagnostics-label">
        {t('diagnostics.whole')}
      </h3>
      <pre
        className="diagnostics-report"
        dir="ltr"
        lang="en"
        tabIndex={0}
        role="region"
        aria-labelledby={label}
      >
        {shown.kind === 'ready'
          ? shown.text
          : shown.kind === 'failed'
            ? shown.words
            : t('diagnostics.reading')}
      </pre>
      <div className="dialog-buttons">
        <p role="status" className="form-note">
          {shown.kind === 'ready' && shown.copied !== null
            ? t(shown.copied ? 'diagnostics.copied' : 'diagnostics.notCopied')
            : ''}
        </p>
        <Button look="primary" onClick={copy}>
          {t('diagnostics.copy')}
        </Button>
      </div>
    </Dialog>
  )
}
