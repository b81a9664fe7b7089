/** The elements of TEI that are more than a stretch of text or a block, and what reading them means. */
import type { BlockKind, Quotation, Variant } from '@shared/letter'
import { isNoteSign } from './element-roles'
import { readingText } from './reading-text'
import { type Readings, readingOfApparatus, readingsOfChoice } from './readings'
import { childrenNamed, elementsOf, type TeiElement } from './tei-tree'
import type { Context } from './text-context'

/** What a walk through a text can do with an element. */
export interface ElementWalk {
  /** Reads what is inside as part of the text around. */
  inline(element: TeiElement, around: Context): void
  /** Reads one of several readings and keeps the others beside it. */
  readings(readings: Readings, element: TeiElement, around: Context): void
  marked(kind: Variant['kind'], element: TeiElement, around: Context): void
  out(kind: Variant['kind'], element: TeiElement): void
  beginDeletion(element: TeiElement): void
  gap(around: Context): void
  space(): void
  lineEnd(element: TeiElement, around: Context, isLine: boolean): void
  page(element: TeiElement, around: Context): void
  later(element: TeiElement, kind: BlockKind, around: Context): void
  quote(element: TeiElement, parent: TeiElement | null, around: Context, use: Quotation['use']): void
  address(element: TeiElement, parent: TeiElement | null, around: Context): void
  lines(element: TeiElement, around: Context): void
  list(element: TeiElement, around: Context): void
  cell(element: TeiElement, around: Context): void
  glyph(element: TeiElement, around: Context): void
  punctuation(element: TeiElement, parent: TeiElement | null, around: Context): void
}

type Special = (walk: ElementWalk, element: TeiElement, parent: TeiElement | null, around: Context) => void

const quoting =
  (use: Quotation['use']): Special =>
  (walk, element, parent, around) =>
    walk.quote(element, parent, around, use)

const lineEnding =
  (isLine: boolean): Special =>
  (walk, element, _, around) =>
    walk.lineEnd(element, around, isLine)

const emptyOrMarked =
  (kind: Variant['kind'] | null): Special =>
  (walk, element, _, around) => {
    if (readingText(element) === '' && !elementsOf(element).some(({ name }) => name === 'lb'))
      walk.gap(around)
    else if (kind === null) walk.inline(element, around)
    else walk.marked(kind, element, around)
  }

const afterwards =
  (kind: BlockKind): Special =>
  (walk, element, _, around) =>
    walk.later(element, kind, around)

const usesOfTypes: ReadonlyMap<string, Quotation['use']> = new Map([
  ['soCalled', 'scare'],
  ['mentioned', 'scare'],
  ['emph', 'scare'],
  ['term', 'scare'],
  ['title', 'title'],
])

export const specialElements: ReadonlyMap<string, Special> = new Map(
  Object.entries<Special>({
    choice: (walk, element, _, around) => walk.readings(readingsOfChoice(element), element, around),
    app: (walk, element, _, around) => {
      const read = readingOfApparatus(element)
      walk.readings({ read: read ? [{ ...read, name: 'lem' }] : [], others: [] }, element, around)
      for (const note of childrenNamed(element, 'note')) walk.later(note, 'note', around)
    },
    subst: (walk, element, _, around) => walk.inline({ ...element, children: elementsOf(element) }, around),
    del: (walk, element, parent, around) =>
      parent?.name === 'restore' ? walk.inline(element, around) : walk.out('deleted', element),
    add: (walk, element, _, around) => walk.marked('added', element, around),
    surplus: (walk, element) => walk.out('error', element),
    delspan: (walk, element) => walk.beginDeletion(element),
    gap: (walk, _element, _, around) => walk.gap(around),
    ellipsis: (walk, _element, _, around) => walk.gap(around),
    unclear: emptyOrMarked('unclear'),
    damage: emptyOrMarked(null),
    space: (walk) => walk.space(),
    lb: lineEnding(true),
    cb: lineEnding(false),
    gb: lineEnding(false),
    pb: (walk, element, _, around) => walk.page(element, around),
    milestone: () => undefined,
    note: afterwards('note'),
    figure: afterwards('note'),
    stamp: afterwards('boilerplate'),
    ref: (walk, element, _, around) => {
      if (!isNoteSign(element, readingText(element))) walk.inline(element, around)
    },
    q: (walk, element, parent, around) =>
      walk.quote(element, parent, around, usesOfTypes.get(element.attributes['type'] ?? '') ?? 'quotation'),
    quote: quoting('quotation'),
    said: quoting('quotation'),
    socalled: quoting('scare'),
    mentioned: quoting('scare'),
    title: quoting('title'),
    address: (walk, element, parent, around) => walk.address(element, parent, around),
    addrline: (walk, element, _, around) => walk.lines(element, around),
    l: (walk, element, _, around) => walk.lines(element, around),
    line: (walk, element, _, around) => walk.lines(element, around),
    list: (walk, element, _, around) => walk.list(element, around),
    cell: (walk, element, _, around) => walk.cell(element, around),
    g: (walk, element, _, around) => walk.glyph(element, around),
    c: (walk, element, _, around) => walk.glyph(element, around),
    pc: (walk, element, parent, around) => walk.punctuation(element, parent, around),
  }),
)
