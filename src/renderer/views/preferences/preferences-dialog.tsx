/** The reader's preferences. Each takes effect at once, so that the letter behind shows it. */
import { windowZooms } from '@shared/window-zoom'
import { useId } from 'react'
import { useTranslation } from 'react-i18next'
import { changeSettings } from '../../actions/settings'
import { closeDialog } from '../../actions/shell'
import { Dialog } from '../../components/dialog'
import { RadioRow } from '../../components/radio-row'
import { lineLengths, textSizes, useSettings } from '../../state/settings'

const themes = ['system', 'light', 'dark'] as const
const contrasts = ['system', 'more'] as const
const languages = ['system', 'en', 'fa'] as const
const calendars = ['interface', 'gregorian', 'jalali', 'both'] as const

export function PreferencesDialog() {
  const { t } = useTranslation()
  const settings = useSettings()
  const { theme, contrast, language, calendar, windowZoom, textSize, lineLength } = settings
  return (
    <Dialog title={t('preferences.title')} closeLabel={t('preferences.close')} onClose={closeDialog}>
      <div className="form">
        <RadioRow
          label={t('preferences.theme')}
          value={theme}
          choices={themes.map((value) => ({ value, label: t(`preferences.themes.${value}`) }))}
          onChoose={(value) => void changeSettings({ theme: value })}
        />
        <RadioRow
          label={t('preferences.contrast')}
          value={contrast}
          choices={contrasts.map((value) => ({ value, label: t(`preferences.contrasts.${value}`) }))}
          onChoose={(value) => void changeSettings({ contrast: value })}
        />
        <RadioRow
          label={t('preferences.language')}
          value={language}
          choices={languages.map((value) => ({ value, label: t(`preferences.languages.${value}`) }))}
          onChoose={(value) => void changeSettings({ language: value })}
        />
        <RadioRow
          label={t('preferences.calendar')}
          value={calendar}
          choices={calendars.map((value) => ({ value, label: t(`preferences.calendars.${value}`) }))}
          onChoose={(value) => void changeSettings({ calendar: value })}
        />
        <RadioRow
          label={t('preferences.windowZoom')}
          value={String(windowZoom)}
          choices={windowZooms.map((value) => ({
            value: String(value),
            label: t('preferences.textSizeValue', { value }),
          }))}
          onChoose={(value) => void changeSettings({ windowZoom: Number(value) })}
        />
        <Range
          label={t('preferences.textSize')}
          shown={t('preferences.textSizeValue', { value: textSize })}
          bounds={textSizes}
          value={textSize}
          onChange={(value) => void changeSettings({ textSize: value })}
        />
        <Range
          label={t('preferences.lineLength')}
          shown={t('preferences.lineLengthValue', { count: lineLength })}
          bounds={lineLengths}
          value={lineLength}
          onChange={(value) => void changeSettings({ lineLength: value })}
        />
        <p className="preferences-sample">{t('preferences.sampleText')}</p>
      </div>
    </Dialog>
  )
}

interface RangeProps {
  readonly label: string
  readonly shown: string
  readonly bounds: { readonly least: number; readonly most: number; readonly step: number }
  readonly value: number
  readonly onChange: (value: number) => void
}

function Range({ label, shown, bounds, value, onChange }: RangeProps) {
  const id = useId()
  return (
    <div className="range">
      <label htmlFor={id}>{label}</label>
      <output htmlFor={id}>{shown}</output>
      <input
        id={id}
        type="range"
        min={bounds.least}
        max={bounds.most}
        step={bounds.step}
        value={value}
        aria-valuetext={shown}
        onChange={(event) => onChange(Number(event.target.value))}
      />
    </div>
  )
}
