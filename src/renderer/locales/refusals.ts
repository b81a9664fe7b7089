/** Says the reason of a refusal in the interface's language, as far as it has words for it. */
import { refusals } from './fa-refusals'

interface Reason {
  readonly pattern: RegExp
  readonly names: readonly string[]
  readonly words: string
}

let reasons: readonly Reason[] | null = null

/** Null for a reason without words of its own. What the program put into the sentence is isolated from its words. */
export function refusalWords(message: string, language: string): string | null {
  if (language !== 'fa') return null
  reasons ??= refusals.map(([english, words]) => ({ ...patternOf(english), words }))
  for (const { pattern, names, words } of reasons) {
    const found = pattern.exec(message)
    if (found !== null)
      return words.replaceAll(/\{(\w+)\}/g, (_, name: string) => {
        return `\u2068${found[names.indexOf(name) + 1] ?? ''}\u2069`
      })
  }
  return null
}

function patternOf(sentence: string): { readonly pattern: RegExp; readonly names: readonly string[] } {
  const parts = sentence.split(/\{(\w+)\}/)
  const names = parts.filter((_, at) => at % 2 === 1)
  const source = parts
    .map((part, at) => (at % 2 === 1 ? '(.+?)' : part.replaceAll(/[.*+?^${}()|[\]\\]/g, '\\$&')))
    .join('')
  return { pattern: new RegExp(`^${source}$`, 's'), names }
}
