/** Shows how the beginning of a file reads in an encoding, before the reader chooses it. Changes nothing. */
import iconv from 'iconv-lite'
import { openLarge } from './read-file'

const previewed = 4096

/** Errors: a ReadingProblem of the file. */
export function previewEncoding(path: string, encoding: string): string {
  const file = openLarge(path)
  try {
    const bytes = file.read(0, Math.min(previewed, file.stamp.size))
    const text = iconv.decode(bytes, encoding)
    // The last sign may be cut in the middle.
    return text.slice(0, -1) + (bytes.length < previewed ? text.slice(-1) : '')
  } finally {
    file.close()
  }
}
