/** Marks words in what is shown, by their places in the text; words never become HTML. */
import { tokens } from '@shared/text/tokens'

export function markWords(root: HTMLElement, words: readonly string[], last: string | null): void {
  if (words.length === 0) return
  const wanted = new Set(words)
  const fits = (word: string) => wanted.has(word) || (last !== null && word.startsWith(last))
  const walker = document.createTreeWalker(root, NodeFilter.SHOW_TEXT)
  const texts: Text[] = []
  for (let node = walker.nextNode(); node !== null; node = walker.nextNode())
    if (node instanceof Text) texts.push(node)
  for (const text of texts) markIn(text, fits)
}

function markIn(node: Text, fits: (word: string) => boolean): void {
  const { words, starts, ends } = tokens(node.data)
  // From the end on, so that places before it stay what they are.
  for (let at = words.length - 1; at >= 0; at--) {
    if (!fits(words[at] ?? '')) continue
    const [start = 0, end = 0] = [starts[at], ends[at]]
    const hit = node.splitText(start)
    hit.splitText(end - start)
    const mark = document.createElement('mark')
    mark.className = 'hit'
    hit.replaceWith(mark)
    mark.append(hit)
  }
}

export function unmark(root: HTMLElement): void {
  for (const mark of root.querySelectorAll('mark.hit')) mark.replaceWith(...mark.childNodes)
  root.normalize()
}
