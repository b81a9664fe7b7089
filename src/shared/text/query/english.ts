/** The English rendering of how a query was read, for the command line. The window has its own catalogues. */
import type { Understanding } from '../../search'
import { type UnderstandingKey, understandingKeys } from './explain'

type Rendering = (values: Readonly<Record<string, string>>, of: readonly string[]) => string

const value = (values: Readonly<Record<string, string>>, name: string): string => values[name] ?? ''
const first = (of: readonly string[]): string => of[0] ?? ''

const renderings: Readonly<Record<UnderstandingKey, Rendering>> = {
  'every-letter': () => 'every letter',
  word: (v) => value(v, 'words'),
  beginning: (v) => `words beginning with ${value(v, 'words')}`,
  phrase: (v) => `the phrase “${value(v, 'words')}”`,
  near: (v) =>
    `“${value(v, 'words')}” with at most ${value(v, 'distance')} other word${value(v, 'distance') === '1' ? '' : 's'} between`,
  pattern: (v) => `words like ${value(v, 'words')}`,
  fuzzy: (v) =>
    `${value(v, 'words')} with up to ${value(v, 'distance')} letter${value(v, 'distance') === '1' ? '' : 's'} different`,
  all: (_, of) => `(${of.join(' and ')})`,
  any: (_, of) => `(${of.join(' or ')})`,
  not: (_, of) => `not ${first(of)}`,
  title: (_, of) => `in the title: ${first(of)}`,
  from: (_, of) => `from: ${first(of)}`,
  to: (_, of) => `to: ${first(of)}`,
  person: (_, of) => `a person: ${first(of)}`,
  place: (_, of) => `a place: ${first(of)}`,
  kind: (v) => `of kind ${value(v, 'value')}`,
  language: (v) => `in language ${value(v, 'value')}`,
  path: (v) => `with “${value(v, 'value')}” in the path`,
  date: (v) => `dated ${value(v, 'from')}`,
  'date-possibly': (v) => `possibly dated ${value(v, 'from')}`,
  'date-between': (v) => `dated from ${value(v, 'from')} to ${value(v, 'to')}`,
  'date-between-possibly': (v) => `possibly dated from ${value(v, 'from')} to ${value(v, 'to')}`,
  since: (v) => `dated ${value(v, 'from')} or later`,
  'since-possibly': (v) => `possibly dated ${value(v, 'from')} or later`,
  until: (v) => `dated ${value(v, 'to')} or earlier`,
  'until-possibly': (v) => `possibly dated ${value(v, 'to')} or earlier`,
  before: (v) => `dated before ${value(v, 'from')}`,
  'before-possibly': (v) => `possibly dated before ${value(v, 'from')}`,
  after: (v) => `dated after ${value(v, 'to')}`,
  'after-possibly': (v) => `possibly dated after ${value(v, 'to')}`,
  'unknown-field': (v) => `“${value(v, 'value')}:” is no field that can be searched, so it was read as text`,
  'unreadable-date': (v) => `“${value(v, 'value')}” is no date that can be read, so it was read as text`,
  'unknown-kind': (v) => `“${value(v, 'value')}” is no kind of letter, so it was read as text`,
  'unknown-language': (v) => `“${value(v, 'value')}” is no language code, so it was read as text`,
  'unclosed-quotation': () => 'a quotation mark is not closed, so the words were read one by one',
  'pattern-as-text': (v) => `“${value(v, 'value')}” was read as text`,
  'nothing-to-search': (v) => `“${value(v, 'value')}” has no letter or digit, so it was left out`,
  'too-many-words': (v) => `only the first ${value(v, 'value')} words were searched`,
  'short-beginning': (v) => `“${value(v, 'words')}” is too short to stand for words that begin with it`,
  'too-many-forms': (v) =>
    `only the ${value(v, 'count')} commonest forms of ${value(v, 'words')} were searched`,
  unranked: () => 'the words are in most letters, so the newest come first',
}

/** What comes from here on in the list of keys is a remark on the reading, not a part of what was asked. */
const remarks: ReadonlySet<string> = new Set(
  understandingKeys.slice(understandingKeys.indexOf('unknown-field')),
)

/** One English line: what was asked, then the remarks. */
export function inEnglish(understood: readonly Understanding[]): string {
  const asked = understood.filter((part) => !remarks.has(part.key)).map(render)
  const remarked = understood.filter((part) => remarks.has(part.key)).map(render)
  return [asked.join(' and '), ...remarked].filter((line) => line !== '').join('; ')
}

function render(part: Understanding): string {
  const key = understandingKeys.find((known) => known === part.key)
  return key ? renderings[key](part.values, (part.of ?? []).map(render)) : part.key
}
