/** What the keys of the editor do to the words of a note. Pure: a text and a selection in, an edit out. */

export interface Selected {
  readonly start: number
  readonly end: number
}

/** Puts `text` in place of the words from `start` to `end`, and selects in the new text. */
export interface TextEdit extends Selected {
  readonly text: string
  readonly select: Selected
}

/** Puts signs around the selected words, or takes them away when they stand there already. */
export function wrapped(body: string, { start, end }: Selected, sign: string): TextEdit {
  const length = sign.length
  const words = body.slice(start, end)
  if (holdsSign(leading(words), trailing(words), sign) && words.length > 2 * length) {
    const inner = words.slice(length, words.length - length)
    return { start, end, text: inner, select: { start, end: start + inner.length } }
  }
  if (holdsSign(trailing(body.slice(0, start)), leading(body.slice(end)), sign))
    return {
      ...{ start: start - length, end: end + length, text: words },
      select: { start: start - length, end: end - length },
    }
  // White space inside the signs would make them mean nothing.
  const lead = words.length - words.trimStart().length
  const inner = words.trim()
  const trail = words.slice(lead + inner.length)
  return {
    ...{ start, end, text: `${words.slice(0, lead)}${sign}${inner}${sign}${trail}` },
    select: { start: start + lead + length, end: start + lead + length + inner.length },
  }
}

/** One star is italic, two are bold, three are both. */
function holdsSign(before: number, after: number, sign: string): boolean {
  const stars = Math.min(before, after)
  return sign.length === 1 ? stars % 2 === 1 : stars >= 2
}

function leading(words: string): number {
  return /^\**/.exec(words)?.[0].length ?? 0
}

function trailing(words: string): number {
  return /\**$/.exec(words)?.[0].length ?? 0
}

/** Begins a link; selected words become what is looked for. */
export function linkBegun(body: string, { start, end }: Selected): TextEdit {
  const words = body.slice(start, end).replace(/[\n[\]|]+/g, ' ')
  const text = `[[${words}`
  return { start, end, text, select: { start: start + text.length, end: start + text.length } }
}

/** The words of a link that is being typed: behind `[[` and before the caret. */
export interface LinkBegun extends Selected {
  readonly words: string
}

const longestSearch = 80

/** Null when the caret is not in a link that has just been begun. */
export function linkAt(body: string, caret: number): LinkBegun | null {
  const before = body.slice(Math.max(0, caret - longestSearch), caret)
  const found = /\[\[([^[\]|\n]*)$/.exec(before)
  if (found === null) return null
  return { start: caret - found[0].length, end: caret, words: found[1] ?? '' }
}

/** The link takes the place of what was typed, and of brackets that stand behind it already. */
export function linkCompleted(body: string, { start, end }: Selected, link: string): TextEdit {
  const behind = body.slice(end, end + 2) === ']]' ? end + 2 : end
  return { start, end: behind, text: link, select: { start: start + link.length, end: start + link.length } }
}

/** A new line of a list goes on with its sign; an empty item ends the list. Null where there is no list. */
export function listContinued(body: string, { start, end }: Selected): TextEdit | null {
  if (start !== end) return null
  const lineStart = body.lastIndexOf('\n', start - 1) + 1
  const line = body.slice(lineStart, start)
  const item = /^(\s*)(?:([-*+])|(\d{1,3})([.)]))(\s+)/.exec(line)
  if (item === null) return null
  const [sign, indent = '', bullet, number, point = '', space = ' '] = item
  if (line.length === sign.length)
    return { start: lineStart, end, text: '', select: { start: lineStart, end: lineStart } }
  const next = bullet ?? `${Number(number) + 1}${point}`
  const text = `\n${indent}${next}${space}`
  return { start, end, text, select: { start: start + text.length, end: start + text.length } }
}

/** The edit done to a text, for tests and wherever there is no field to do it in. */
export function edited(body: string, { start, end, text }: TextEdit): string {
  return body.slice(0, start) + text + body.slice(end)
}
