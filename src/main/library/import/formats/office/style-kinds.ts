/** What the name of a paragraph style says about the paragraph: names of Word, LibreOffice, pandoc and their templates. */
import type { BlockKind } from '@shared/letter'

const kinds: readonly (readonly [RegExp, BlockKind])[] = [
  [
    /^(?:sub)?(?:heading|title)\b|^(?:überschrift|(?:unter)?titel|titre|titolo|título|encabezado|заголовок|название|عنوان)/,
    'heading',
  ],
  [/\bquot(?:e|ation)s?\b|^block ?text|^zitat|^citation|^citazione|^cita\b|^цитата|^نقل/, 'block-quotation'],
  [/^salutation|^greeting|^anrede|^formule d.appel|^saluto|^приветствие/, 'salutation'],
  [/^(?:complimentary )?clos(?:e|ing)\b|^gru(?:ß|ss)formel|^formule de politesse/, 'closing'],
  [/^(?:e-?mail )?signature\b|^unterschrift|^firma\b|^подпись/, 'signature'],
  [/^date(?:line)?$|^datum$|^дата$/, 'dateline'],
  [/^post ?script|^ps$/, 'postscript'],
  [/^(?:letter ?head|sender|return address|company name|briefkopf|absender)/, 'letterhead'],
  [/^(?:foot|end) ?note(?! (?:reference|anchor))|^fu(?:ß|ss)note|^annotation/, 'note'],
  [/^list (?:bullet|number)|^listing/, 'list-item'],
]

/** Null when the name says nothing. */
export function kindOfStyle(name: string): BlockKind | null {
  const plain = name.trim().toLowerCase().replaceAll('_20_', ' ').replaceAll('_', ' ')
  return kinds.find(([pattern]) => pattern.test(plain))?.[1] ?? null
}

/**
 * LibreOffice has one style for the words before a letter and after it, and calls it by either name: what stands before
 * the first paragraph greets, what stands behind the last one takes leave.
 */
export function withPlausibleKinds<Item extends { readonly kind: BlockKind; readonly text: string }>(
  blocks: readonly Item[],
): readonly Item[] {
  const first = blocks.findIndex(({ kind, text }) => kind === 'paragraph' && text.length > shortest)
  if (first === -1) return blocks
  const last = blocks.findLastIndex(({ kind, text }) => kind === 'paragraph' && text.length > shortest)
  return blocks.map((block, index) => {
    if (block.kind === 'closing' && index < first) return { ...block, kind: 'salutation' }
    return block.kind === 'salutation' && index > last ? { ...block, kind: 'closing' } : block
  })
}

/** A paragraph of the letter's body is longer than a line of its head. */
const shortest = 60
