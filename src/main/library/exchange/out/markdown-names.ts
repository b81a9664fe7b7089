/** Names of files that every system takes, that differ also where case makes no difference, and that links can hold. */

/** Windows takes none of these, with whatever ending. */
const reserved = /^(?:con|prn|aux|nul|com\d|lpt\d)$/i
/** Those that systems refuse, and those that end a link in Obsidian. */
const refused = /[\\/:*?"<>|#^[\]\p{Cc}\p{Cf}\p{Cs}]+/gu
/** In bytes of UTF-8: systems take 255, and an ending and a number are to follow. */
const longest = 120

export class FileNames {
  readonly #taken = new Set<string>()

  /** A name for the title that no other has, without ending. */
  nameFor(title: string, fallback: string): string {
    const plain = plainName(title) || fallback
    for (let number = 1; ; number++) {
      const name = number === 1 ? plain : `${plain} (${number})`
      const key = name.normalize('NFC').toLowerCase()
      if (this.#taken.has(key)) continue
      this.#taken.add(key)
      return name
    }
  }
}

function plainName(title: string): string {
  const line = title
    .normalize('NFC')
    .replace(/[\r\n\t]+/g, ' ')
    .replace(refused, ' ')
    .replace(/\s+/g, ' ')
    .trim()
  const name = withinBytes(line).replace(/^[.\s]+|[.\s]+$/g, '')
  return reserved.test(name) ? `${name} -` : name
}

function withinBytes(text: string): string {
  let bytes = 0
  let cut = ''
  for (const sign of text) {
    bytes += Buffer.byteLength(sign)
    if (bytes > longest) return cut
    cut += sign
  }
  return cut
}
