/** A value of a letter in words of the interface. Pure. */
import type { JudgedValue } from '@shared/judgement'
import type { DescribedValue, Person } from '@shared/letter'
import type { TFunction } from 'i18next'
import { review } from '../../locales/en-review'
import { languageName } from '../../locales/formatters'
import { dateWords, isolated } from '../shell/words'

export function valueWords(value: JudgedValue, t: TFunction, language: string): string {
  switch (value.field) {
    case 'title':
      return value.title
    case 'kind':
      return t(`kinds.${value.letterKind}`)
    case 'language':
      return languageName(value.language, language)
    case 'date':
      return dateWords(value.edtf, t, language)
    case 'signatory-count':
      return value.count.toLocaleString(language)
    case 'place':
      return value.name
    case 'source':
      return joined([value.publisher, value.edition, value.url])
    case 'sender':
    case 'recipient':
    case 'signatory':
      return value.name
  }
}

/** What stands smaller beside the value: roles, and what a date's own words leave open. */
export function valueRemarks(value: DescribedValue, t: TFunction): string {
  switch (value.field) {
    case 'date': {
      const { role, inferred, calendar } = value.date
      return joined([
        t(`dateRoles.${role}`),
        inferred ? t('dates.inferred') : undefined,
        calendar === undefined ? undefined : t(`calendars.${calendar}`),
      ])
    }
    case 'place':
      return t(`placeRoles.${value.place.role}`)
    case 'sender':
    case 'recipient':
    case 'signatory':
      return personRemarks(value.person, t)
    case 'title':
    case 'kind':
    case 'language':
    case 'signatory-count':
    case 'source':
      return ''
  }
}

/** The part of the source that a value was found in. Fields of files keep the names that the files give them. */
export function ruleWords(rule: string, t: TFunction): string {
  return isNamedRule(rule) ? t(`rules.${rule}`) : rule
}

function isNamedRule(rule: string): rule is keyof typeof review.rules {
  return Object.hasOwn(review.rules, rule)
}

function personRemarks({ role, organisation, address, listedAs }: Person, t: TFunction): string {
  const listed = listedAs === undefined ? undefined : t('names.listedAs', { name: isolated(listedAs) })
  return joined([role, organisation, address, listed])
}

function joined(parts: readonly (string | undefined)[]): string {
  return parts
    .filter((part) => part !== undefined && part !== '')
    .map((part) => isolated(part ?? ''))
    .join(' · ')
}
