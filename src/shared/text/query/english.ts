/** The English rendering of how a query was read, for the command line. The window has its own catalogues. */
import type { Understanding } from '../../search'
import { isRemark, type UnderstandingKey, understandingKeys } from './understanding-keys'

type Rendering = (values: Readonly<Record<string, string>>, of: readonly string[]) => string

const value = (values: Readonly<Record<string, string>>, name: string): string => values[name] ?? ''
const first = (of: readonly string[]): string => of[0] ?? ''
const second = (of: readonly string[]): string => of[1] ?? ''

const renderings: Readonly<Record<UnderstandingKey, Rendering>> = {
  'every-letter': () => 'every letter',
  word: (v) => value(v, 'words'),
  beginning: (v) => `words beginning with ${value(v, 'words')}`,
  exact: (v) => `exactly “${value(v, 'words')}”`,
  phrase: (v) => `the phrase “${value(v, 'words')}”`,
  'phrase-beginning': (v) => `a phrase beginning with “${value(v, 'words')}”`,
  near: (v) =>
    `“${value(v, 'words')}” with at most ${value(v, 'distance')} other word${value(v, 'distance') === '1' ? '' : 's'} between`,
  pattern: (v) => `words like ${value(v, 'words')}`,
  fuzzy: (v) =>
    `${value(v, 'words')} with up to ${value(v, 'distance')} letter${value(v, 'distance') === '1' ? '' : 's'} different`,
  expression: (v) => `the expression ${value(v, 'words')}`,
  boost: (v, of) => `${first(of)} (counting ${value(v, 'by')} times)`,
  all: (_, of) => `(${of.join(' and ')})`,
  any: (_, of) => `(${of.join(' or ')})`,
  not: (_, of) => `not ${first(of)}`,
  within: (_, of) => `${first(of)} in ${second(of)}`,
  title: (_, of) => `in the title: ${first(of)}`,
  from: (_, of) => `from: ${first(of)}`,
  to: (_, of) => `to: ${first(of)}`,
  signed: (_, of) => `signed: ${first(of)}`,
  person: (_, of) => `a person: ${first(of)}`,
  place: (_, of) => `a place: ${first(of)}`,
  note: (_, of) => `in a note: ${first(of)}`,
  kind: (v) => `of kind ${value(v, 'value')}`,
  language: (v) => `in language ${value(v, 'value')}`,
  path: (v) => `with “${value(v, 'value')}” in the path`,
  'path-whole': (v) => `with the path “${value(v, 'value')}”`,
  source: (v) => `with “${value(v, 'value')}” in the source`,
  'source-whole': (v) => `from the source “${value(v, 'value')}”`,
  tag: (v) => `tagged #${value(v, 'value')}`,
  search: (v) => `found by the search “${value(v, 'value')}”`,
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
  'zone-title': () => 'the title',
  'zone-quote': () => 'a quotation',
  'zone-opening': () => 'the opening',
  'zone-closing': () => 'the closing',
  'zone-heading': () => 'a heading',
  'zone-dateline': () => 'the dateline',
  'zone-salutation': () => 'the salutation',
  'zone-paragraph': () => 'a paragraph',
  'zone-list-item': () => 'a list',
  'zone-block-quotation': () => 'a quotation set apart',
  'zone-signature': () => 'the signature',
  'zone-postscript': () => 'a postscript',
  'zone-quoted-reply': () => 'a quoted message',
  'zone-boilerplate': () => 'boilerplate',
  'zone-letterhead': () => 'the letterhead',
  'zone-note': () => 'a footnote',
  'has-note': () => 'with a note',
  'has-tag': () => 'with a tag',
  'has-problem': () => 'with a problem',
  'has-date': () => 'with a date',
  'has-sender': () => 'with a sender',
  'has-recipient': () => 'with a recipient',
  'has-signatory': () => 'with a signatory',
  'has-place': () => 'with a place',
  'has-quotation': () => 'with a quotation',
  'has-source': () => 'with a source',
  'has-copy': () => 'with a copy',
  'has-text': () => 'with a text',
  'is-copy': () => 'a copy of another letter',
  'is-doubtful': () => 'in need of a look',
  'is-rtl': () => 'written from right to left',
  'is-ltr': () => 'written from left to right',
  'is-part': () => 'one of several letters of its file',
  'is-reply': () => 'a reply',
  'match-forms': () => 'words in no other form than typed',
  'match-accents': () => 'accents and letters as typed',
  'match-case': () => 'capitals as typed',
  'unknown-field': (v) => `“${value(v, 'value')}:” is no field that can be searched, so it was read as text`,
  'unreadable-date': (v) => `“${value(v, 'value')}” is no date that can be read, so it was read as text`,
  'turned-dates': (v) => `“${value(v, 'value')}” ends before it begins, so it was turned round`,
  'unknown-kind': (v) => `“${value(v, 'value')}” is no kind of letter, so it was read as text`,
  'unknown-language': (v) => `“${value(v, 'value')}” is no language code, so it was read as text`,
  'unknown-zone': (v) => `“${value(v, 'value')}” is no part of a letter, so it was read as text`,
  'unknown-property': (v) =>
    `“${value(v, 'value')}” is nothing that can be asked here, so it was read as text`,
  'unreadable-expression': (v) =>
    `${value(v, 'value')} is no regular expression that can be read, so it was read as text`,
  'unclosed-quotation': () => 'a quotation mark is not closed, so the words were read one by one',
  'pattern-as-text': (v) => `“${value(v, 'value')}” was read as text`,
  'nothing-to-search': (v) => `“${value(v, 'value')}” has no letter or digit, so it was left out`,
  'too-many-words': (v) => `only the first ${value(v, 'value')} words were searched`,
  'short-beginning': (v) =>
    `“${value(v, 'words')}” is too short to stand for other words, so it was searched as a word`,
  'too-many-forms': (v) =>
    `only the ${value(v, 'count')} commonest forms of ${value(v, 'words')} were searched`,
  'unknown-search': (v) => `there is no saved search “${value(v, 'value')}”`,
  'search-in-itself': (v) =>
    `the saved search “${value(v, 'value')}” asks for itself, so nothing is found by it`,
  unranked: () => 'the words are in most letters, so the newest come first',
}

/** One English line: what was asked, then the remarks. */
export function inEnglish(understood: readonly Understanding[]): string {
  const asked = understood.filter((part) => !isRemark(part)).map(render)
  const remarked = understood.filter(isRemark).map(render)
  return [asked.join(' and '), ...remarked].filter((line) => line !== '').join('; ')
}

function render(part: Understanding): string {
  const key = understandingKeys.find((known) => known === part.key)
  return key ? renderings[key](part.values, (part.of ?? []).map(render)) : part.key
}
