/** XML as text, an element to a line, so that it can be read before it leaves. Line ends are `\n` alone. */

const signs: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' }
const inAttributes: Readonly<Record<string, string>> = { ...signs, '\n': '&#10;', '\t': '&#9;' }

// Everything outside the characters of XML 1.0.
const forbidden = /[^\t\n\r\u0020-\ud7ff\ue000-\ufffd\u{10000}-\u{10ffff}]/gu

export type Attributes = Readonly<Record<string, string | number | boolean | null>>

/** How many signs of the text XML forbids; they leave as U+FFFD. */
export function forbiddenSigns(text: string): number {
  return text.match(forbidden)?.length ?? 0
}

export function withPlainLineEnds(text: string): string {
  return text.replace(/\r\n?/g, '\n')
}

/** An element with elements inside it, each on lines of its own; attributes that are null are left out. */
export function element(name: string, attributes: Attributes, inner: readonly string[] = []): string {
  const head = `<${name}${written(attributes)}`
  if (inner.length === 0) return `${head}/>`
  return `${head}>\n${inner.join('\n')}\n</${name}>`
}

/** An element with text, in which no sign is added. */
export function textElement(name: string, text: string): string {
  return `<${name}>${escapedText(text)}</${name}>`
}

function escapedText(text: string): string {
  return withPlainLineEnds(text)
    .replace(forbidden, '\ufffd')
    .replace(/[&<>]/g, (sign) => signs[sign] ?? sign)
}

function written(attributes: Attributes): string {
  return Object.entries(attributes)
    .filter(([, value]) => value !== null)
    .map(([name, value]) => ` ${name}="${escapedAttribute(String(value))}"`)
    .join('')
}

function escapedAttribute(text: string): string {
  return withPlainLineEnds(text)
    .replace(forbidden, '\ufffd')
    .replace(/[&<>"\n\t]/g, (sign) => inAttributes[sign] ?? sign)
}

export function xmlDocument(root: string): string {
  return `<?xml version="1.0" encoding="utf-8"?>\n${root}\n`
}
