/** Shows how the beginning of a file reads in an encoding, before the reader chooses it. Changes nothing. */
import { openLarge } from './read-file'
import { textOfBytes } from './text-of-bytes'

const previewed = 4096

/** Errors: a ReadingProblem of the file. */
export function previewEncoding(path: string, encoding: string): string {
  const file = openLarge(path)
  try {
    const bytes = file.read(0, Math.min(previewed, file.stamp.size))
    const text = textOfBytes(bytes, encoding)
    // The last sign may be cut in the middle: half of a pair, or what could not be decoded.
    const whole = bytes.length < file.stamp.size ? text.replace(/(?:[\ud800-\udbff]|\ufffd{1,3})$/, '') : text
    return whole.replaceAll('\0', '\ufffd').toWellFormed()
  } finally {
    file.close()
  }
}
