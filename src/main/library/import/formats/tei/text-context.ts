/** What holds for a place in the text because of the elements around it. */
import type { BlockKind } from '@shared/letter'
import { isEditorial, keepsLines, kindOfBlock } from './element-roles'
import type { BlockStyle } from './letter-text'
import { teiLanguage } from './tei-language'
import { elementsOf, isElement, type TeiElement } from './tei-tree'

/** The part of a letter in which a name or a date tells who wrote, to whom and when. */
export type TellingPart = 'opener' | 'closer' | 'dateline' | 'salute' | 'signed' | 'head'

export interface Context {
  /** The kind and language of a block that begins here. */
  readonly style: BlockStyle
  /** Everything below is of the same kind: the editor's words, or furniture. */
  readonly isApart: boolean
  /** A line of the original is a line of the text. */
  readonly lines: boolean
  /** White space is as the encoder meant it. */
  readonly preserved: boolean
  readonly part: TellingPart | null
  /** Below a `closer`, where a salute says farewell. */
  readonly isClosing: boolean
}

export const plainContext: Context = {
  style: { kind: 'paragraph' },
  isApart: false,
  lines: false,
  preserved: false,
  part: null,
  isClosing: false,
}

export function apart(kind: BlockStyle['kind'], context: Context): Context {
  return { ...context, style: { ...context.style, kind }, isApart: true, lines: false, part: null }
}

export function asKind(kind: BlockKind, context: Context): Context {
  return context.isApart || context.style.kind === kind
    ? context
    : { ...context, style: { ...context.style, kind } }
}

const tellingParts: ReadonlySet<string> = new Set([
  'opener',
  'closer',
  'dateline',
  'salute',
  'signed',
  'head',
])
/** What is told inside these is not told of the letter. */
const silent: ReadonlySet<string> = new Set([
  'floatingtext',
  'quote',
  'q',
  'cit',
  'note',
  'p',
  'ab',
  'list',
  'table',
])

/** `own` is the letter's own language, which no block needs to repeat. */
export function contextIn(element: TeiElement, around: Context, own: string | undefined): Context {
  const { name, attributes } = element
  const isClosing = around.isClosing || name === 'closer'
  const kind = around.isApart
    ? around.style.kind
    : isEditorial(element)
      ? 'note'
      : kindOfBlock(element, isClosing)
  const context: Context = {
    style: styleOf(kind ?? around.style.kind, languageOf(element), around, own),
    isApart: around.isApart || isEditorial(element) || name === 'argument' || name === 'titlepage',
    lines: keepsLines(name, around.lines),
    preserved: attributes['xml:space'] === undefined ? around.preserved : isPreserving(element),
    part: partOf(name, around),
    isClosing,
  }
  return isSame(context, around) ? around : context
}

function styleOf(
  kind: BlockStyle['kind'],
  language: string | undefined,
  around: Context,
  own: string | undefined,
): BlockStyle {
  if (language === undefined) return kind === around.style.kind ? around.style : { ...around.style, kind }
  return language === own ? { kind } : { kind, language }
}

/** An element that is all of its parent's text gives it its language: `<p><foreign xml:lang="la">…</foreign></p>`. */
function languageOf(element: TeiElement): string | undefined {
  const sole = soleElement(element)
  const inner = sole === undefined || sole.name === 'note' ? undefined : languageOf(sole)
  return inner ?? teiLanguage(element.attributes['xml:lang'] ?? element.attributes['lang'])
}

function soleElement(element: TeiElement): TeiElement | undefined {
  if (element.children.length > 3) return undefined
  const significant = element.children.filter((child) => isElement(child) || /\S/.test(child))
  const [only] = significant
  return significant.length === 1 && only !== undefined && isElement(only) ? only : undefined
}

/** Said of a whole document it is only what a program wrote, and means nothing. */
function isPreserving({ name, attributes }: TeiElement): boolean {
  return (
    attributes['xml:space'] === 'preserve' &&
    !/^(?:text|body|front|back|group|div\d?|floatingtext)$/.test(name)
  )
}

function partOf(name: string, around: Context): TellingPart | null {
  if (around.isApart || silent.has(name)) return null
  return tellingParts.has(name) ? (name as TellingPart) : around.part
}

function isSame(a: Context, b: Context): boolean {
  return (
    a.style === b.style &&
    a.isApart === b.isApart &&
    a.lines === b.lines &&
    a.preserved === b.preserved &&
    a.part === b.part &&
    a.isClosing === b.isClosing
  )
}

const holdsLines: ReadonlySet<string> = new Set([
  'l',
  'address',
  'lg',
  'p',
  'ab',
  'list',
  'table',
  'sp',
  'floatingtext',
])
const holdsBlocks = /^(?:body|div\d?|front|back|group|text|floatingtext|postscript|cit)$/

/** Whether a quotation stands as a paragraph of its own. */
export function isBlockQuotation(
  element: TeiElement,
  parent: TeiElement | null,
  isInBlock: boolean,
): boolean {
  if (/block|display|indent/i.test(element.attributes['rend'] ?? '')) return true
  if (!isInBlock && parent !== null && holdsBlocks.test(parent.name)) return true
  return elementsOf(element).some(({ name }) => holdsLines.has(name))
}
