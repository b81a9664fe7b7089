/** All places of a pattern in a text, as `matchAll` gives them, which makes a new pattern each time that it is asked. */

/** `pattern` is a global one; it must not be in use by whoever asks. */
export function matchesOf(text: string, pattern: RegExp): readonly RegExpExecArray[] {
  const found: RegExpExecArray[] = []
  pattern.lastIndex = 0
  for (let match = pattern.exec(text); match !== null; match = pattern.exec(text)) {
    found.push(match)
    if (match[0] === '') pattern.lastIndex++
  }
  return found
}
