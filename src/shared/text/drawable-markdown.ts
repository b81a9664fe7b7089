/**
 * Whether a text can be read as Markdown in a moment. Reading it takes a time that grows with the square of how deep
 * it is nested and of how many signs of a paragraph could belong together: 20 KB of nothing but `- ` take minutes, and
 * what comes of it is too deep to be drawn. Whoever finds that it cannot shows the text as it was typed. Pure.
 */

/** UTF-16 code units. A page of a book has 3,000. */
const longest = 50_000
/** Quotations and list items inside each other at the beginning of a line. */
const deepest = 12
/** The squares of these numbers, of all lines together. */
const mostNested = 5000
/** Spaces and tabs at the beginning of a line, which nest lists line by line. */
const widest = 60
/** Signs in one paragraph. */
const mostSigns = 400

const beginOfLine = /^(?:[ \t]*(?:>|[-*+](?=[ \t]|$)|\d{1,9}[.)](?=[ \t]|$)))*[ \t]*/u
const containers = />|[-*+](?=[ \t]|$)|\d{1,9}[.)]/gu
const signs = /[*_`[\]<~&|]/gu

export function isDrawableMarkdown(text: string): boolean {
  if (text.length > longest) return false
  let inParagraph = 0
  let nested = 0
  for (const line of text.split(/\r\n|\n|\r/u)) {
    const begin = beginOfLine.exec(line)?.[0] ?? ''
    if (begin.replace(/[^ \t]/gu, '').length > widest) return false
    const depth = begin.match(containers)?.length ?? 0
    nested += depth * depth
    if (depth > deepest || nested > mostNested) return false
    inParagraph = line.trim() === '' ? 0 : inParagraph + (line.match(signs)?.length ?? 0)
    if (inParagraph > mostSigns) return false
  }
  return true
}
