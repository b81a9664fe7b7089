/** Finds pairs of names that may be one person without comparing every name with every other one. Pure. */
import type { KnownName } from './known-names'
import { mayBeOne, mayShareAddress, type Reason } from './one-person'

interface LikelyPair {
  readonly a: KnownName
  readonly b: KnownName
  readonly reason: Reason
}

/** Names that share a key are compared, the most frequent ones of a crowd. */
const mostOfKey = 150
/** An address that so many use is an office. */
const mostOfAddress = 4
const office =
  /^(?:info|office|contact|mail|post|list|lists|news|no-?reply|admin|editor|press|team|support|webmaster|secretar\w*|kontakt|buero|redaktion|presse|contatto|segreteria|contacto|prensa|bureau|redaction|hello|enquiries|inquiries|members?|family|\w*familie)@/i

export function likelyPairs(names: readonly KnownName[]): readonly LikelyPair[] {
  const pairs = new Map<number, LikelyPair>()
  for (const sharing of [...blocksOf(names, keysOf)]) {
    const crowd = sharing.toSorted((a, b) => b.letters - a.letters || a.place - b.place).slice(0, mostOfKey)
    compareAll(crowd, names.length, pairs, byWords)
  }
  for (const sharing of blocksOf(names, surnameOf)) {
    const alone = sharing.filter(({ parts }) => parts.forenames.length === 0 && parts.hasTitle)
    for (const one of alone.slice(0, mostOfKey)) {
      for (const other of sharing) compareAll([one, other], names.length, pairs, byWords)
    }
  }
  for (const sharing of blocksOf(names, addressesOf)) {
    if (sharing.length > mostOfAddress) continue
    compareAll(sharing, names.length, pairs, ({ parts: a }, { parts: b }) =>
      mayShareAddress(a, b) ? 'address' : null,
    )
  }
  return [...pairs.values()]
}

function byWords({ parts: a }: KnownName, { parts: b }: KnownName): Reason | null {
  return mayBeOne(a, b)
}

function surnameOf({ parts }: KnownName): readonly string[] {
  return parts.kind === 'person' && parts.surname !== '' ? [parts.surname] : []
}

function compareAll(
  sharing: readonly KnownName[],
  count: number,
  pairs: Map<number, LikelyPair>,
  compare: (a: KnownName, b: KnownName) => Reason | null,
): void {
  sharing.forEach((one, at) => {
    for (const other of sharing.slice(at + 1)) {
      const [a, b] = one.place < other.place ? [one, other] : [other, one]
      const key = a.place * count + b.place
      if (a === b || pairs.has(key)) continue
      const reason = compare(a, b)
      if (reason !== null) pairs.set(key, { a, b, reason })
    }
  })
}

/** Names by what they share; what only one has is left out. */
function blocksOf(
  names: readonly KnownName[],
  keys: (name: KnownName) => readonly string[],
): readonly (readonly KnownName[])[] {
  const blocks = new Map<string, KnownName[]>()
  for (const name of names) {
    for (const key of new Set(keys(name))) {
      const block = blocks.get(key)
      if (block) block.push(name)
      else blocks.set(key, [name])
    }
  }
  return [...blocks.values()].filter(({ length }) => length > 1)
}

/** Two names that may be one share one of these at least. */
function keysOf({ parts }: KnownName): readonly string[] {
  const { kind, surname, forenames, short, generation } = parts
  if (kind === 'address') return []
  if (kind === 'organisation') return [`body ${surname}`, ...(short === '' ? [] : [`short ${plain(short)}`])]
  if (forenames.length === 0) return [`short ${plain(surname)}`]
  const first = forenames[0] ?? ''
  return [
    `initial ${surname} ${first[0] ?? ''} ${generation}`,
    `spelling ${parts.spelling}`,
    `slip ${forenames.join(' ')} ${surname[0] ?? ''}${surname.at(-1) ?? ''}`,
    `sound ${parts.sound}`,
  ]
}

function plain(short: string): string {
  return short.replaceAll(' ', '')
}

function addressesOf({ forms }: KnownName): readonly string[] {
  return forms
    .flatMap(({ addresses }) => addresses.map((one) => one.toLowerCase()))
    .filter((one) => !office.test(one))
}
