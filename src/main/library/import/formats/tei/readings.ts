/** Which of several readings of a place is read, and which are kept beside it: choice, apparatus, and the attributes of P4. */
import type { Variant } from '@shared/letter'
import { elementsOf, isElement, type TeiElement, type TeiNode } from './tei-tree'

export interface Readings {
  /** What is read. */
  readonly read: readonly TeiNode[]
  /** What else the place says. */
  readonly others: readonly { readonly kind: Variant['kind']; readonly content: readonly TeiNode[] }[]
}

/** The reading version first: what an editor wrote out, corrected or modernised. */
const preferred = ['expan', 'ex', 'corr', 'reg', 'supplied', 'seg', 'unclear', 'orig', 'sic', 'abbr', 'am']

const kinds: ReadonlyMap<string, Variant['kind']> = new Map([
  ['abbr', 'abbreviation'],
  ['am', 'abbreviation'],
  ['sic', 'error'],
  ['orig', 'spelling'],
  ['unclear', 'unclear'],
])

/** The readings of a `choice`. White space between them is no text. */
export function readingsOfChoice(choice: TeiElement): Readings {
  const options = elementsOf(choice)
  const read = preferred.flatMap((name) => options.filter((option) => option.name === name))[0] ?? options[0]
  if (read === undefined) return { read: [], others: [] }
  const others = options.flatMap((option) => {
    const kind = kinds.get(option.name)
    return option === read || kind === undefined ? [] : [{ kind, content: option.children }]
  })
  return { read: [read], others }
}

/** What the editor prefers in an apparatus, or the first reading. */
export function readingOfApparatus(app: TeiElement): TeiElement | undefined {
  const options = elementsOf(app)
  const chosen = options.find(({ name }) => name === 'lem') ?? options.find(({ name }) => /^rdg/.test(name))
  return chosen?.name === 'rdggrp' ? readingOfApparatus(chosen) : chosen
}

const otherReadings: readonly {
  readonly name: string
  readonly attribute: string
  readonly kind: Variant['kind']
  /** Whether the attribute holds the words to read. */
  readonly isRead: boolean
}[] = [
  { name: 'abbr', attribute: 'expan', kind: 'abbreviation', isRead: true },
  { name: 'sic', attribute: 'corr', kind: 'error', isRead: true },
  { name: 'orig', attribute: 'reg', kind: 'spelling', isRead: true },
  { name: 'expan', attribute: 'abbr', kind: 'abbreviation', isRead: false },
  { name: 'corr', attribute: 'sic', kind: 'error', isRead: false },
  { name: 'reg', attribute: 'orig', kind: 'spelling', isRead: false },
]

/** P4 keeps the other reading in an attribute: `<sic corr="the">teh</sic>`. Null for an element without one. */
export function readingsOfAttributes(element: TeiElement): Readings | null {
  const found = otherReadings.find(
    ({ name, attribute }) => element.name === name && element.attributes[attribute] !== undefined,
  )
  const other = found && element.attributes[found.attribute]
  if (found === undefined || other === undefined || other === '') return null
  return found.isRead
    ? { read: [other], others: [{ kind: found.kind, content: element.children }] }
    : { read: element.children, others: [{ kind: found.kind, content: [other] }] }
}

/** `am` marks the signs that an expansion replaces; alone it is what the page has. */
export function isReplacedSign(element: TeiElement, parent: TeiElement | null): boolean {
  if (element.name !== 'am' || parent === null) return false
  if (parent.name === 'expan') return true
  // Subtle: a whole paragraph with an `ex` somewhere says nothing of this sign.
  return (
    parent.children.length < 12 && parent.children.some((child) => isElement(child) && child.name === 'ex')
  )
}
