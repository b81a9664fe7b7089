/** Tells catalogues of letters from editions by the source itself, before it is parsed: loads nothing. */

const description = /<(?:[\w.-]+:)?correspDesc[\s/>]/

/** Words that the text of a catalogue may still have, such as "no text". */
const fewWords = 12

/** Whether a document only describes letters: its descriptions are followed by no text worth the name. */
export function isCatalogue(xml: string): boolean {
  const first = xml.search(description)
  if (first === -1) return false
  const text = xml.search(/<(?:[\w.-]+:)?(?:text|sourceDoc)[\s>]/)
  if (text === -1) return true
  // Some catalogues keep their descriptions in the text.
  const rest = withoutDescriptions(xml.slice(text))
  const words = wordsOf(rest, fewWords)
  const hasSeveral = xml.slice(first + 1).search(description) !== -1
  return words === 0 || (hasSeveral && words < fewWords && !/type="letter"/.test(rest))
}

/** Linear also where descriptions do not end. */
function withoutDescriptions(xml: string): string {
  const rest: string[] = []
  let from = 0
  for (const { index } of xml.matchAll(new RegExp(description, 'g'))) {
    if (index < from) continue
    const end = xml.indexOf('correspDesc>', index + 13)
    if (end === -1) break
    rest.push(xml.slice(from, index))
    from = end + 'correspDesc>'.length
  }
  return rest.join('') + xml.slice(from)
}

/** Counts no further than to `most`. */
function wordsOf(xml: string, most: number): number {
  let words = 0
  for (const [, text = ''] of xml.matchAll(/>([^<]*)/g)) {
    words += text.match(/[\p{L}\p{N}]+/gu)?.length ?? 0
    if (words >= most) return words
  }
  return words
}

/** Whether there are two descriptions at least, or the schema of catalogues is named. */
export function looksLikeCatalogue(head: string): boolean {
  const first = head.search(description)
  const hasSeveral = first !== -1 && head.slice(first + 1).search(description) !== -1
  return hasSeveral || /cmi-customization|\bCMIF\b/.test(head)
}
