/** Characters of the old picture fonts (Symbol, Wingdings) in Unicode, as far as letters use them. */

/** From 0x20 on; a space where the font has nothing that text needs. */
const symbolFont =
  ' !∀#∃%&∋()∗+,−./0123456789:;<=>?≅ΑΒΧΔΕΦΓΗΙϑΚΛΜΝΟΠΘΡΣΤΥςΩΞΨΖ[∴]⊥_ αβχδεφγηιϕκλμνοπθρστυϖωξψζ{|}∼'
const symbolFontHigh = '€ϒ′≤⁄∞ƒ♣♦♥♠↔←↑→↓°±″≥×∝∂•÷≠≡≈…|—↵ℵℑℜ℘⊗⊕∅∩∪⊃⊇⊄⊂⊆∈∉∠∇®©™∏√⋅¬∧∨⇔⇐⇑⇒⇓◊〈®©™∑'

const wingdings: ReadonlyMap<number, string> = new Map([
  [0x22, '✂'],
  [0x28, '☎'],
  [0x2a, '✉'],
  [0x2b, '✉'],
  [0x4a, '☺'],
  [0x4b, '😐'],
  [0x4c, '☹'],
  [0x6c, '●'],
  [0x6e, '■'],
  [0x6f, '□'],
  [0x71, '❑'],
  [0x72, '❒'],
  [0x75, '◆'],
  [0x76, '❖'],
  [0x9f, '•'],
  [0xa7, '▪'],
  [0xa8, '◻'],
  [0xd8, '➢'],
  [0xdf, '←'],
  [0xe0, '→'],
  [0xe1, '↑'],
  [0xe2, '↓'],
  [0xe8, '➔'],
  [0xfb, '✗'],
  [0xfc, '✓'],
  [0xfd, '☒'],
  [0xfe, '☑'],
])

/** Whether a font holds pictures in the places of letters. */
export function isSymbolFont(font: string): boolean {
  return /^(?:symbol|wingdings)\b/i.test(font)
}

/** The character at a place of a picture font; empty when it has no words' worth. `code` may be in 0xF000 to 0xF0FF. */
export function symbolCharacter(code: number, font: string): string {
  const low = code >= 0xf000 && code <= 0xf0ff ? code - 0xf000 : code
  if (low > 0xff) return low >= 0xe000 && low <= 0xf8ff ? '' : String.fromCodePoint(low)
  if (/^wingdings/i.test(font)) return wingdings.get(low) ?? ''
  if (/^symbol/i.test(font)) {
    const found = low < 0xa0 ? symbolFont[low - 0x20] : symbolFontHigh[low - 0xa0]
    return (found ?? '').trim() === '' && low !== 0x20 ? '' : (found ?? '')
  }
  return low < 0x20 ? '' : String.fromCharCode(low)
}

/** Text in which a picture font left its private characters. */
export function withoutPrivateSymbols(text: string, font: string): string {
  if (!/[\uf020-\uf0ff]/.test(text)) return text
  return text.replace(/[\uf020-\uf0ff]/g, (sign) =>
    symbolCharacter(sign.charCodeAt(0), font === '' ? 'Symbol' : font),
  )
}
