/** Letters of the result by year: the chart, what stands in no year, and the same as a table. */
import { useMemo } from 'react'
import { useTranslation } from 'react-i18next'
import { chooseFacetValue, chooseYears } from '../../actions/overview'
import { Button } from '../../components/button'
import { useOverview, type Years } from '../../state/overview'
import { useSearch } from '../../state/search'
import { barsOf, type YearBar } from '../../state/year-bars'
import { spanOf } from '../../state/year-span'
import { YearChart } from './year-chart'
import { spanWords } from './year-words'

/** As the facets ask for letters without a date. */
const undatedClause = '(-has:date)'

export function YearsPart() {
  const { t } = useTranslation()
  const years = useOverview((state) => state.years)
  const query = useSearch((state) => state.query)
  const span = useMemo(() => spanOf(query), [query])
  const bars = useMemo(() => barsOf(years?.years ?? []), [years])
  return (
    <div className="years">
      <div className="years-head">
        <h3 className="years-title">{t('years.title')}</h3>
        {span === null ? null : (
          <Button look="quiet" onClick={() => chooseYears(null)}>
            {t('years.all')}
          </Button>
        )}
      </div>
      {bars.length === 0 ? (
        <p className="facet-none">{years === null ? t('facets.counting') : t('years.none')}</p>
      ) : (
        <YearChart key={`${bars[0]?.from} ${bars.length}`} bars={bars} span={span} onChoose={chooseYears} />
      )}
      {years === null ? null : <YearsRest years={years} bars={bars} />}
    </div>
  )
}

interface YearsRestProps {
  readonly years: Years
  readonly bars: readonly YearBar[]
}

function YearsRest({ years: { severalYears, undated }, bars }: YearsRestProps) {
  const { t, i18n } = useTranslation()
  return (
    <div className="years-rest">
      {severalYears === 0 ? null : (
        <span title={t('years.severalHint')}>{t('years.several', { count: severalYears })}</span>
      )}
      {undated === 0 ? null : (
        <button
          type="button"
          className="link"
          title={t('years.undatedHint')}
          onClick={() => chooseFacetValue(undatedClause, 'required')}
        >
          {t('years.undated', { count: undated })}
        </button>
      )}
      {bars.length === 0 ? null : (
        <details className="years-table">
          <summary>{t('years.table')}</summary>
          <table>
            <caption className="for-screen-readers">{t('years.title')}</caption>
            <thead>
              <tr>
                <th scope="col">{t('years.year')}</th>
                <th scope="col">{t('views.letters')}</th>
              </tr>
            </thead>
            <tbody>
              {bars
                .filter(({ letters }) => letters > 0)
                .map((bar) => (
                  <tr key={bar.from}>
                    <th scope="row">{spanWords(bar, t, i18n.language)}</th>
                    <td>{t('queryBox.letters', { count: bar.letters })}</td>
                  </tr>
                ))}
            </tbody>
          </table>
        </details>
      )}
    </div>
  )
}
