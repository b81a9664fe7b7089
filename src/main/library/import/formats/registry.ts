/** The formats that can be imported: a list. A new format is one file beside this one and one line here. */
import type { Format } from './format'

/** Raised whenever the same bytes would give another text or description; files read by an older one are read again. */
export const extractorVersion = 1

const formats: readonly Format[] = [
  { name: 'txt', extensions: ['.txt', '.text'], load: async () => (await import('./txt')).extractTxt },
  { name: 'md', extensions: ['.md', '.markdown'], load: async () => (await import('./md')).extractMd },
  {
    name: 'html',
    extensions: ['.html', '.htm', '.xhtml'],
    load: async () => (await import('./html')).extractHtml,
  },
]

/** The format that a file's name promises; null for files that are none of ours. */
export function formatOfName(name: string): Format | null {
  const dot = name.lastIndexOf('.')
  if (dot <= 0) return null
  const extension = name.slice(dot).toLowerCase()
  return formats.find((format) => format.extensions.includes(extension)) ?? null
}

export function formatNamed(name: string): Format {
  const format = formats.find((candidate) => candidate.name === name)
  if (!format) throw new Error(`There is no format ${name}.`)
  return format
}
