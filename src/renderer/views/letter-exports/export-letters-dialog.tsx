/** Letters on their way out: which, in what form, and every line that would leave, before anything is written. */
import { citationStyles } from '@shared/citation'
import { letterFormats } from '@shared/letter-export'
import { useEffect } from 'react'
import { useTranslation } from 'react-i18next'
import {
  drawUpLetters,
  exportLetters,
  openLetterKeys,
  showMoreLetterLines,
  stopExportingLetters,
} from '../../actions/letter-exports'
import { Button } from '../../components/button'
import { Dialog } from '../../components/dialog'
import { RadioRow } from '../../components/radio-row'
import { Select } from '../../components/select'
import { type LettersAsked, letterScopes, useLettersLeaving } from '../../state/letter-exports'
import { isSearching, useSearch } from '../../state/search'
import { DraftLines } from '../exchange/draft-lines'
import { failureWords, isolated } from '../shell/words'
import { PackChoices } from './pack-choices'

export function ExportLettersDialog() {
  const { t } = useTranslation()
  const { asked, draft, drawing, failure } = useLettersLeaving()
  useEffect(() => {
    void drawUpLetters({})
  }, [])
  const onChange = (change: Partial<LettersAsked>) => void drawUpLetters(change)
  return (
    <Dialog
      title={t('letterExports.title')}
      text={t('letterExports.text')}
      closeLabel={t('dialog.close')}
      size="wide"
      onClose={stopExportingLetters}
    >
      <div className="form exchange-form">
        <Which asked={asked} onChange={onChange} />
        <div className="exchange-row">
          <span className="exchange-label">{t('exchange.format')}</span>
          <Select
            label={t('exchange.format')}
            value={asked.format}
            choices={letterFormats.map((value) => ({ value, label: t(`letterExports.formats.${value}`) }))}
            onChoose={(format) => onChange({ format })}
          />
          {asked.format === 'text' ? (
            <Select
              label={t('letterExports.style')}
              value={asked.style}
              choices={citationStyles.map((value) => ({ value, label: t(`letterExports.styles.${value}`) }))}
              onChoose={(style) => onChange({ style })}
            />
          ) : null}
        </div>
        <p className="form-note">{t(`letterExports.about.${asked.format}`)}</p>
        {asked.format === 'pack' ? <PackChoices asked={asked} onChange={onChange} /> : null}
      </div>
      <p role="alert" className="form-fault">
        {failure === null ? '' : failureWords(failure, t)}
      </p>
      <WhatLeaves />
      <div className="dialog-buttons">
        <Button onClick={stopExportingLetters}>{t('dialog.cancel')}</Button>
        <Button look="primary" disabled={draft === null || drawing} onClick={() => void exportLetters()}>
          {t('exchange.save')}
        </Button>
      </div>
    </Dialog>
  )
}

interface WhichProps {
  readonly asked: LettersAsked
  readonly onChange: (change: Partial<LettersAsked>) => void
}

function Which({ asked, onChange }: WhichProps) {
  const { t } = useTranslation()
  const isFound = useSearch(isSearching)
  const query = useSearch((state) => state.query)
  const open = openLetterKeys().length
  const scopes = letterScopes.filter((scope) => {
    if (scope === 'found') return isFound
    return scope === 'open' ? open > 0 : true
  })
  if (scopes.length < 2) return null
  return (
    <RadioRow
      label={t('letterExports.which')}
      value={asked.scope}
      choices={scopes.map((value) => ({
        value,
        label: t(`letterExports.scopes.${value}`, { query: isolated(query), count: open }),
      }))}
      onChoose={(scope) => onChange({ scope })}
    />
  )
}

function WhatLeaves() {
  const { t } = useTranslation()
  const { draft, lines, drawing } = useLettersLeaving()
  if (draft === null) return <p role="status">{drawing ? t('exchange.drawing') : ''}</p>
  return (
    <>
      <p role="status" className="exchange-sum">
        {t('letterExports.leaving', {
          letters: t('letterExports.letters', { count: draft.letters }),
          files: t('exchange.fileCount', { count: draft.files.length }),
          lines: t('exchange.lineCount', { count: draft.lines }),
        })}{' '}
        {draft.texts === 0 ? t('letterExports.noTexts') : t('letterExports.texts')}{' '}
        {draft.notes === 0 ? t('letterExports.noNotes') : t('letterExports.notes', { count: draft.notes })}
      </p>
      <Lost />
      <DraftLines
        files={draft.files}
        lines={lines}
        total={draft.lines}
        drawing={drawing}
        onMore={() => void showMoreLetterLines()}
      />
    </>
  )
}

function Lost() {
  const { t } = useTranslation()
  const lost = useLettersLeaving((state) => state.draft?.lost) ?? []
  if (lost.length === 0) return <p className="form-note">{t('exchange.nothingLost')}</p>
  return (
    <div className="lost-list">
      <h3>{t('exchange.lostTitle')}</h3>
      <ul>
        {lost.map(({ what, count, letters }) => (
          <li key={what} title={letters.map(isolated).join(' · ')}>
            {t(`letterExports.lost.${what}`, { count })}
          </li>
        ))}
      </ul>
    </div>
  )
}
