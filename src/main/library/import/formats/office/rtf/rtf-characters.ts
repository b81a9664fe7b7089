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

/** Year, month and day as the file states them one by one, as an ISO date; null when they are not all there. */
export function dayOf([year, month, day]: readonly number[]): string | null {
  if (!year || !month || !day) return null
  return [String(year).padStart(4, '0'), ...[month, day].map((part) => String(part).padStart(2, '0'))].join(
    '-',
  )
}
