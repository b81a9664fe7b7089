/** What `letterbook search` says beside the letters, in words: the facets of a result, and what there is to say when nothing was found. */
import type { FacetName, MatchingRule, MatchReason, Overview, Zero } from '@shared/search'

const ruleNames: Readonly<Record<MatchingRule, string>> = {
  same: 'as typed',
  folded: 'other accents or letter forms',
  form: 'another form of the word',
  joined: 'joined or split otherwise',
  similar: 'resembles it',
  pattern: 'fits the pattern',
  expression: 'fits the expression',
}

const mostReasons = 5

/** Why a letter matched, where that is not plain to see. */
export function reasonLine(because: readonly MatchReason[]): string | null {
  const told = because.filter(({ rule, where }) => rule !== 'same' || where !== 'text')
  if (told.length === 0) return null
  const reasons = told
    .slice(0, mostReasons)
    .map(({ asked, found, rule, where }) => `${found} for ${asked} (${placed(ruleNames[rule], where)})`)
  return `    matched: ${reasons.join(', ')}${told.length > mostReasons ? ', …' : ''}`
}

function placed(rule: string, where: MatchReason['where']): string {
  return where === 'text' ? rule : `${rule}, ${where}`
}

const facetNames: Readonly<Record<FacetName, string>> = {
  kind: 'Kinds',
  language: 'Languages',
  person: 'People',
  place: 'Places',
  tag: 'Tags',
  source: 'Sources',
  year: 'Years',
  has: 'With',
}

/** A line for each facet that has any value. */
export function facetLines({ facets, severalYears }: Overview): readonly string[] {
  const lines = facets
    .filter(({ values }) => values.length > 0)
    .map(({ name, values, total }) => {
      const shown = values.map(({ value, letters }) => `${value ?? '(none)'} ${letters}`).join(', ')
      const more = total > values.length ? `, … (${total} in all)` : ''
      return `${facetNames[name]}: ${shown}${more}`
    })
  return ['', ...lines, ...(severalYears > 0 ? [`Dated to several years: ${severalYears}`] : [])]
}

export function zeroLines({
  searched,
  unread,
  withoutText,
  rules,
  unknown,
  relaxations,
}: Zero): readonly string[] {
  return [
    '',
    `${searched} letters were searched${rules.length === 0 ? '' : ` for words: ${rules.map((rule) => ruleNames[rule]).join(', ')}`}.`,
    ...(unread > 0
      ? [`${unread} ${unread === 1 ? 'file' : 'files'} could not be read, wholly or in part.`]
      : []),
    ...(withoutText > 0 ? [withoutTextLine(withoutText)] : []),
    ...unknown.map(
      ({ asked, similar }) =>
        `No letter has “${asked}”.${similar.length === 0 ? '' : ` Similar: ${similar.map(({ word, letters }) => `${word} (${letters})`).join(', ')}.`}`,
    ),
    ...(relaxations.length === 0 ? [] : ['These find something:']),
    ...relaxations.map(({ query, total }) => `${String(total).padStart(8)}  ${query}`),
  ]
}

function withoutTextLine(letters: number): string {
  return letters === 1
    ? '1 letter has no text; only a catalogue tells of it.'
    : `${letters} letters have no text; only catalogues tell of them.`
}
