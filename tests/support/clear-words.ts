/** Looks through files for words that stand there as they are: in UTF-8 or UTF-16, whole or compressed away by nothing. */
import { readdirSync, readFileSync, statSync } from 'node:fs'
import { join } from 'node:path'

/** Paths of files in or below the folder that hold any of the words, with the word. */
export function filesWithWords(folder: string, words: readonly string[]): readonly string[] {
  const found: string[] = []
  for (const name of readdirSync(folder, { recursive: true, encoding: 'utf8' })) {
    const path = join(folder, name)
    const bytes = bytesOf(path)
    if (bytes === null) continue
    for (const word of words)
      if (bytes.includes(word) || bytes.includes(Buffer.from(word, 'utf16le'))) found.push(`${path}: ${word}`)
  }
  return found
}

/** Null for folders, sockets and what went away meanwhile. */
function bytesOf(path: string): Buffer | null {
  try {
    return statSync(path).isFile() ? readFileSync(path) : null
  } catch {
    return null
  }
}
