/** Examples of everything that can be asked, for the guide. A test reads each one as the search would. */
import type { UnderstandingKey } from './understanding-keys'

export interface QueryExample {
  /** Its words in the catalogues. */
  readonly name: string
  readonly query: string
  /** What the search says that it understood. */
  readonly reads: UnderstandingKey
  /** Finds nothing until the reader has written or saved something. */
  readonly own?: true
}

export const queryReference = [
  {
    part: 'words',
    examples: [
      { name: 'all', query: 'river dam', reads: 'word' },
      { name: 'any', query: 'school OR mosque OR church', reads: 'any' },
      { name: 'not', query: 'dam -school', reads: 'not' },
      { name: 'group', query: '(dam OR reservoir) school', reads: 'any' },
      { name: 'exact', query: '=villages', reads: 'exact' },
      { name: 'boost', query: 'valley dam^3', reads: 'boost' },
    ],
  },
  {
    part: 'phrases',
    examples: [
      { name: 'phrase', query: '"we, the undersigned"', reads: 'phrase' },
      { name: 'phraseBeginning', query: '"the sch*"', reads: 'phrase-beginning' },
      { name: 'near', query: '"school river"~9', reads: 'near' },
    ],
  },
  {
    part: 'spellings',
    examples: [
      { name: 'beginning', query: 'resettle*', reads: 'beginning' },
      { name: 'pattern', query: 'v*ley', reads: 'pattern' },
      { name: 'fuzzy', query: 'ilvr~1', reads: 'fuzzy' },
      { name: 'expression', query: '/d[ae]ms?/', reads: 'expression' },
    ],
  },
  {
    part: 'people',
    examples: [
      { name: 'title', query: 'title:letter', reads: 'title' },
      { name: 'from', query: 'from:Pendrethick', reads: 'from' },
      { name: 'to', query: 'to:Varoldi', reads: 'to' },
      { name: 'signed', query: 'signed:Quivory', reads: 'signed' },
      { name: 'person', query: 'person:Pendrethick', reads: 'person' },
      { name: 'place', query: 'place:Tavrin', reads: 'place' },
    ],
  },
  {
    part: 'days',
    examples: [
      { name: 'year', query: 'date:1845', reads: 'date' },
      { name: 'between', query: 'date:1845..1846-06', reads: 'date-between' },
      { name: 'decade', query: 'date:184X', reads: 'date-between' },
      { name: 'possibly', query: 'date:1845~', reads: 'date-possibly' },
      { name: 'before', query: 'before:1846', reads: 'before' },
      { name: 'after', query: 'after:2020-03', reads: 'after' },
    ],
  },
  {
    part: 'kinds',
    examples: [
      { name: 'kind', query: 'kind:petition', reads: 'kind' },
      { name: 'language', query: 'lang:fa', reads: 'language' },
      { name: 'path', query: 'path:drafts', reads: 'path' },
      { name: 'inPart', query: 'in:closing respectfully', reads: 'within' },
      { name: 'inQuote', query: 'in:quote dam', reads: 'within' },
      { name: 'has', query: 'has:quotation', reads: 'has-quotation' },
      { name: 'is', query: 'is:reply', reads: 'is-reply' },
    ],
  },
  {
    part: 'own',
    examples: [
      { name: 'note', query: 'note:witness', reads: 'note', own: true },
      { name: 'hasNote', query: 'has:note', reads: 'has-note', own: true },
      { name: 'tag', query: 'tag:dam', reads: 'tag', own: true },
    ],
  },
  {
    part: 'strictness',
    examples: [
      { name: 'forms', query: 'villages match:forms', reads: 'match-forms' },
      { name: 'accents', query: 'Heißenau match:accents', reads: 'match-accents' },
      { name: 'case', query: 'Dam match:case', reads: 'match-case' },
    ],
  },
] as const satisfies readonly { readonly part: string; readonly examples: readonly QueryExample[] }[]
