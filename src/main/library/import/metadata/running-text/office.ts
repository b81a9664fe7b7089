/** Parts the office from the name where both stand in one phrase. */
import { type Word, wordsOf } from '../quotations/words'
import { inner, isOffice, notSurname } from './role-words'

/** The office that stands before a person's name in one phrase: `Italian Prime Minister` of `Italian Prime Minister Ada Rossi`. */
export function officeBefore(whole: string): string | null {
  const words = wordsOf(whole, 20)
  const at = words.findLastIndex(({ text }) => isOffice(text))
  const office = words[at]
  const next = words[at + 1]
  if (office === undefined || next === undefined || next.gap.includes('(')) return null
  if (/^(?:king|queen|pope|emperor|empress|shah|sultan)$/.test(office.lower)) return null
  const isDirect = /^\p{Lu}/u.test(next.text) && !/^(?:Elect|General|Designate)$/.test(next.text)
  const name = isDirect ? words.slice(at + 1) : surname(words, at + 1)
  const first = name[0]
  if (first === undefined || !name.every(({ text, lower }) => /^\p{Lu}/u.test(text) || inner.has(lower)))
    return null
  if (name.some(({ text }) => notSurname.test(text)) || /^\p{L}+s of /u.test(whole.slice(first.start)))
    return null
  return whole.slice(0, first.start)
}

/** `Commissioner for Waters Lena Artois`: the last two of at least three capitals. */
function surname(words: readonly Word[], from: number): readonly Word[] {
  const rest = words.slice(from)
  if (rest.some(({ lower }) => lower === 'the') || rest.length < 3) return []
  const capitals = rest.filter(({ text }) => /^\p{Lu}|[’']\p{Lu}/u.test(text))
  return capitals.length >= 3 && capitals.length <= 4 && capitals.at(-2) === rest.at(-2) ? rest.slice(-2) : []
}
