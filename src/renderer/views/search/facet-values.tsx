/** The values of one facet with their letters: a click asks for a value, minus leaves its letters out, again drops it. */
import type { FacetName } from '@shared/search'
import { foldText } from '@shared/text/fold'
import type { ClauseState } from '@shared/text/query/edit-clauses'
import { Check, Minus } from 'lucide-react'
import { type KeyboardEvent, type MouseEvent, useMemo, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { chooseFacetValue, readMoreValues, typeFacetValue } from '../../actions/overview'
import { Button } from '../../components/button'
import { SearchField } from '../../components/search-field'
import { VirtualList } from '../../components/virtual-list'
import { type FacetRow, facetRows, shownFacet, useOverview } from '../../state/overview'
import { useSearch } from '../../state/search'
import { useFacetWords } from './facet-words'

/** Fewer need no field to find one of them. */
const fewValues = 8
/** In pixels. */
const rowHeight = 28

export function FacetValues({ name }: { readonly name: FacetName }) {
  const { t } = useTranslation()
  const wordsOf = useFacetWords(name)
  const facet = useOverview(shownFacet)
  const whole = useOverview((state) => state.whole)
  const busy = useOverview((state) => state.busy)
  const typed = useOverview((state) => state.typed)
  const query = useSearch((state) => state.query)
  const [active, setActive] = useState(0)
  const all = useMemo(() => facetRows(name, facet, query), [name, facet, query])
  // What the library found also fits by other spellings of the same name.
  const isFound = useOverview((state) => isNamed(name) && facet === state.whole && state.wholeOf === typed)
  const rows = useMemo(() => (isFound ? all : matching(all, typed, wordsOf)), [all, typed, wordsOf, isFound])
  const total = facet?.total ?? 0
  const current = Math.min(active, Math.max(0, rows.length - 1))
  const rest = total - (facet?.values.length ?? 0)
  const isCut = rest > 0 && facet !== null && facet === whole
  const choose = (index: number, wanted: ClauseState) => {
    const row = rows[index]
    if (row !== undefined) chooseFacetValue(row.clause, row.state === wanted ? null : wanted)
  }
  return (
    <>
      {total > fewValues || typed !== '' ? (
        <SearchField
          label={t('facets.find')}
          clearLabel={t('facets.clearFind')}
          value={typed}
          onChange={typeFacetValue}
          onLeave={() => document.querySelector<HTMLElement>('.facet-values')?.focus()}
        />
      ) : null}
      {rows.length === 0 ? (
        <p className="facet-none">{facet === null || busy ? t('facets.counting') : t('facets.nothing')}</p>
      ) : (
        <VirtualList
          label={t(`facets.names.${name}`)}
          description={t('facets.keys')}
          className="facet-values"
          isStart={false}
          count={rows.length}
          rowHeight={rowHeight}
          active={current}
          onActive={setActive}
          onVisible={ignore}
          onOpen={(index) => choose(index, 'required')}
          onKey={(event) => pressKey(event, (wanted) => choose(current, wanted))}
          row={({ index }) => {
            const row = rows[index]
            return row === undefined ? null : (
              <FacetRowCells
                row={row}
                words={wordsOf(row.value)}
                onExclude={() => choose(index, 'excluded')}
              />
            )
          }}
        />
      )}
      {isCut ? (
        <p className="facet-none">{t('facets.cut', { count: facet?.values.length ?? 0, total })}</p>
      ) : null}
      {rest > 0 && typed === '' && !isCut ? (
        <Button look="quiet" className="facet-more" disabled={busy} onClick={() => void readMoreValues()}>
          {t('facets.more', { count: rest })}
        </Button>
      ) : null}
    </>
  )
}

interface FacetRowCellsProps {
  readonly row: FacetRow
  readonly words: string
  readonly onExclude: () => void
}

function FacetRowCells({ row, words, onExclude }: FacetRowCellsProps) {
  const { t } = useTranslation()
  const { letters, state } = row
  // With Alt a click leaves out, as minus does.
  const onClickCapture = (event: MouseEvent) => {
    if (!event.altKey) return
    event.stopPropagation()
    onExclude()
  }
  return (
    <>
      <div
        role="gridcell"
        className="facet-value"
        data-state={state ?? undefined}
        onClickCapture={onClickCapture}
      >
        <span className="facet-sign" aria-hidden="true">
          {state === 'required' ? <Check size={14} /> : state === 'excluded' ? <Minus size={14} /> : null}
        </span>
        <bdi className="facet-words" title={words}>
          {words}
        </bdi>
        {state === null ? null : (
          <span className="for-screen-readers">
            {t(state === 'required' ? 'facets.isRequired' : 'facets.isExcluded')}
          </span>
        )}
        <span className="facet-letters">
          {state === 'excluded' ? null : (
            <>
              <span aria-hidden="true">{t('queryBox.letters', { count: letters })}</span>
              <span className="for-screen-readers">{t('search.count', { count: letters })}</span>
            </>
          )}
        </span>
      </div>
      <div role="gridcell" className="facet-exclude">
        <button
          type="button"
          tabIndex={-1}
          className="icon-button"
          title={t(state === 'excluded' ? 'facets.drop' : 'queryBox.excludeThis')}
          aria-label={t(state === 'excluded' ? 'facets.dropOf' : 'queryBox.exclude', {
            clause: words,
            value: words,
          })}
          onClick={(event) => {
            event.stopPropagation()
            onExclude()
          }}
        >
          <Minus size={14} aria-hidden="true" />
        </button>
      </div>
    </>
  )
}

/** Enter is the list's own. */
function pressKey(event: KeyboardEvent, choose: (wanted: ClauseState) => void): boolean {
  if (event.ctrlKey || event.metaKey) return false
  if (event.key === ' ') choose('required')
  else if (event.key === '-' || event.key === '\u2212' || event.key === 'Delete') choose('excluded')
  else return false
  return true
}

/** Of which the library itself finds values by their beginnings. */
function isNamed(name: FacetName): boolean {
  return name === 'person' || name === 'place' || name === 'source'
}

/** Values with a word that begins as what was typed, in any spelling; what is chosen stays. */
function matching(
  rows: readonly FacetRow[],
  typed: string,
  wordsOf: (value: string | null) => string,
): readonly FacetRow[] {
  const wanted = foldText(typed.trim())
  if (wanted === '') return rows
  return rows.filter(
    ({ value, state }) => state !== null || ` ${foldText(wordsOf(value))}`.includes(` ${wanted}`),
  )
}

function ignore(): void {
  // All rows are there.
}
