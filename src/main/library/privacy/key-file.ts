/**
 * `library.key`: the notebook's data key, wrapped by the passphrase, with a copy beside the backups. While there is one
 * the notebook is encrypted. Without it nobody can open the notebook again, with the passphrase or not.
 */
import { closeSync, existsSync, fsyncSync, mkdirSync, openSync, readFileSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { AppError } from '@shared/failure'
import { z } from 'zod'
import type { DataKey } from './data-key'
import { replaceWiping } from './wiped-file'
import { type WrappedKey, wrapKey, wrappedKeySchema } from './wrapped-key'

export const keyFileName = 'library.key'

/** What is only known to whoever has the key. */
const settingsSchema = z.object({
  /** Whether the index is to be encrypted too. */
  index: z.boolean(),
})
export type KeySettings = Readonly<z.infer<typeof settingsSchema>>

export const keyFileSchema = wrappedKeySchema.extend({
  /** KeySettings, sealed with the data key. */
  settings: z.string().max(4096),
})
export type KeyFile = Readonly<z.infer<typeof keyFileSchema>>

export interface KeyPlaces {
  readonly key: string
  /** Beside the backups, which are worth nothing without it. */
  readonly copy: string
}

export function keyPlaces(directory: string): KeyPlaces {
  return { key: join(directory, keyFileName), copy: join(directory, 'backups', keyFileName) }
}

export async function newKeyFile(
  key: DataKey,
  passphrase: string,
  settings: KeySettings,
  id?: string,
): Promise<KeyFile> {
  return withSettings(await wrapKey(key, passphrase, id), key, settings)
}

export function withSettings(wrapped: WrappedKey, key: DataKey, settings: KeySettings): KeyFile {
  const words = Buffer.from(JSON.stringify({ index: settings.index }))
  return { ...wrapped, settings: key.seal('file', words, Buffer.from(wrapped.id)).toString('base64') }
}

/** When they were damaged, an index that is not encrypted is what the notebook can do without. */
export function settingsOf(file: KeyFile, key: DataKey): KeySettings {
  const words = key.open('file', Buffer.from(file.settings, 'base64'), Buffer.from(file.id))
  return words === null ? { index: false } : settingsSchema.parse(JSON.parse(words.toString()))
}

/** Whether this is the key that the file was made for, as far as its settings can tell. */
export function isKeyOf(file: KeyFile, key: DataKey): boolean {
  return key.open('file', Buffer.from(file.settings, 'base64'), Buffer.from(file.id)) !== null
}

/** The key file, or its copy where it is missing or damaged; null when there is neither. */
export function readKeyFile(directory: string): KeyFile | null {
  const { key, copy } = keyPlaces(directory)
  const found = parsedKeyFile(key) ?? parsedKeyFile(copy)
  if (found !== null) return found
  if (!existsSync(key) && !existsSync(copy)) return null
  throw new AppError(
    'damaged-notebook',
    `${key}, which holds the key of the encrypted notebook, is damaged, and so is its copy beside the backups. Put back a copy of this file, then open the library again.`,
    key,
  )
}

/** The key file and, where it is one for another data key, its copy. Errors: `damaged-notebook`. */
export function keyFilesOf(directory: string): readonly KeyFile[] {
  const file = readKeyFile(directory)
  if (file === null) return []
  const copy = parsedKeyFile(keyPlaces(directory).copy)
  return copy === null || copy.id === file.id ? [file] : [file, copy]
}

/** Where the key file of an earlier or another notebook is kept, for what it may still open. */
export function formerKeyPath(directory: string, { id }: KeyFile): string {
  return join(directory, `notebook.former-${id}.key`)
}

/** Null when it is not there or is no key file. */
export function parsedKeyFile(path: string): KeyFile | null {
  if (!existsSync(path)) return null
  try {
    return keyFileSchema.safeParse(JSON.parse(readFileSync(path, 'utf8'))).data ?? null
  } catch {
    return null
  }
}

/** Replaces key file and copy, each at once. A crash in between leaves a copy that `mendKeyFiles` brings up to date. */
export function writeKeyFile(directory: string, file: KeyFile): void {
  const { key, copy } = keyPlaces(directory)
  writeDurably(key, file)
  writeDurably(copy, file)
}

/**
 * To be called with the file that the key was taken from: afterwards both are there and say the same. A key file for
 * another data key that stood there is kept under another name.
 */
export function mendKeyFiles(directory: string, file: KeyFile): void {
  for (const path of Object.values(keyPlaces(directory))) {
    const found = parsedKeyFile(path)
    if (JSON.stringify(found) === JSON.stringify(file)) continue
    if (found !== null && found.id !== file.id) writeDurably(formerKeyPath(directory, found), found)
    writeDurably(path, file)
  }
}

/** What stood there is wiped: an old passphrase is not to open anything, even with what the disk still has. */
export function writeDurably(path: string, content: unknown): void {
  mkdirSync(dirname(path), { recursive: true, mode: 0o700 })
  const part = `${path}.part`
  const file = openSync(part, 'w', 0o600)
  try {
    writeFileSync(file, `${JSON.stringify(content, null, 2)}\n`)
    fsyncSync(file)
  } finally {
    closeSync(file)
  }
  replaceWiping(part, path)
}
