/** Line ends that plain texts have beside returns and line feeds. Markup and data keep theirs: there they are signs like others. */

/**
 * The separators of Unicode end lines and paragraphs, as text copied out of a design program has them. The `next line`
 * of mainframes ends lines where nothing else does: beside line feeds it is a spoilt sign.
 */
export function withPlainLineEnds(text: string): string {
  const separated = text.replaceAll('\u2028', '\n').replaceAll('\u2029', '\n\n')
  return separated.includes('\n') ? separated : separated.replaceAll('\u0085', '\n')
}

/** Without the signs that programs of CP/M and DOS ended a text with, and filled up its last block with. */
export function withoutEndMarks(text: string): string {
  let end = text.length
  while (end > 0 && text.charCodeAt(end - 1) === 0x1a) end--
  return text.slice(0, end)
}
