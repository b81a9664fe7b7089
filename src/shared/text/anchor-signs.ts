/**
 * Whether two passages are the same words although they are written with other signs: spaces, line breaks, hyphens at the
 * ends of lines, quotes, dashes, ligatures. Another case, accent or full stop is a change. Pure.
 */

/** A passage that came from a file in another format or encoding has the same plain form. */
export function plainForm(text: string): string {
  return text
    .replace(hyphenAtLineEnd, '')
    .normalize('NFKC')
    .replace(single, "'")
    .replace(double, '"')
    .replace(dashes, '-')
    .replace(unseen, '')
}

export function isSameButForSigns(one: string, other: string): boolean {
  return one === other || plainForm(one) === plainForm(other)
}

const hyphenAtLineEnd = /(?<=\p{Ll})[-\u2010\u00AD][ \t]*\r?\n[ \t]*(?=\p{Ll})/gu
const single = /['‘’‚‛′`´‹›]/g
const double = /["“”„‟″«»]|''/g
const dashes = /[-‐‑‒–—―−]+/g
/** Spaces, soft hyphens, and signs that only join, part or turn what stands beside them. */
const unseen = /[\s\u00AD\u200B-\u200F\u202A-\u202E\u2060-\u2069\uFEFF]/g
