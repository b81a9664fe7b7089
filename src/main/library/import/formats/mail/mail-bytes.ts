/** The mail inside a file: without byte order marks, line ends of old computers, and what Apple Mail puts around it. */

/** Line ends become \n where they were a carriage return alone; nothing else is changed. */
export function mailBytes(written: Buffer, name: string): Buffer {
  const unicode = fromUtf16(written)
  const plain =
    unicode[0] === 0xef && unicode[1] === 0xbb && unicode[2] === 0xbf ? unicode.subarray(3) : unicode
  return withLineFeeds(/\.emlx$/i.test(name) ? insideEmlx(plain) : plain)
}

/** Some programs export mails as they show them, in UTF-16. */
function fromUtf16(bytes: Buffer): Buffer {
  const isMarked = bytes[0] === 0xff && bytes[1] === 0xfe
  const isPlain = bytes.length > 8 && [1, 3, 5, 7].every((at) => bytes[at] === 0) && bytes[0] !== 0
  if (!isMarked && !isPlain) return bytes
  return Buffer.from(bytes.subarray(isMarked ? 2 : 0).toString('utf16le'), 'utf8')
}

/** The first line counts the mail's bytes; behind it stands a property list of the program. */
function insideEmlx(bytes: Buffer): Buffer {
  const [line, size] = /^\s*(\d{1,10})\s*?\n/.exec(bytes.toString('latin1', 0, 64)) ?? []
  return line === undefined ? bytes : bytes.subarray(line.length, line.length + Number(size))
}

function withLineFeeds(bytes: Buffer): Buffer {
  const start = bytes.subarray(0, 65_536)
  return hasReturnsAlone(start) ? lineFed(bytes) : bytes
}

/** Programs of the old Macintosh end lines with a carriage return alone. */
export function hasReturnsAlone(start: Buffer): boolean {
  return start.includes(0x0d) && !start.includes(0x0a)
}

/** A copy in which carriage returns are line feeds. */
export function lineFed(bytes: Buffer): Buffer {
  const copy = Buffer.from(bytes)
  for (let at = copy.indexOf(0x0d); at !== -1; at = copy.indexOf(0x0d, at + 1)) copy[at] = 0x0a
  return copy
}
