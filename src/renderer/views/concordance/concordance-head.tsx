/** Over the lines: how many there are, by which words they are sorted, and what can be done with all of them. */
import type { Concordance } from '@shared/concordance'
import { resultFormats } from '@shared/search'
import { CircleStop, Download, Tag, Tags } from 'lucide-react'
import { useTranslation } from 'react-i18next'
import { askForCode, askForCodeOfResult } from '../../actions/code-passages'
import { checkNoLines, exportConcordance, showDismissed, stopExport } from '../../actions/concordance'
import { sortLines } from '../../actions/look'
import { Announcement } from '../../components/announcement'
import { Button, IconButton } from '../../components/button'
import { IconMenu } from '../../components/icon-menu'
import { Select } from '../../components/select'
import { keyChosen, keyName, keyNamed, useConcordance } from '../../state/concordance'
import { useLook } from '../../state/look'
import { ResultSwitch } from './result-switch'

interface HeadProps {
  readonly answer: Omit<Concordance, 'lines'>
}

export function ConcordanceHead({ answer }: HeadProps) {
  const { t } = useTranslation()
  const { complete, cut, total, letters, lettersRead, lettersWithLines } = answer
  const exporting = useConcordance((state) => state.exporting)
  const lines = t('concordance.count', { count: total })
  return (
    <div className="concordance-head" aria-busy={!complete}>
      <ResultSwitch />
      <div className="concordance-count">
        <p className="list-count">
          {complete
            ? t('concordance.in', { lines, letters: t('letters.count', { count: lettersWithLines }) })
            : lines}
        </p>
        {complete && !cut && lettersWithLines < letters ? (
          <p className="list-count">{t('concordance.without', { count: letters - lettersWithLines })}</p>
        ) : null}
        {complete ? null : (
          <>
            <progress
              className="concordance-progress"
              max={letters}
              value={lettersRead}
              aria-label={t('concordance.gathering')}
            />
            <p className="list-count">{t('concordance.progress', { read: lettersRead, all: letters })}</p>
          </>
        )}
        <DismissedButton dismissed={answer.dismissed} />
        <Announcement>{complete ? lines : ''}</Announcement>
      </div>
      <CheckedLines />
      <SortKeys />
      <IconButton
        icon={Tags}
        label={t('codes.many.ofResult')}
        disabled={total === 0}
        onClick={() => void askForCodeOfResult()}
      />
      {exporting ? (
        <Button look="quiet" onClick={stopExport}>
          <CircleStop size={15} aria-hidden="true" />
          {t('concordance.stopExport')}
        </Button>
      ) : (
        <IconMenu
          icon={Download}
          label={t('concordance.export')}
          disabled={total === 0}
          entries={resultFormats.map((format) => ({
            id: format,
            label: t(`concordance.formats.${format}`),
            ...(format === 'csv' ? { keys: 'E' } : {}),
            onChoose: () => void exportConcordance(format),
          }))}
        />
      )}
      {cut ? (
        <p className="concordance-cut" role="status">
          {t('concordance.cut', { count: total })}
        </p>
      ) : null}
    </div>
  )
}

/** What is done with the lines that are checked. */
function CheckedLines() {
  const { t } = useTranslation()
  const checked = useConcordance((state) => state.checked)
  if (checked.size === 0) return null
  return (
    <div className="codes-checked">
      <span role="status">{t('codes.many.checked', { count: checked.size })}</span>
      <Button onClick={() => askForCode([...checked.values()])}>
        <Tag size={14} aria-hidden="true" />
        {t('codes.many.ofChecked')}
      </Button>
      <Button look="quiet" onClick={checkNoLines}>
        {t('codes.many.checkNone')}
      </Button>
    </div>
  )
}

function DismissedButton({ dismissed }: { readonly dismissed: number }) {
  const { t } = useTranslation()
  const shown = useConcordance((state) => state.withDismissed)
  if (dismissed === 0) return null
  return (
    <Button look="quiet" onClick={() => showDismissed(!shown)}>
      {t(shown ? 'concordance.hideDismissed' : 'concordance.showDismissed', { count: dismissed })}
    </Button>
  )
}

const names = ['', 'n', 'b1', 'b2', 'b3', 'b4', 'b5', 'a1', 'a2', 'a3', 'a4', 'a5'] as const
const places = ['first', 'second', 'third'] as const

/** Three menus, each in the colour and with the line that its word has in the lines. */
function SortKeys() {
  const { t, i18n } = useTranslation()
  const sort = useLook((state) => state.sort)
  const choices = names.map((name) => ({
    value: name,
    label: t(`concordance.keys.${name === '' ? 'none' : name}`),
  }))
  return (
    <fieldset className="sort-keys">
      <legend>{t('concordance.sortBy')}</legend>
      {places.map((name, place) => {
        const key = sort[place]
        return (
          <span key={name} className="sort-key" data-key={key === undefined ? undefined : place}>
            <span className="sort-key-sign" aria-hidden="true">
              {new Intl.NumberFormat(i18n.language).format(place + 1)}
            </span>
            <Select
              label={t(`concordance.keyNames.${name}`)}
              value={key === undefined ? '' : keyName(key)}
              choices={choices}
              onChoose={(chosen) => sortLines(keyChosen(sort, place, keyNamed(chosen)))}
            />
          </span>
        )
      })}
    </fieldset>
  )
}
