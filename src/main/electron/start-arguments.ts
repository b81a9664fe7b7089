/** What the app was started with. Unknown words are ignored: arguments may come from a file manager or another program. */
import { resolve } from 'node:path'

export interface StartArguments {
  /** Where settings and the reader's own library are kept, instead of the system's place. */
  readonly userData: string | null
  readonly library: string | null
  /** Write a picture of the window here and quit. */
  readonly screenshot: string | null
  readonly theme: 'light' | 'dark' | null
  readonly size: { readonly width: number; readonly height: number } | null
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
  const path = (name: string) => {
    const given = value(name)
    return given === null || given === '' || given.includes('\0') ? null : resolve(directory, given)
  }
  const theme = value('theme')
  return {
    userData: path('user-data'),
    library: path('library'),
    screenshot: path('screenshot'),
    theme: theme === 'light' || theme === 'dark' ? theme : null,
    size: parseSize(value('size')),
  }
}

function parseSize(text: string | null): StartArguments['size'] {
  const match = /^(\d{3,4})x(\d{3,4})$/.exec(text ?? '')
  return match === null ? null : { width: Number(match[1]), height: Number(match[2]) }
}
