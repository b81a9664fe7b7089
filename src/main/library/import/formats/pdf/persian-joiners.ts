/**
 * Finds the zero width non-joiners of Persian again. Documents do not write them, but they are seen: before one, a
 * letter has the form that it has at the end of words, although another letter follows without a space.
 */
import type { Glyph } from './glyph'

/** Letters that are joined to the next one, so that their form tells whether they are. */
const joinsNext =
  /^[\u0626\u0628\u062a-\u062e\u0633-\u063a\u0641-\u0647\u0649\u064a\u067e\u0686\u06a9\u06af\u06be\u06c0-\u06c2\u06cc\u06d5]\p{M}*$/u
const arabic = /^[\u0620-\u064a\u066e-\u06d5]/u

export const nonJoiner = '\u200c'

/** Lines of glyphs from left to right, each with whether a space stands before it. */
export interface SpacedGlyph extends Pick<Glyph, 'text' | 'form'> {
  readonly spaceBefore: boolean
}

interface Seen {
  readonly letter: string
  ends: number
  inside: number
}

/** The forms of letters that stand at the ends of words and, now and then, before another letter of a word. */
export function formsBeforeNonJoiner(lines: readonly (readonly SpacedGlyph[])[]): ReadonlySet<string> {
  if (!isPersian(lines)) return new Set()
  const seen = new Map<string, Seen>()
  const forms = new Map<string, Set<string>>()
  for (const line of lines) {
    line.forEach((glyph, at) => {
      const text = glyph.text.normalize('NFKC')
      if (!joinsNext.test(text)) return
      // The same letter of the same font.
      const letter = `${glyph.form.split(' ')[0]} ${text}`
      const form = seen.get(glyph.form) ?? { letter, ends: 0, inside: 0 }
      if (isFollowed(line, at)) form.inside++
      else form.ends++
      seen.set(glyph.form, form)
      forms.set(letter, (forms.get(letter) ?? new Set()).add(glyph.form))
    })
  }
  // A font in which a letter has only one form tells nothing, nor does a form that hardly ever ends a word.
  const tells = ({ letter, ends, inside }: Seen) =>
    inside > 0 && inside <= ends * 3 && (forms.get(letter)?.size ?? 0) > 1
  return new Set([...seen].filter(([, form]) => tells(form)).map(([form]) => form))
}

/** Arabic has no non-joiners, and none of these letters. */
function isPersian(lines: readonly (readonly SpacedGlyph[])[]): boolean {
  return lines.some((line) =>
    line.some(({ text }) => /[\u067e\u0686\u0698\u06a9\u06af\u06cc]/.test(text.normalize('NFKC'))),
  )
}

/** Whether the glyph at the left of it, which is read next, is a letter of the same word. */
export function isFollowed(line: readonly SpacedGlyph[], at: number): boolean {
  const next = line[at - 1]
  return next !== undefined && line[at]?.spaceBefore === false && arabic.test(next.text.normalize('NFKC'))
}
