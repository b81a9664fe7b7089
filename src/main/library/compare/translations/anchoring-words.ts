/**
 * What of a sentence may stand in its translation too: numbers, addresses, names as they sound, words of one root. Each is
 * a key that both sentences would have, with how likely it is kept. It knows one sentence; nothing is aligned here.
 */
import { foldText } from '@shared/text/fold'
import { skeletonOf } from './skeletons'

/** Key → the probability that a translation of the sentence has it because this one does. */
export type AnchoringWords = ReadonlyMap<string, number>

const address = /[\p{L}\p{N}._%+-]+@[\p{L}\p{N}.-]+\.\p{L}{2,}|(?:https?:\/\/|www\.)[^\s<>"'”’»)\]]+/giu
const written = /[\p{L}\p{M}\p{N}]+/gu
/** So many letters of a word are its root, where languages share it: `democra`tie, `democra`cy. */
const root = 5

export function anchoringWords(sentence: string): AnchoringWords {
  const words = new Map<string, number>()
  const put = (key: string, kept: number): void => {
    words.set(key, Math.max(kept, words.get(key) ?? 0))
  }
  for (const [found] of sentence.matchAll(address)) {
    put(`@${found.toLowerCase().replace(/[.,;:!?/]+$/, '')}`, 0.9)
  }
  let isFirst = true
  for (const [found] of sentence.matchAll(written)) {
    for (const word of foldText(found).split(' ')) {
      if (/^\d+$/.test(word)) put(`#${word}`, word.length > 2 ? 0.8 : 0.5)
      else putWord(word, mayBeName(found, isFirst), put)
    }
    isFirst = false
  }
  return words
}

/** The first word has a capital anyway; scripts without capitals do not tell. */
function mayBeName(word: string, isFirst: boolean): boolean {
  return /^\p{Lo}/u.test(word) || (!isFirst && /^\p{Lu}/u.test(word))
}

/** Skeletons so short are shared by many words. */
const shortest = 3

function putWord(word: string, isName: boolean, put: (key: string, kept: number) => void): void {
  if (word.length >= root) put(`~${word.slice(0, root)}`, 0.15)
  const skeleton = skeletonOf(word)
  if (skeleton.length < shortest) return
  if (isName) put(`:${skeleton}`, skeleton.length === shortest ? 0.2 : 0.4)
  else put(`:${skeleton}`, 0.01 * (skeleton.length - 2) ** 2)
}
