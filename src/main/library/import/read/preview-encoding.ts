/** Shows how the beginning of a file reads in an encoding, before the reader chooses it. Changes nothing. */
import { openLarge } from './read-file'
import { textOfBytes } from './text-of-bytes'

const previewed = 4096
/** The most bytes of one sign. */
const largestSign = 4

/** Errors: a ReadingProblem of the file. */
export function previewEncoding(path: string, encoding: string): string {
  const file = openLarge(path)
  try {
    const bytes = file.read(0, Math.min(previewed + largestSign, file.stamp.size))
    const text = textOfBytes(bytes.subarray(0, previewed), encoding)
    const whole = bytes.length <= previewed ? text : commonBeginning(text, textOfBytes(bytes, encoding))
    return whole.replaceAll('\0', '\ufffd').toWellFormed()
  } finally {
    file.close()
  }
}

/** The last sign may be cut in the middle: read with a few more bytes it is another one. */
function commonBeginning(short: string, long: string): string {
  let length = 0
  while (length < short.length && short[length] === long[length]) length++
  return short.slice(0, length).replace(/[\ud800-\udbff]$/, '')
}
