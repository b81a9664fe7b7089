/** Names that may mean one person, proposed to the reader and never merged by themselves. Pure but for reading the index. */
import type { NameProposal } from '@shared/review'
import { foldText } from '@shared/text/fold'
import type { Db } from '../db/open'
import { type KnownName, knownNames } from './known-names'
import { likelyPairs } from './likely-pairs'
import { type NameDecisions, type NamedPerson, nameDecisions, namedPeople } from './named-people'
import { isContradiction, mayBeOne, type Reason } from './one-person'

/** All proposals, those of the most letters first. */
export function nameProposals(db: Db): readonly NameProposal[] {
  return proposalsFor(namedPeople(db), nameDecisions(db))
}

interface Pair {
  readonly a: KnownName
  readonly b: KnownName
  readonly reason: Reason
}

/** The same, of names that were read; their order does not matter. */
export function proposalsFor(
  people: readonly NamedPerson[],
  decisions: NameDecisions,
): readonly NameProposal[] {
  const names = knownNames(people, decisions)
  const isDecided = decidedPairs(decisions)
  const pairs = clearPairs(likelyPairs(names)).filter(({ a, b }) => !isDecided(a, b))
  return [...formsOfOne(names, isDecided), ...together(withoutDetours(pairs), isDecided)].sort(
    (a, b) =>
      lettersOf(b) - lettersOf(a) || (a.as < b.as ? -1 : a.as > b.as ? 1 : a.reason < b.reason ? -1 : 1),
  )
}

type Decided = (a: KnownName, b: KnownName) => boolean

/** Whoever was told apart from one name is told apart from all that were merged with it. */
function decidedPairs({ merged, different }: NameDecisions): Decided {
  const identityOf = (folded: string) => foldText(merged.get(folded) ?? folded)
  const pairs = new Set(different.map(([a, b]) => pairName(identityOf(a), identityOf(b))))
  return (a, b) => pairs.has(pairName(a.identity, b.identity))
}

function pairName(a: string, b: string): string {
  return a < b ? `${a}\n${b}` : `${b}\n${a}`
}

/** A shortened name that stands for two people stands for neither: `A. Vale` is not Ada while there is an Alfred Vale. */
function clearPairs(pairs: readonly Pair[]): readonly Pair[] {
  const longer = new Map<KnownName, KnownName[]>()
  for (const pair of pairs) {
    const short = shortOf(pair)
    if (short === null) continue
    longer.set(short, [...(longer.get(short) ?? []), pair.a === short ? pair.b : pair.a])
  }
  const unclear = new Set(
    [...longer].filter(([, all]) => !all.every((one) => areOne(one, all[0] ?? one))).map(([name]) => name),
  )
  return pairs.filter((pair) => {
    const short = shortOf(pair)
    return short === null || !unclear.has(short)
  })
}

/** Of a name and a shorter one the shorter; null when they say as much. */
function shortOf({ a, b, reason }: Pair): KnownName | null {
  if (reason !== 'initials' && reason !== 'title') return null
  const more = fullness(a) - fullness(b)
  return more === 0 ? null : more < 0 ? a : b
}

function areOne(a: KnownName, b: KnownName): boolean {
  return a === b || mayBeOne(a.parts, b.parts) !== null
}

/** How much a name says: forenames written out, then initials. */
function fullness({ parts }: KnownName): number {
  const { forenames, surname, kind, short } = parts
  if (kind === 'address') return 0
  const said = forenames.reduce((sum, { length }) => sum + (length > 1 ? 10 : 1), surname === '' ? 0 : 5)
  return said + (short === '' ? 0 : 1)
}

/** Under which of two names a person is listed: the one that the reader listed, the fuller one, the plainer one, the more frequent one. */
function better(a: KnownName, b: KnownName): KnownName {
  const plain = ({ parts }: KnownName) => (parts.isTurned ? 0 : 2) + (parts.hasTitle ? 0 : 1)
  const order =
    Number(b.isMerged) - Number(a.isMerged) ||
    fullness(b) - fullness(a) ||
    plain(b) - plain(a) ||
    b.letters - a.letters ||
    (a.identity < b.identity ? -1 : 1)
  return order <= 0 ? a : b
}

/** Where both names of a pair go together with a better third one, the pair itself says nothing new. */
function withoutDetours(pairs: readonly Pair[]): readonly Pair[] {
  const partners = new Map<KnownName, Set<KnownName>>()
  for (const { a, b } of pairs) {
    partners.set(a, (partners.get(a) ?? new Set()).add(b))
    partners.set(b, (partners.get(b) ?? new Set()).add(a))
  }
  return pairs.filter(({ a, b }) => {
    const best = better(a, b)
    return ![...(partners.get(a) ?? [])].some(
      (third) => partners.get(b)?.has(third) === true && better(third, best) === third,
    )
  })
}

/** Pairs with the same better name and the same reason are shown as one, unless two of them cannot be one person. */
function together(pairs: readonly Pair[], isDecided: Decided): readonly NameProposal[] {
  const groups = new Map<string, { best: KnownName; reason: Reason; others: KnownName[] }[]>()
  for (const { a, b, reason } of pairs) {
    const best = better(a, b)
    const other = best === a ? b : a
    const key = `${best.place} ${reason}`
    const open = groups.get(key) ?? []
    const group = open.find(({ others }) =>
      others.every((one) => !isDecided(one, other) && !isContradiction(one.parts, other.parts)),
    )
    if (group) group.others.push(other)
    else open.push({ best, reason, others: [other] })
    groups.set(key, open)
  }
  return [...groups.values()].flat().map(({ best, reason, others }) => ({
    names: [best, ...others].flatMap(shownForms),
    as: best.name,
    reason,
  }))
}

/** All forms of names that were merged before, so that they follow; of others the most frequent stands for all that fold alike. */
function shownForms({ forms, isMerged }: KnownName): NameProposal['names'] {
  return (isMerged ? forms : forms.slice(0, 1)).map(({ name, letters }) => ({ name, letters }))
}

/** Names that differ by case, marks or the forms of letters alone. */
function formsOfOne(names: readonly KnownName[], isDecided: Decided): readonly NameProposal[] {
  return names
    .filter((name) => !name.isMerged && name.forms.length > 1 && !isDecided(name, name))
    .map(({ forms, name }) => ({
      names: forms.map((form) => ({ name: form.name, letters: form.letters })),
      as: name,
      reason: /\p{Script=Arabic}/u.test(name) ? 'script' : 'spelling',
    }))
}

function lettersOf({ names }: NameProposal): number {
  return names.reduce((sum, { letters }) => sum + letters, 0)
}
