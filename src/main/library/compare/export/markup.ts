/** Text as XML and HTML take it: nothing that a letter says becomes markup, and no sign is in it that XML forbids. */

const marks: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
}

// Everything outside the characters of XML 1.0, which also HTML does without.
const forbidden = /[^\t\n\r\u0020-\ud7ff\ue000-\ufffd\u{10000}-\u{10ffff}]/gu

/** For text and for attributes. */
export function escaped(text: string): string {
  return text.replace(forbidden, '\ufffd').replace(/[&<>"']/g, (sign) => marks[sign] ?? sign)
}

/** ` name="value"`, or nothing where there is no value. */
export function attribute(name: string, value: string | null): string {
  return value === null || value === '' ? '' : ` ${name}="${escaped(value)}"`
}
