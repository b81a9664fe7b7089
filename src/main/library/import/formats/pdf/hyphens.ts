/** Joins the lines of a paragraph: takes out hyphens that only the end of a line made, and keeps those of the words. */

/** What the document itself writes in the middle of its lines is the best witness of how a word is written. */
export interface WordsSeen {
  has(word: string): boolean
}

/** First halves of compounds that keep their hyphen, and second ones in French. */
const keepsAfter =
  /(?:^|[^\p{L}])(?:well|self|ill|half|cross|long|short|high|low|all|ever|vice|ex|quasi|semi|anti|non|so|co|two|three|four|five|six|seven|eight|nine|ten|twenty|thirty|forty|fifty|sixty|seventy|eighty|ninety|mother|father|brother|sister|son|daughter|commander|editor|attorney|peut|celui|celle|ceux|celles|lui|elle|eux|nous|vous|moi|toi|soi|est|après|avant|sous|demi|mi|grand|vis|quelques|по|кое|из)[-‐]$/iu
const keepsBefore =
  /^(?:il|ils|elle|elles|on|ce|je|tu|nous|vous|moi|toi|lui|leur|les|le|la|là|ci|même|mêmes|être|in-law|à-vis)(?![\p{L}])/u
/** German and Dutch leave a part of a compound out: "Vor- und Nachteile". */
const leavesOut = /^(?:und|oder|bzw|sowie|als|bis|en|of|och|og|eller)(?![\p{L}])/u

/** `before` and `after` are lines without white space around them. Gives both as one text. */
export function joinLines(before: string, after: string, words: WordsSeen): string {
  if (before === '' || after === '') return before + after
  if (before.endsWith('\u00ad')) return before.slice(0, -1) + after
  if (/[-‐]$/.test(before)) return joinHyphen(before, after, words)
  if (/\p{L}[—]$/u.test(before) || /^—\p{L}/u.test(after)) return before + after
  if (/[/_]$/.test(before) && /https?:\S+$/.test(before)) return before + after
  return needsNoSpace(before, after) ? before + after : `${before} ${after}`
}

function joinHyphen(before: string, after: string, words: WordsSeen): string {
  if (!/\p{L}[-‐]$/u.test(before)) return /[\s–-][-‐]$/.test(before) ? `${before} ${after}` : before + after
  if (!/^\p{Ll}/u.test(after)) return before + after
  if (leavesOut.test(after)) return `${before} ${after}`
  return keepsHyphen(before, after, words) ? before + after : before.slice(0, -1) + after
}

const longestWord = 200

function keepsHyphen(before: string, after: string, words: WordsSeen): boolean {
  const first = /[\p{L}\p{M}'’-]+(?=[-‐]$)/u.exec(before.slice(-longestWord))?.[0] ?? ''
  const second = /^[\p{L}\p{M}]+/u.exec(after)?.[0] ?? ''
  if (words.has(`${first}${second}`)) return false
  if (words.has(`${first}-${second}`)) return true
  // A chain such as "out-of-the-" goes on as it began; two whole words of the document are a compound.
  if (first.includes('-')) return true
  return keepsAfter.test(before) || keepsBefore.test(after)
}

/** Chinese and Japanese have no spaces between words. */
function needsNoSpace(before: string, after: string): boolean {
  return (
    /[\u2e80-\u30ff\u3400-\u9fff\uf900-\ufaff\uff00-\uffef]$/.test(before) &&
    /^[\u2e80-\u30ff\u3400-\u9fff\uf900-\ufaff\uff00-\uffef]/.test(after)
  )
}

/** All words of some lines but those at their ends, where hyphens say nothing. */
export function wordsIn(lines: Iterable<string>): WordsSeen {
  const seen = new Set<string>()
  for (const line of lines) {
    const found = line.match(/\p{L}[\p{L}\p{M}'’-]*/gu) ?? []
    const whole = /[-‐\u00ad]$/.test(line) ? found.slice(0, -1) : found
    for (const word of whole) seen.add(word.toLowerCase())
  }
  return { has: (word) => seen.has(word.toLowerCase()) }
}
