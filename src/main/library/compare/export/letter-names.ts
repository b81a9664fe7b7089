/** How a letter is named in what is written. */
import type { DocumentLetter } from './comparison-document'

/** Its path, with the part of the file when it has several letters. */
export function placeOf({ path, part }: DocumentLetter): string {
  return part === '' ? path : `${path}#${part}`
}

/** The letters and numbers of titles, which every system takes in a name of a file; without an ending. */
export function fileName(kind: string, letters: readonly DocumentLetter[]): string {
  const titles = letters.slice(0, 2).map(({ title }) => title.replace(/[^\p{L}\p{N}\p{M}]+/gu, ' ').trim())
  const named = [kind, ...titles].filter((part) => part !== '').join(' - ')
  return [...named].slice(0, longestName).join('').trim()
}

const longestName = 80
