/**
 * The box over the list: what is typed is searched at once. Under it stand the query's clauses as chips, and how the
 * query was understood.
 */
import { Bookmark, Search, SlidersHorizontal, X } from 'lucide-react'
import { useEffect, useRef } from 'react'
import { useTranslation } from 'react-i18next'
import { run } from '../../actions/commands'
import { clearSearch, searchFocused, submitQuery, typeQuery } from '../../actions/search'
import { clearSearchHistory } from '../../actions/search-history'
import { IconButton } from '../../components/button'
import { isSearching, useSearch } from '../../state/search'
import { useSearchHistory } from '../../state/search-history'
import { useShell } from '../../state/shell'
import { keysOf } from '../shell/shortcuts'
import { Chips } from './chips'
import { Explanation } from './explanation'
import { HistoryButtons } from './history-buttons'
import { QueryField } from './query-field'
import { focusResults } from './use-kept-rows'

export function SearchBox() {
  const { t } = useTranslation()
  const query = useSearch((state) => state.query)
  const searching = useSearch(isSearching)
  const recent = useSearchHistory((state) => state.recent)
  const focus = useShell((state) => state.searchFocus)
  const platform = useShell((state) => state.platform)
  const input = useRef<HTMLInputElement>(null)
  useEffect(() => {
    if (focus === 0) return
    input.current?.focus()
    input.current?.select()
    searchFocused()
  }, [focus])
  const clear = () => {
    clearSearch()
    input.current?.focus()
  }
  return (
    <search className="search-box">
      <div className="search-box-line">
        <QueryField
          label={t('search.label')}
          placeholder={t('search.label')}
          value={query}
          input={input}
          describedBy="understood"
          recent={recent}
          onClearRecent={() => void clearSearchHistory()}
          onChange={typeQuery}
          onSettle={submitQuery}
          onEscape={clearSearch}
          onKey={(event) => {
            if (event.key !== 'ArrowDown' || event.altKey) return false
            focusResults()
            return true
          }}
          className="search-field"
          before={<Search size={16} aria-hidden="true" className="search-field-icon" />}
          behind={
            query === '' ? null : (
              <button type="button" className="icon-button" aria-label={t('search.clear')} onClick={clear}>
                <X size={15} aria-hidden="true" />
              </button>
            )
          }
        />
      </div>
      <div className="search-tools">
        <HistoryButtons />
        <div>
          <IconButton
            icon={SlidersHorizontal}
            label={t('queryForm.open')}
            keys={keysOf('build-search', t, platform)}
            onClick={() => run('build-search')}
          />
          {searching ? (
            <IconButton
              icon={Bookmark}
              label={t('search.save')}
              keys={keysOf('save-search', t, platform)}
              onClick={() => run('save-search')}
            />
          ) : null}
        </div>
      </div>
      <Chips query={query} onLeave={() => input.current?.focus()} />
      <Explanation />
    </search>
  )
}
