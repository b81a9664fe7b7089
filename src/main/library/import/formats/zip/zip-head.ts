/** What the first bytes of a zip archive show of it. Loaded with every format's name, so it needs nothing. */

const localHeader = 'PK\x03\x04'
const nameStart = 30

export function isZip(latin1: string): boolean {
  return [localHeader, 'PK\x05\x06', 'PK\x07\x08PK', 'PK00PK'].some((start) => latin1.startsWith(start))
}

/** An archive may follow a program that unpacks it. */
export function mayHoldZip(latin1: string): boolean {
  return latin1.startsWith('PK') || latin1.startsWith('MZ') || latin1.includes(localHeader)
}

/** Whether an entry whose name begins so is among the first. */
export function hasEntry(latin1: string, start: string): boolean {
  for (let at = latin1.indexOf(localHeader); at !== -1; at = latin1.indexOf(localHeader, at + 1)) {
    if (latin1.startsWith(start, at + nameStart)) return true
  }
  return false
}

/** Whether the archive states in its first entry that it is a document of this kind. */
export function statesType(latin1: string, type: string): boolean {
  return latin1.startsWith(localHeader) && latin1.startsWith(`mimetype${type}`, nameStart)
}
