/**
 * What the app was started with. Unknown words are ignored: arguments may come from a file manager or another program.
 * Whatever comes is data; none of it becomes a switch of Chromium.
 */
import { resolve } from 'node:path'
import { fileURLToPath } from 'node:url'
import { commandNames, questionWords } from '@shared/command-names'
import { z } from 'zod'

export interface StartArguments {
  /** Where settings and the reader's own library are kept, instead of the system's place. */
  readonly userData: string | null
  readonly library: string | null
  /** Write a picture of the window here and quit. */
  readonly screenshot: string | null
  readonly theme: 'light' | 'dark' | null
  readonly size: { readonly width: number; readonly height: number } | null
  /** What is to be opened: folders and files, in the order of the words. */
  readonly paths: readonly string[]
}

const optionsWithValue = ['user-data', 'library', 'screenshot', 'theme', 'size']
const answered: readonly string[] = [...commandNames, ...questionWords]

/** The words that are meant for the app: without the program and, where that is a plain Electron, without our folder. */
export function ownWords(words: readonly string[], packaged: boolean): readonly string[] {
  if (packaged) return words.slice(1)
  const folder = words.findIndex((word, index) => index > 0 && !word.startsWith('-'))
  return folder === -1 ? [] : words.slice(folder + 1)
}

/**
 * The words of the command line, when the app was started as one: `search harbour --library DIR`. Null when a window is
 * wanted. Electron's own switches and one `--` may stand in front. A bare word that names nothing is taken for a command
 * that was mistyped: the command line says so, and needs no display for it.
 */
export function commandWords(
  words: readonly string[],
  isThere: (word: string) => boolean,
): readonly string[] | null {
  const start = words.findIndex((word) => !word.startsWith('-') || word === '--' || answered.includes(word))
  const own = words.slice(words[start] === '--' ? start + 1 : start)
  const [first] = own
  if (start === -1 || first === undefined || isValue(words, start)) return null
  return answered.includes(first) || (/^[a-z]+$/.test(first) && !isThere(first)) ? own : null
}

/** Reads `--name value` and `--name=value`; relative paths are taken from `directory`. */
export function parseStartArguments(words: readonly string[], directory: string): StartArguments {
  const value = (name: string): string | null => {
    const joined = words.find((word) => word.startsWith(`--${name}=`))
    if (joined !== undefined) return joined.slice(name.length + 3)
    const at = words.indexOf(`--${name}`)
    const next = at === -1 ? undefined : words[at + 1]
    return next === undefined || next.startsWith('--') ? null : next
  }
  const path = (name: string) => pathIn(value(name), directory)
  const theme = value('theme')
  return {
    userData: path('user-data'),
    library: path('library'),
    screenshot: path('screenshot'),
    theme: theme === 'light' || theme === 'dark' ? theme : null,
    size: parseSize(value('size')),
    paths: words.flatMap((word, index) => {
      const path = word.startsWith('-') || isValue(words, index) ? null : pathIn(word, directory)
      return path === null ? [] : [path]
    }),
  }
}

/** Whether the word says what the option before it is to be. */
function isValue(words: readonly string[], index: number): boolean {
  return optionsWithValue.some((name) => words[index - 1] === `--${name}`)
}

const secondStart = z.object({ words: z.array(z.string()), directory: z.string() })

/** What a second start of the app says that it was started with; what is no such thing says nothing. */
export function parseSecondStart(said: unknown): StartArguments {
  const { words, directory } = secondStart.safeParse(said).data ?? { words: [], directory: '/' }
  return parseStartArguments(words, directory)
}

function pathIn(word: string | null, directory: string): string | null {
  if (word === null || word.trim() === '') return null
  const path = word.startsWith('file:') ? pathOfAddress(word) : resolve(directory, word)
  // Also one that an address spells as %00: no file has such a name, and the system refuses to look for it.
  return path?.includes('\0') === true ? null : path
}

/** Some file managers hand over addresses. */
function pathOfAddress(address: string): string | null {
  try {
    return fileURLToPath(address)
  } catch {
    return null
  }
}

function parseSize(text: string | null): StartArguments['size'] {
  const match = /^(\d{3,4})x(\d{3,4})$/.exec(text ?? '')
  return match === null ? null : { width: Number(match[1]), height: Number(match[2]) }
}
