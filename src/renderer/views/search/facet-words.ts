/** What the values of a facet are called in the interface's language. */
import { letterKinds } from '@shared/letter'
import type { FacetName } from '@shared/search'
import { had } from '@shared/text/query/ast'
import type { TFunction } from 'i18next'
import { useCallback } from 'react'
import { useTranslation } from 'react-i18next'
import { languageName } from '../../locales/formatters'
import { yearWords } from './year-words'

export function useFacetWords(name: FacetName): (value: string | null) => string {
  const { t, i18n } = useTranslation()
  const { language } = i18n
  return useCallback((value) => facetWords(name, value, t, language), [name, t, language])
}

function facetWords(name: FacetName, value: string | null, t: TFunction, language: string): string {
  if (value === null) return t('facets.without')
  switch (name) {
    case 'kind':
      return nameIn(letterKinds, value, (kind) => t(`kinds.${kind}`))
    case 'language':
      return languageName(value, language)
    case 'has':
      return nameIn(had, value, (what) => t(`facets.has.${what}`))
    case 'tag':
      return `#${value}`
    case 'person':
    case 'place':
    case 'source':
      return value
    case 'year':
      return /^-?\d+$/.test(value) ? yearWords(Number(value), t, language) : value
  }
}

/** What has no name of its own is shown as it is. */
function nameIn<Known extends string>(
  known: readonly Known[],
  value: string,
  nameOf: (one: Known) => string,
): string {
  const one = known.find((candidate) => candidate === value)
  return one === undefined ? value : nameOf(one)
}
