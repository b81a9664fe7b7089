/** No hits, told honestly: how much was searched and by which rules, what could not be, and what would find something. */
import type { MatchingRule, Relaxation, UnknownWord } from '@shared/search'
import type { TFunction } from 'i18next'
import { useEffect } from 'react'
import { useTranslation } from 'react-i18next'
import { readZero } from '../../actions/results'
import { clearSearch, focusSearch, submitQuery } from '../../actions/search'
import { showView } from '../../actions/shell'
import { Button } from '../../components/button'
import { EmptyState } from '../../components/empty-state'
import { listFormat } from '../../locales/formatters'
import { useLibrary } from '../../state/library'
import { useResults } from '../../state/results'
import { useSearch } from '../../state/search'
import { isolated } from '../shell/words'
import { FacetsButton } from './facets-button'

/** The button goes away with the search: the keyboard goes on in the box. */
function clear(): void {
  clearSearch()
  focusSearch()
}

/** So does the button of a relaxation. */
function relax(query: string): void {
  submitQuery(query)
  focusSearch()
}

/** Long enough to swallow fast typing, in milliseconds. */
const pauseOfTyping = 300

interface HonestZeroProps {
  readonly query: string
  readonly searched: number
  /** Whether unknown words are told with the query already. */
  readonly told: boolean
}

export function HonestZero({ query, searched, told }: HonestZeroProps) {
  const { t, i18n } = useTranslation()
  const known = useLibrary((state) => state.library?.problems ?? 0)
  const typing = useSearch((state) => state.typing)
  const answer = useSearch((state) => state.answer)
  const { zero: newest, zeroOf } = useResults()
  useEffect(() => {
    if (answer === null) return undefined
    const timer = setTimeout(() => void readZero(query), typing ? pauseOfTyping : 0)
    return () => clearTimeout(timer)
  }, [query, typing, answer])
  const zero = zeroOf === query ? newest : null
  const unread = zero?.unread ?? known
  const withoutText = zero?.withoutText ?? 0
  const rules = zero?.rules ?? []
  const text = (
    <>
      <p>{t('search.zeroSearched', { count: searched })}</p>
      {unread === 0 ? null : (
        <p>
          {t('search.zeroProblems', { count: unread })}{' '}
          <button type="button" className="link" onClick={() => showView('problems')}>
            {t('search.showProblems')}
          </button>
        </p>
      )}
      {withoutText === 0 ? null : <p>{t('zero.withoutText', { count: withoutText })}</p>}
      {rules.length === 0 ? null : <p>{t('zero.rules', { rules: ruleWords(rules, t, i18n.language) })}</p>}
    </>
  )
  return (
    <div className="zero">
      <div className="list-head">
        <p className="list-count">
          {t('search.of', { found: t('search.count', { count: 0 }), all: searched })}
        </p>
        <FacetsButton />
      </div>
      <EmptyState title={t('search.zeroTitle')} text={text} announced>
        {told ? null : <Similar unknown={zero?.unknown ?? []} />}
        {zero === null || zero.relaxations.length === 0 ? null : (
          <Relaxations relaxations={zero.relaxations} />
        )}
        <Button look="quiet" onClick={clear}>
          {t('search.clear')}
        </Button>
      </EmptyState>
    </div>
  )
}

function Similar({ unknown }: { readonly unknown: readonly UnknownWord[] }) {
  const { t } = useTranslation()
  return unknown.map(({ asked, similar }) => (
    <p key={asked}>
      {t('queryBox.unknownWord', { word: isolated(asked) })}{' '}
      {similar.map(({ word, letters, query }) => (
        <button key={word} type="button" className="link" onClick={() => relax(query)}>
          <bdi>{word}</bdi> <small>{t('queryBox.letters', { count: letters })}</small>
        </button>
      ))}
    </p>
  ))
}

function Relaxations({ relaxations }: { readonly relaxations: readonly Relaxation[] }) {
  const { t } = useTranslation()
  return (
    <div className="relaxations">
      <h3>{t('zero.instead')}</h3>
      <ul>
        {relaxations.map((relaxation) => (
          <li key={relaxation.query}>
            <button type="button" className="relaxation" onClick={() => relax(relaxation.query)}>
              <span className="relaxation-words">{relaxationWords(relaxation, t)}</span>
              <span className="relaxation-count">{t('search.count', { count: relaxation.total })}</span>
              <bdi className="relaxation-query">{relaxation.query}</bdi>
            </button>
          </li>
        ))}
      </ul>
    </div>
  )
}

function relaxationWords({ key, values }: Relaxation, t: TFunction): string {
  const named = (name: string) => isolated(values[name] ?? '')
  return t(`zero.relaxations.${key}`, {
    clause: named('clause'),
    word: named('word'),
    instead: named('instead'),
  })
}

function ruleWords(rules: readonly MatchingRule[], t: TFunction, language: string): string {
  return listFormat(language, 'long').format(rules.map((rule) => t(`matchingRules.${rule}`)))
}
