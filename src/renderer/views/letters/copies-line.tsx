/** How many copies of letters are left out of the list, and the way to see each of them. */
import { useTranslation } from 'react-i18next'
import { showCopiesEverywhere } from '../../actions/search'
import { Button } from '../../components/button'
import { useLetters } from '../../state/letters'
import { useLibrary } from '../../state/library'

interface CopiesLineProps {
  /** How many copies are among the hits is not counted; then the line gives no number. */
  readonly ofSearch?: boolean
}

export function CopiesLine({ ofSearch = false }: CopiesLineProps) {
  const { t } = useTranslation()
  const count = useLibrary((state) => state.library?.copies ?? 0)
  const shown = useLetters((state) => state.copies)
  if (count === 0) return null
  return (
    <div className="copies-line">
      <span>
        {ofSearch
          ? t(shown ? 'search.withCopies' : 'search.withoutCopies')
          : t(shown ? 'letters.copiesShown' : 'letters.copiesHidden', { count })}
      </span>
      <Button look="quiet" onClick={() => showCopiesEverywhere(!shown)}>
        {t(shown ? 'letters.hideCopies' : 'letters.showCopies')}
      </Button>
    </div>
  )
}
