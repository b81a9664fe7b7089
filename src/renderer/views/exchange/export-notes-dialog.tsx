/** Notes on their way out: which, in what form, and every line that would leave, before anything is written. */
import { markdownFiles, noteFormats } from '@shared/exchange'
import { useEffect, useRef } from 'react'
import { useTranslation } from 'react-i18next'
import {
  drawUp,
  exportDraft,
  openLetter,
  printDraft,
  showMoreLines,
  stopExport,
} from '../../actions/exchange'
import { Button } from '../../components/button'
import { Dialog } from '../../components/dialog'
import { RadioRow } from '../../components/radio-row'
import { Select } from '../../components/select'
import { useCodes } from '../../state/codes'
import { type LeavingAsked, leavingScopes, useLeaving } from '../../state/exchange'
import { failureWords } from '../shell/words'
import { DraftLines } from './draft-lines'
import { LostList } from './lost-list'

/** While the reader types, in milliseconds. */
const typingPause = 250

export function ExportNotesDialog({ ids }: { readonly ids: readonly string[] | null }) {
  const { t } = useTranslation()
  const { asked, draft, drawing, failure } = useLeaving()
  const waiting = useRef(0)
  useEffect(() => {
    void drawUp({}, ids)
    return () => window.clearTimeout(waiting.current)
  }, [ids])
  const onChange = (change: Partial<LeavingAsked>) => void drawUp(change, ids)
  const onWords = (words: string) => {
    useLeaving.setState({ asked: { ...asked, words }, drawing: true })
    window.clearTimeout(waiting.current)
    waiting.current = window.setTimeout(() => onChange({ words }), typingPause)
  }
  const isPage = asked.format === 'html' || asked.format === 'pdf'
  return (
    <Dialog
      title={t('exchange.exportTitle')}
      text={t('exchange.exportText')}
      closeLabel={t('dialog.close')}
      size="wide"
      onClose={stopExport}
    >
      <div className="form exchange-form">
        <Which ids={ids} asked={asked} onChange={onChange} onWords={onWords} />
        <div className="exchange-row">
          <span className="exchange-label">{t('exchange.format')}</span>
          <Select
            label={t('exchange.format')}
            value={asked.format}
            choices={noteFormats.map((value) => ({ value, label: t(`exchange.formats.${value}`) }))}
            onChoose={(format) => onChange({ format })}
          />
        </div>
        <p className="form-note">{t(`exchange.about.${asked.format}`)}</p>
        {asked.format === 'markdown' ? (
          <RadioRow
            label={t('exchange.per')}
            value={asked.per}
            choices={markdownFiles.map((value) => ({ value, label: t(`exchange.files.${value}`) }))}
            onChoose={(per) => onChange({ per })}
          />
        ) : null}
      </div>
      <p role="alert" className="form-fault">
        {failure === null ? '' : failureWords(failure, t)}
      </p>
      <WhatLeaves />
      <div className="dialog-buttons">
        <Button onClick={stopExport}>{t('dialog.cancel')}</Button>
        {isPage ? (
          <Button disabled={draft === null || drawing} onClick={() => void printDraft()}>
            {t('exchange.print')}
          </Button>
        ) : null}
        <Button look="primary" disabled={draft === null || drawing} onClick={() => void exportDraft()}>
          {t('exchange.save')}
        </Button>
      </div>
    </Dialog>
  )
}

interface WhichProps {
  readonly ids: readonly string[] | null
  readonly asked: LeavingAsked
  readonly onChange: (change: Partial<LeavingAsked>) => void
  readonly onWords: (words: string) => void
}

const anyCode = 'any'

function Which({ ids, asked, onChange, onWords }: WhichProps) {
  const { t } = useTranslation()
  const codes = useCodes((state) => state.codes) ?? []
  const scopes = leavingScopes.filter((scope) => {
    if (scope === 'chosen') return ids !== null
    return scope === 'letter' ? openLetter() !== null : true
  })
  const choices = [
    { value: anyCode, label: t('exchange.anyCode') },
    ...codes.map(({ id, name }) => ({ value: id, label: name })),
  ]
  return (
    <>
      {scopes.length > 1 ? (
        <RadioRow
          label={t('exchange.which')}
          value={asked.scope}
          choices={scopes.map((value) => ({
            value,
            label: t(`exchange.scopes.${value}`, { count: ids?.length ?? 0 }),
          }))}
          onChoose={(scope) => onChange({ scope })}
        />
      ) : null}
      {asked.scope === 'chosen' ? null : (
        <div className="exchange-row">
          <input
            type="text"
            dir="auto"
            aria-label={t('exchange.words')}
            placeholder={t('exchange.words')}
            value={asked.words}
            onChange={(event) => onWords(event.target.value)}
          />
          {codes.length === 0 ? null : (
            <Select
              label={t('exchange.withCode')}
              value={asked.code ?? anyCode}
              choices={choices}
              onChoose={(code) => onChange({ code: code === anyCode ? null : code })}
            />
          )}
        </div>
      )}
    </>
  )
}

function WhatLeaves() {
  const { t } = useTranslation()
  const { draft, lines, drawing } = useLeaving()
  if (draft === null) return <p role="status">{drawing ? t('exchange.drawing') : ''}</p>
  return (
    <>
      <p role="status" className="exchange-sum">
        {t('exchange.leaving', {
          notes: t('exchange.notes', { count: draft.notes }),
          files: t('exchange.fileCount', { count: draft.files.length }),
          lines: t('exchange.lineCount', { count: draft.lines }),
        })}{' '}
        {draft.texts === 0 ? t('exchange.quotesOnly') : t('exchange.wholeTexts', { count: draft.texts })}
      </p>
      <LostList lost={draft.lost} />
      <DraftLines
        files={draft.files}
        lines={lines}
        total={draft.lines}
        drawing={drawing}
        onMore={() => void showMoreLines()}
      />
    </>
  )
}
