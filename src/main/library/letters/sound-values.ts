/**
 * Whether what the index gives is what was stored in it: a disk that lost a page or turned a bit can do so without
 * SQLite's noticing. It mends nothing; who meets `damaged-index` makes the index anew.
 */
import { hash } from 'node:crypto'
import { AppError } from '@shared/failure'

/** The digest that is stored with each text: SHA-256 of its UTF-8. */
export function digestOfText(text: string): Buffer {
  return hash('sha256', text, 'buffer')
}

/** Errors: `damaged-index` for a text that is not the one whose digest was stored. */
export function refuseOtherText(text: string, digest: Buffer, path: string): void {
  if (!digestOfText(text).equals(digest)) throw damagedText(path)
}

/**
 * For texts of which only a few words are shown, too many to work out their digests. Extraction leaves no zero in a
 * text, and a page that was lost is full of them. Errors: `damaged-index`.
 */
export function refuseLostPages(text: string): void {
  if (text.includes('\0')) throw damagedText('a letter')
}

/** A value that is stored as JSON; only who wrote it knows its shape. Errors: `damaged-index`. */
export function storedJson(json: string, revive?: (key: string, value: unknown) => unknown): unknown {
  try {
    return JSON.parse(json, revive)
  } catch (thrown) {
    if (!(thrown instanceof SyntaxError)) throw thrown
    throw new AppError('damaged-index', 'The index is damaged: what is known of a letter cannot be read.')
  }
}

function damagedText(path: string): AppError {
  return new AppError(
    'damaged-index',
    `The index is damaged: the text of ${path} is not the one that was stored.`,
  )
}
