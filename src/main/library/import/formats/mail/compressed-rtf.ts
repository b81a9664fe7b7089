/** The compressed RTF in which Outlook keeps formatted mails ([MS-OXRTFCP]). Bounded by what its bytes can unfold to. */

const prefix =
  '{\\rtf1\\ansi\\mac\\deff0\\deftab720{\\fonttbl;}{\\f0\\fnil \\froman \\fswiss \\fmodern \\fscript \\fdecor MS Sans SerifSymbolArialTimes New RomanCourier{\\colortbl\\red0\\green0\\blue0\r\n\\par \\pard\\plain\\f0\\fs20\\b\\i\\u\\tab\\tx'
const window = 4096
/** Two bytes stand for seventeen at most. */
const mostUnfolded = 9

/** Null for bytes that are no such RTF. */
export function decompressRtf(bytes: Buffer): Buffer | null {
  if (bytes.length < 16) return null
  const kind = bytes.toString('latin1', 8, 12)
  if (kind === 'MELA') return bytes.subarray(16)
  if (kind !== 'LZFu') return null
  return unpacked(bytes.subarray(16), Math.min(bytes.readUInt32LE(4), bytes.length * mostUnfolded))
}

/** Each byte of control tells of eight steps whether they are a byte or a stretch of the last 4,096 bytes. */
function unpacked(bytes: Buffer, size: number): Buffer {
  const recent = Buffer.alloc(window)
  recent.write(prefix, 'latin1')
  const out = Buffer.alloc(size)
  let length = 0
  let write = prefix.length
  let at = 0
  const put = (byte: number) => {
    if (length < size) out[length++] = byte
    recent[write] = byte
    write = (write + 1) % window
  }
  while (at < bytes.length && length < size) {
    const control = bytes[at++] ?? 0
    for (let step = 0; step < 8 && at < bytes.length; step++) {
      if ((control & (1 << step)) === 0) {
        put(bytes[at++] ?? 0)
        continue
      }
      const pair = ((bytes[at] ?? 0) << 8) | (bytes[at + 1] ?? 0)
      at += 2
      const from = pair >> 4
      // A stretch that would begin where the next byte goes ends the text.
      if (from === write) return out.subarray(0, length)
      for (let count = 0; count < (pair & 15) + 2; count++) put(recent[(from + count) % window] ?? 0)
    }
  }
  return out.subarray(0, length)
}
