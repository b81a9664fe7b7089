/**
 * Whether letters stand in a text as they were typed: with their accents and letter forms and, when it counts, their
 * case. Signs that nobody sees never count, nor do ligatures and other forms that only print differently.
 */
import { fold } from '@shared/text/fold'
import type { Exactness } from '../plan/plan'

/** What was typed and what was found may be different forms of one word: as far as they are the same, they must agree. */
export function agrees(typed: string, found: string, exactness: Exactness): boolean {
  if (exactness === 'folded') return true
  const [asked, written] = [fold(typed), fold(found)]
  let same = 0
  while (same < asked.text.length && asked.text[same] === written.text[same]) same++
  const [typedEnd, foundEnd] = [asked.ends[same - 1] ?? 0, written.ends[same - 1] ?? 0]
  return plain(typed.slice(0, typedEnd), exactness) === plain(found.slice(0, foundEnd), exactness)
}

/** As the letters print, in one form; without case where it does not count. */
export function plain(letters: string, exactness: Exactness): string {
  const visible = letters
    .replace(printingForms, (form) => form.normalize('NFKC'))
    .replace(unseen, '')
    .normalize('NFC')
  return exactness === 'case' ? visible : visible.toLowerCase().replaceAll('ς', 'σ')
}

/** Ligatures, Arabic presentation forms and full-width forms. */
const printingForms = /[\uFB00-\uFDFF\uFE70-\uFEFC\uFF01-\uFFEE]/gu
/** Soft hyphen, joiners, direction marks, tatweel, variation selectors. */
const unseen = /[\p{Cf}\p{Variation_Selector}\u0640]|\u034F/gu

const hidden = /[\p{Cf}\p{Variation_Selector}\u0640\uFB00-\uFDFF\uFE70-\uFEFC\uFF01-\uFFEEς]|\u034F/u

/** Whether letters may stand in this text otherwise than they are typed: with unseen signs, in pieces, in other forms. */
export function hidesLetters(text: string): boolean {
  return hidden.test(text) || text.normalize('NFC') !== text
}
