/** What the program says about the query: how it was understood, what else it searched, what may have been meant. */
import type { SearchedForms, UnknownWord } from '@shared/search'
import { canBeExact, exactly } from '@shared/text/query/exactly'
import { useTranslation } from 'react-i18next'
import { submitQuery } from '../../actions/search'
import { isSearching, useSearch } from '../../state/search'
import { isolated } from '../shell/words'
import { understoodWords } from './understood'

export function Explanation() {
  const { t, i18n } = useTranslation()
  const answer = useSearch((state) => state.answer)
  const answered = useSearch((state) => state.answered)
  const searching = useSearch(isSearching)
  if (!searching || answer === null) return null
  const { asked, remarks } = understoodWords(answer.understood, { t, language: i18n.language })
  // Words that were searched as they were typed need no mention.
  const forms = answer.forms.filter(({ rule, words }) => rule !== 'same' && words.length > 0)
  return (
    <div className="understood">
      <div id="understood">
        <p>{asked}</p>
        {remarks.map((remark) => (
          <p key={remark} className="understood-remark">
            {remark}
          </p>
        ))}
      </div>
      {answer.unknown.map((word) => (
        <DidYouMean key={word.asked} word={word} />
      ))}
      {forms.length === 0 ? null : <AlsoSearched forms={forms} query={answered} />}
    </div>
  )
}

function DidYouMean({ word: { asked, similar } }: { readonly word: UnknownWord }) {
  const { t } = useTranslation()
  return (
    <p className="did-you-mean">
      {t('queryBox.unknownWord', { word: isolated(asked) })}
      {similar.length === 0 ? null : (
        <>
          {' '}
          {t('queryBox.didYouMean')}
          {similar.map(({ word, letters, query }) => (
            <button key={word} type="button" className="link" onClick={() => submitQuery(query)}>
              <bdi>{word}</bdi> <small>{t('queryBox.letters', { count: letters })}</small>
            </button>
          ))}
        </>
      )}
    </p>
  )
}

/** Words that are named before the list is opened. */
const named = 3

interface AlsoSearchedProps {
  readonly forms: readonly SearchedForms[]
  readonly query: string
}

function AlsoSearched({ forms, query }: AlsoSearchedProps) {
  const { t } = useTranslation()
  const asked = new Set(forms.map((form) => form.asked))
  const others = [...new Set(forms.flatMap(({ words }) => words.map(({ word }) => word)))].filter(
    (word) => !asked.has(word),
  )
  if (others.length === 0) return null
  const words = others.slice(0, named).map(isolated).join(' · ')
  const more = others.length - named
  return (
    <details className="also-searched">
      <summary>
        {more > 0
          ? t('queryBox.alsoSearchedMore', { words, count: more })
          : t('queryBox.alsoSearched', { words })}
      </summary>
      <dl>
        {forms.map(({ asked, rule, words, cut }) => (
          <div key={`${rule} ${asked}`}>
            <dt>
              <bdi>{asked}</bdi> <span className="form-rule">{t(`matchingRules.${rule}`)}</span>
              {canBeExact(query, asked) ? (
                <button type="button" className="link" onClick={() => submitQuery(exactly(query, asked))}>
                  {t('queryBox.onlyAsTyped')}
                </button>
              ) : null}
            </dt>
            <dd>
              {words.map(({ word, letters }) => (
                <span key={word} className="form-word">
                  <bdi>{word}</bdi> <small>{t('queryBox.letters', { count: letters })}</small>
                </span>
              ))}
              {cut ? <span>{t('queryBox.andMore')}</span> : null}
            </dd>
          </div>
        ))}
      </dl>
    </details>
  )
}
