/**
 * Writes a made collection of letters: realistic in how words are spread, the same bytes for the same seed on every
 * machine. It is material for measuring and says nothing.
 */
import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { type Forms, type LetterFile, makeLetter, type World } from './letter'
import { makeNames } from './names'
import { makeTongues } from './tongues'

export interface CorpusOptions {
  readonly letters: number
  /** Words of a letter on average; single letters have between 40 and 160 percent of it. */
  readonly words: number
  readonly seed: number
  /** Left out for mixed ones. */
  readonly forms?: Forms
  /** The number of the first letter, for letters that come later. */
  readonly first?: number
}

export interface Corpus {
  readonly directory: string
  readonly files: number
  /** Size of all files. */
  readonly bytes: number
  readonly words: number
}

const filesPerFolder = 500

export function makeWorld({
  words,
  seed,
  forms = 'mixed',
}: Pick<CorpusOptions, 'words' | 'seed' | 'forms'>): World {
  return { seed, words, forms, tongues: makeTongues(seed), names: makeNames(seed + 1000) }
}

/** Where the letter with this number lies: 500 files a folder, as `003/letter-001742.txt`. */
export function pathOfLetter(letter: number, { extension }: Pick<LetterFile, 'extension'>): string {
  const folder = String(Math.floor(letter / filesPerFolder)).padStart(3, '0')
  return `${folder}/letter-${String(letter).padStart(6, '0')}.${extension}`
}

/** Writes all letters under `directory`, which is made. */
export function writeCorpus(directory: string, options: CorpusOptions, world = makeWorld(options)): Corpus {
  let bytes = 0
  let words = 0
  const { first = 0 } = options
  for (let number = first; number < first + options.letters; number++) {
    const letter = makeLetter(world, number)
    const path = join(directory, pathOfLetter(number, letter))
    if (number === first || number % filesPerFolder === 0) mkdirSync(join(path, '..'), { recursive: true })
    const content = Buffer.from(letter.content, 'utf8')
    writeFileSync(path, content)
    bytes += content.length
    words += letter.words
  }
  return { directory, files: options.letters, bytes, words }
}
