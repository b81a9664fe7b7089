/** Characters as RTF has them, made fit for a letter's text. */

/** One half of a pair is kept: the other half follows. */
export function unicodeText(code: number): string {
  return code < 32 || code > 0xffff ? '' : String.fromCharCode(code)
}

/** Drops the signs of old programs that no text has. Tab and line end stay. */
export function withoutControls(text: string): string {
  for (let at = 0; at < text.length; at++) {
    if (isControl(text.charCodeAt(at)))
      return [...text].filter((sign) => !isControl(sign.charCodeAt(0))).join('')
  }
  return text
}

function isControl(code: number): boolean {
  return (code < 32 && code !== 9 && code !== 10) || code === 127
}
