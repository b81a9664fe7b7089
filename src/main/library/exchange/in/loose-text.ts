/** A text in which differences do not count that copying from one program into another makes: spaces, quotes, hyphens. */

export interface LooseText {
  readonly text: string
  /** Where each code unit of the loose text stands in the original; one more for the end. */
  readonly places: Uint32Array
}

const same: Readonly<Record<string, string>> = {
  '‘': "'",
  '’': "'",
  '‚': "'",
  '‛': "'",
  '“': '"',
  '”': '"',
  '„': '"',
  '«': '"',
  '»': '"',
  '‐': '-',
  '‑': '-',
  '–': '-',
  '—': '-',
}

export function looseText(original: string): LooseText {
  const signs: string[] = []
  const places = new Uint32Array(original.length + 1)
  for (let at = 0; at < original.length; at++) {
    const sign = original.charAt(at)
    if (sign === '\u00ad' || sign === '\ufeff') continue
    const isSpace = /\s/.test(sign)
    if (isSpace && signs.at(-1) === ' ') continue
    places[signs.length] = at
    signs.push(isSpace ? ' ' : (same[sign] ?? sign))
  }
  places[signs.length] = original.length
  return { text: signs.join(''), places }
}

/** Where the words stand, in places of the original; so many at most. Without spaces around them. */
export function looseOccurrences(
  { text, places }: LooseText,
  words: string,
  most: number,
): readonly { readonly start: number; readonly end: number }[] {
  const sought = looseText(words).text.trim()
  if (sought === '') return []
  const found: { start: number; end: number }[] = []
  for (let at = text.indexOf(sought); at !== -1 && found.length < most; at = text.indexOf(sought, at + 1)) {
    const last = places[at + sought.length - 1] ?? 0
    found.push({ start: places[at] ?? 0, end: last + 1 })
  }
  return found
}
