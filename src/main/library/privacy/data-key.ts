/**
 * The 32 random bytes with which everything of an encrypted notebook is sealed: databases, lines of the journal, files
 * set aside. They stay in Buffers, never in strings, so that they can be wiped; they must never be written or logged.
 */
import { createCipheriv, createDecipheriv, hkdfSync, randomBytes } from 'node:crypto'
import { AppError } from '@shared/failure'
import type { Database } from 'better-sqlite3'

export const keyBytes = 32
const nonceBytes = 12
const tagBytes = 16
const cipher = 'aes-256-gcm'
/** How a sealed line begins; no line of JSON does. */
const lineHead = Buffer.from('S1:')
const noBytes = Buffer.alloc(0)

/** What is sealed for one use must not open as another. */
export type SealedUse = 'journal line' | 'file'

export class DataKey {
  readonly #bytes: Buffer
  readonly #subkeys = new Map<SealedUse, Buffer>()
  #isWiped = false

  private constructor(bytes: Buffer) {
    this.#bytes = bytes
  }

  static random(): DataKey {
    return new DataKey(randomBytes(keyBytes))
  }

  /** Copies the bytes; whoever gave them wipes theirs. Throws when they are not 32. */
  static from(bytes: Uint8Array): DataKey {
    if (bytes.length !== keyBytes) throw new Error('A data key has 32 bytes.')
    return new DataKey(Buffer.from(bytes))
  }

  /** Hands out a copy, for wrapping it or for another process; wipe it afterwards. */
  bytes(): Buffer {
    return Buffer.from(this.#used())
  }

  equals(other: DataKey): boolean {
    return this.#used().equals(other.#used())
  }

  /** After this nothing is sealed or opened any more: it throws `locked`. */
  wipe(): void {
    this.#isWiped = true
    this.#bytes.fill(0)
    for (const subkey of this.#subkeys.values()) subkey.fill(0)
    this.#subkeys.clear()
  }

  /** To be called before anything is read from a connection to an encrypted file. */
  openDatabase(db: Database): void {
    this.#withRawKey(db, (raw) => ciphered(db).key(raw))
  }

  /**
   * Writes every page of an open database anew, encrypted with this key, in the order of its file. `salt`: the 16 bytes
   * at the beginning of the file from then on; random ones if nothing is said.
   */
  encryptDatabase(db: Database, salt: Uint8Array = noBytes): void {
    this.#withRawKey(db, (raw) => {
      const salted = Buffer.concat([raw, salt])
      try {
        ciphered(db).rekey(salted)
      } finally {
        salted.fill(0)
      }
    })
  }

  /** As SQLite takes it, for a thread that cannot be handed this object; wipe it afterwards. */
  rawKey(): Buffer {
    return Buffer.concat([Buffer.from('raw:'), this.#used()])
  }

  // Subtle: `raw:` and the key itself, so that SQLCipher makes none of its own with a quarter of a million rounds.
  #withRawKey(db: Database, work: (raw: Buffer) => void): void {
    const raw = this.rawKey()
    try {
      db.pragma("cipher = 'sqlcipher'")
      db.pragma('temp_store = MEMORY')
      work(raw)
    } finally {
      raw.fill(0)
    }
  }

  /** nonce · ciphertext · tag. `bound` is not inside, but must be the same when it is opened. */
  seal(use: SealedUse, plain: Uint8Array, bound: Uint8Array = noBytes): Buffer {
    const nonce = randomBytes(nonceBytes)
    const sealing = createCipheriv(cipher, this.#subkey(use), nonce).setAAD(bound)
    return Buffer.concat([nonce, sealing.update(plain), sealing.final(), sealing.getAuthTag()])
  }

  /** Null when it was not sealed by this key for this use, or is damaged. */
  open(use: SealedUse, sealed: Uint8Array, bound: Uint8Array = noBytes): Buffer | null {
    if (sealed.length < nonceBytes + tagBytes) return null
    const end = sealed.length - tagBytes
    const opening = createDecipheriv(cipher, this.#subkey(use), sealed.subarray(0, nonceBytes))
    opening.setAAD(bound).setAuthTag(sealed.subarray(end))
    const plain = opening.update(sealed.subarray(nonceBytes, end))
    try {
      return Buffer.concat([plain, opening.final()])
    } catch {
      return null
    }
  }

  /** One line of text, without its newline. */
  sealLine(line: Uint8Array): Buffer {
    return Buffer.concat([lineHead, Buffer.from(this.seal('journal line', line).toString('base64'))])
  }

  openLine(sealed: Buffer): Buffer | null {
    if (!isSealedLine(sealed)) return null
    return this.open('journal line', Buffer.from(sealed.toString('latin1', lineHead.length), 'base64'))
  }

  #subkey(use: SealedUse): Buffer {
    const known = this.#subkeys.get(use)
    if (known !== undefined) return known
    const made = Buffer.from(hkdfSync('sha256', this.#used(), noBytes, `letterbook ${use}`, keyBytes))
    this.#subkeys.set(use, made)
    return made
  }

  // Subtle: whoever was still at work when it was wiped must not go on with 32 zeros, which would seal and open as well.
  #used(): Buffer {
    if (this.#isWiped) throw new AppError('locked', 'The library was locked meanwhile.')
    return this.#bytes
  }
}

export function isSealedLine(line: Buffer): boolean {
  return line.subarray(0, lineHead.length).equals(lineHead)
}

/** What the SQLite package has beyond the types of the one that it stands for. */
interface Ciphered {
  key(key: Buffer): number
  rekey(key: Buffer): number
}

function isCiphered(db: object): db is Ciphered {
  return 'key' in db && 'rekey' in db
}

function ciphered(db: Database): Ciphered {
  if (!isCiphered(db)) throw new Error('This SQLite cannot encrypt.')
  return db
}

/** Takes the encryption of an open database away, page by page. */
export function decryptDatabase(db: Database): void {
  db.pragma('temp_store = MEMORY')
  ciphered(db).rekey(noBytes)
}
