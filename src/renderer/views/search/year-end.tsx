/** The first or the last of the chosen years, picked from a list without dragging; at first those of the whole chart. */
import { useTranslation } from 'react-i18next'
import { Select } from '../../components/select'
import { type End, withEnd, type YearBar } from '../../state/year-bars'
import type { YearSpan } from '../../state/year-span'
import { yearWords } from './year-words'

interface YearEndProps {
  readonly end: End
  readonly bars: readonly YearBar[]
  /** The years that the query asks for. */
  readonly span: YearSpan | null
  readonly onChoose: (span: YearSpan | null) => void
}

export function YearEnd({ end, bars, span, onChoose }: YearEndProps) {
  const { t, i18n } = useTranslation()
  const years = bars.map((bar) => bar[end])
  const whole = (end === 'from' ? years[0] : years.at(-1)) ?? 0
  const chosen = span !== null && Number.isFinite(span[end]) ? span[end] : whole
  // The query may name a year at which no bar ends.
  const offered = [...new Set([...years, chosen])].sort((one, other) => one - other)
  return (
    <Select
      label={t(end === 'from' ? 'years.from' : 'years.to')}
      value={String(chosen)}
      choices={offered.map((year) => ({ value: String(year), label: yearWords(year, t, i18n.language) }))}
      onChoose={(year) => onChoose(withEnd(bars, span, end, Number(year)))}
    />
  )
}
