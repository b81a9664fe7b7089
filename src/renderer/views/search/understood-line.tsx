/** The line under the search box. */
import { useTranslation } from 'react-i18next'
import { isSearching, useSearch } from '../../state/search'
import { understoodWords } from './understood'

export function UnderstoodLine() {
  const { t } = useTranslation()
  const answer = useSearch((state) => state.answer)
  const searching = useSearch(isSearching)
  if (!searching || answer === null) return null
  const { asked, remarks } = understoodWords(answer.understood, t)
  return (
    <div id="understood" className="understood">
      <p>{asked}</p>
      {remarks.map((remark) => (
        <p key={remark} className="understood-remark">
          {remark}
        </p>
      ))}
    </div>
  )
}
