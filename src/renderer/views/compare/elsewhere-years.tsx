/** The history of a passage as a line of years: a dot for each year in which it stands, larger where it stands often. */
import type { PassageElsewhere } from '@shared/comparison'
import { useTranslation } from 'react-i18next'
import { activateElsewhere } from '../../actions/elsewhere'
import { yearOf, yearsOf } from '../../state/elsewhere'
import { yearWords } from '../search/year-words'

interface ElsewhereYearsProps {
  readonly passages: readonly PassageElsewhere[]
  readonly active: number
}

/** In pixels. */
const smallest = 11
const largest = 18

export function ElsewhereYears({ passages, active }: ElsewhereYearsProps) {
  const { t, i18n } = useTranslation()
  const years = yearsOf(passages)
  const first = years[0]
  const last = years.at(-1)
  if (first === undefined || last === undefined || first === last) return null
  const most = Math.max(...years.map(({ passages: count }) => count))
  const current = yearOf(passages[active]?.letter.date ?? null)
  const words = (year: number) => yearWords(year, t, i18n.language)
  const dated = years.reduce((sum, { passages: count }) => sum + count, 0)
  return (
    <div
      className="passage-years"
      role="group"
      aria-label={t('elsewhere.history', {
        passages: t('elsewhere.count', { count: dated }),
        from: words(first.year),
        to: words(last.year),
      })}
    >
      <span aria-hidden="true">{words(first.year)}</span>
      <div className="passage-years-line">
        {years.map(({ year, row, passages: count }) => (
          // The keyboard goes through the list; this is the shorter way for the pointer.
          <button
            key={year}
            type="button"
            tabIndex={-1}
            className="passage-year"
            aria-label={t('elsewhere.year', { year: words(year), count })}
            title={t('elsewhere.year', { year: words(year), count })}
            aria-current={year === current ? 'true' : undefined}
            style={{
              insetInlineStart: `${((year - first.year) * 100) / (last.year - first.year)}%`,
              inlineSize: sizeOf(count, most),
              blockSize: sizeOf(count, most),
            }}
            onClick={() => activateElsewhere(row)}
          />
        ))}
      </div>
      <span aria-hidden="true">{words(last.year)}</span>
    </div>
  )
}

function sizeOf(count: number, most: number): number {
  return most <= 1 ? smallest : Math.round(smallest + ((largest - smallest) * (count - 1)) / (most - 1))
}
