/** The citation of one letter in the form that the reader works with, to be copied. */
import { citationFormats, citationStyles, citedLetter } from '@shared/citation'
import { writtenCitation } from '@shared/citation/written-citation'
import { useTranslation } from 'react-i18next'
import { stopCiting } from '../../actions/letter-exports'
import { notice } from '../../actions/notices'
import { Button } from '../../components/button'
import { Dialog } from '../../components/dialog'
import { Select } from '../../components/select'
import { copyWords } from '../../dom/clipboard'
import { useCiting } from '../../state/letter-exports'

/** So much of a title or a citation is drawn; more keeps the window busy, and all of it is copied. */
const longestDrawn = 2000

function beginningOf(words: string): string {
  return words.length > longestDrawn ? `${words.slice(0, longestDrawn)}…` : words
}

export function CiteLetterDialog() {
  const { t } = useTranslation()
  const { letter, format, style } = useCiting()
  if (letter === null) return null
  const text = writtenCitation(citedLetter(letter), format, style).trimEnd()
  const copy = () => {
    const copied = copyWords({ text })
    stopCiting()
    notice({ kind: 'hint', hint: copied ? 'citation-copied' : 'passage-not-copied' })
  }
  return (
    <Dialog
      title={t('letterExports.citeTitle')}
      text={beginningOf(letter.title)}
      closeLabel={t('dialog.close')}
      onClose={stopCiting}
    >
      <div className="form exchange-form">
        <div className="exchange-row">
          <Select
            label={t('exchange.format')}
            value={format}
            choices={citationFormats.map((value) => ({ value, label: t(`letterExports.formats.${value}`) }))}
            onChoose={(chosen) => useCiting.setState({ format: chosen })}
          />
          {format === 'text' ? (
            <Select
              label={t('letterExports.style')}
              value={style}
              choices={citationStyles.map((value) => ({ value, label: t(`letterExports.styles.${value}`) }))}
              onChoose={(chosen) => useCiting.setState({ style: chosen })}
            />
          ) : null}
        </div>
      </div>
      <div className="draft-text" tabIndex={0} role="region" aria-label={t('letterExports.citation')}>
        <pre dir="auto">{beginningOf(text)}</pre>
      </div>
      <div className="dialog-buttons">
        <Button onClick={stopCiting}>{t('dialog.cancel')}</Button>
        <Button look="primary" onClick={copy}>
          {t('letterExports.copy')}
        </Button>
      </div>
    </Dialog>
  )
}
