/** The box over the list: what is typed is searched at once, and the line below says how it was understood. */
import { Bookmark } from 'lucide-react'
import { useEffect, useRef } from 'react'
import { useTranslation } from 'react-i18next'
import { run } from '../../actions/commands'
import { submitQuery, typeQuery } from '../../actions/search'
import { IconButton } from '../../components/button'
import { SearchField } from '../../components/search-field'
import { isSearching, useSearch } from '../../state/search'
import { useShell } from '../../state/shell'
import { keysOf } from '../shell/shortcuts'
import { UnderstoodLine } from './understood-line'

export function SearchBox() {
  const { t } = useTranslation()
  const query = useSearch((state) => state.query)
  const searching = useSearch(isSearching)
  const focus = useShell((state) => state.searchFocus)
  const platform = useShell((state) => state.platform)
  const input = useRef<HTMLInputElement>(null)
  useEffect(() => {
    if (focus === 0) return
    input.current?.focus()
    input.current?.select()
  }, [focus])
  return (
    <search className="search-box">
      <div className="search-box-line">
        <SearchField
          label={t('search.label')}
          clearLabel={t('search.clear')}
          value={query}
          input={input}
          describedBy="understood"
          onChange={typeQuery}
          onSubmit={() => submitQuery(query)}
          onLeave={focusRows}
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
      <UnderstoodLine />
    </search>
  )
}

function focusRows(): void {
  document.querySelector<HTMLElement>('[data-area="list"] [role="grid"]')?.focus()
}
