/** Letters and queries in several scripts, made by chance but such that they often meet. */
import { type Block, blockKinds } from '@shared/letter'
import { type QueryNode, textFields, zones } from '@shared/text/query/ast'
import fc from 'fast-check'
import type { TestLetter } from './indexed-letters'

const plainWords = [
  ...[
    'sanction',
    'sanctions',
    'Sanctioned',
    'station',
    'nation',
    'nations',
    'peace',
    'Peace',
    'piece',
    'the',
    'of',
  ],
  ...[
    'Émile',
    'emile',
    'Emilie',
    'prêter',
    'preter',
    'ЁЛКА',
    'ёлка',
    'елка',
    'йод',
    'иод',
    'Письмо',
    'письма',
  ],
  ...[
    'کتاب',
    'كتاب',
    'کتابها',
    'نامه',
    'Briefe',
    'Brief',
    'Häuser',
    'hauser',
    'Haus',
    'γράμμα',
    'γραμμα',
    '12',
  ],
] as const
/** Words that are written otherwise than they are folded, letter by letter. */
const otherWords = [
  ...[
    'cœur',
    'coeur',
    'Straße',
    'strasse',
    '1,500',
    '1500',
    '۱۵۰۰',
    '手紙',
    '手',
    '紙',
    '紙手',
    'क्षि',
    'கடிதம்',
  ],
  ...['co-operate', 'cooperate', 'کتاب‌ها', 'نامه‌ها', 'O’Hara', 'ohara', 'שָׁלוֹם', 'שלום'],
] as const
const names = ['Émile Zola', 'Zola Budd', 'نامه کتاب', 'Peace Nation', 'Emile Peace'] as const

const anyWord = fc.constantFrom(...plainWords, ...otherWords)
const wordsOf = (maxLength: number) => fc.array(anyWord, { maxLength }).map((list) => list.join(' '))
const namesOf = (maxLength: number) => fc.array(fc.constantFrom(...names), { maxLength })

/** Blocks one below the other, some of them with words between quotation marks. */
const written = fc
  .array(
    fc.record({
      kind: fc.constantFrom(...blockKinds),
      words: fc.array(anyWord, { minLength: 1, maxLength: 5 }),
      quoted: fc.boolean(),
    }),
    { maxLength: 4 },
  )
  .map((parts) => {
    let text = ''
    const blocks: Block[] = []
    const quotations: { start: number; end: number }[] = []
    for (const { kind, words, quoted } of parts) {
      if (text !== '') text += '\n\n'
      const start = text.length
      text += quoted ? `“${words.join(' ')}”` : words.join(' ')
      if (quoted) quotations.push({ start: start + 1, end: text.length - 1 })
      blocks.push({ kind, start, end: text.length })
    }
    return { text, blocks, quotations }
  })

export function generatedLetterOf(): fc.Arbitrary<TestLetter> {
  return fc
    .record({
      written,
      title: wordsOf(3),
      senders: namesOf(2),
      recipients: namesOf(1),
      signatories: namesOf(1),
      places: fc.array(anyWord, { maxLength: 2 }),
      language: fc.constantFrom('en', 'de', 'fa', 'fr', 'ru'),
      kind: fc.constantFrom('letter' as const, 'petition' as const),
    })
    .map(({ written: { text, blocks, quotations }, ...others }) => ({ text, blocks, quotations, ...others }))
}

type Leaf = Extract<QueryNode, { readonly text: string } | { readonly source: string }>

/** Words whose accents can be compared letter by letter stand alone where accents may count. */
const word = (counted: boolean) => (counted ? fc.constantFrom(...plainWords) : anyWord)

const leaf = (counted: boolean): fc.Arbitrary<Leaf> =>
  fc.oneof(
    { weight: 5, arbitrary: word(counted).map((text): Leaf => ({ kind: 'word', text })) },
    { weight: 2, arbitrary: anyWord.map((text): Leaf => ({ kind: 'exact', text })) },
    fc
      .array(word(counted), { minLength: 2, maxLength: 3 })
      .map((list): Leaf => ({ kind: 'exact', text: list.join(' ') })),
    fc
      .array(word(counted), { minLength: 1, maxLength: 3 })
      .map((list): Leaf => ({ kind: 'phrase', text: list.join(' ') })),
    fc
      .record({
        list: fc.uniqueArray(fc.oneof(word(counted), fc.constantFrom('sanct*', '*tion', 'p*ce')), {
          minLength: 2,
          maxLength: 3,
        }),
        distance: fc.nat(4),
      })
      .map(({ list, distance }): Leaf => ({ kind: 'near', text: list.join(' '), distance })),
    fc
      .constantFrom('nat*', '*tion', '*ation*', 's*n', '*ce', 'n*t*n', 'کتا*b', '*تا*')
      .map((text): Leaf => ({ kind: 'pattern', text })),
    fc
      .record({
        text: fc.constantFrom('sanction', 'peice', 'natoin', 'emil', 'کتا', 'ohra', 'елкк'),
        distance: fc.constantFrom(1, 2),
      })
      .map((fuzzy): Leaf => ({ kind: 'fuzzy', ...fuzzy })),
    fc
      .record({
        source: fc.constantFrom(
          ...[
            'sanction',
            'peace\\b',
            '^the',
            'n[ae]tion(s|ed)?\\s',
            'کتاب',
            '\\d{2,}',
            'sanctions? (of|the)',
            '(?!x)пис.мо',
          ],
          ...['stat|emil', 'Häus', 'иод', 'o.hara', '^$', 'e{2}', '(peace)? of', '\\p{Lu}mile', 'ce$'],
        ),
        flags: fc.constantFrom('' as const, 'i' as const),
      })
      .map((expression): Leaf => ({ kind: 'regex', ...expression })),
  )

/** Any query that needs no notebook; with `counted`, one whose accents or case may be switched on. */
export function generatedQuery(counted: boolean): fc.Arbitrary<QueryNode> {
  return fc.letrec<{ node: QueryNode }>((tie) => ({
    node: fc.oneof(
      { maxDepth: 3, withCrossShrink: true },
      leaf(counted),
      fc
        .record({ of: leaf(counted), by: fc.constantFrom(0.5, 2, 10) })
        .map((boost): QueryNode => ({ kind: 'boost', ...boost })),
      fc
        .record({
          field: fc.constantFrom(...textFields.filter((field) => field !== 'note')),
          of: fc.oneof(
            leaf(counted),
            fc.constantFrom(...names).map((text): QueryNode => ({ kind: 'exact', text })),
          ),
        })
        .map((field): QueryNode => ({ kind: 'field', ...field })),
      fc.constantFrom(...zones).map((zone): QueryNode => ({ kind: 'in', zone })),
      fc.constantFrom<QueryNode>(
        { kind: 'language', value: 'de' },
        { kind: 'letter-kind', value: 'petition' },
      ),
      {
        weight: 3,
        arbitrary: fc
          .record({
            kind: fc.constantFrom('all' as const, 'any' as const),
            of: fc.array(tie('node'), { minLength: 2, maxLength: 3 }),
          })
          .map((group): QueryNode => group),
      },
      tie('node').map((of): QueryNode => ({ kind: 'not', of })),
    ),
  })).node
}

/** The same with a switch that turns a rule off. */
export const generatedSwitchedQuery: fc.Arbitrary<QueryNode> = fc
  .record({
    node: generatedQuery(true),
    what: fc.constantFrom('forms' as const, 'accents' as const, 'case' as const),
  })
  .map(({ node, what }): QueryNode => ({ kind: 'all', of: [{ kind: 'match', what }, node] }))
