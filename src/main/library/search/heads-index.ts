/**
 * The index over letters' heads, in shards of neighbouring ids: built and kept in files in the background, so that
 * only shards whose heads changed are built again. It never answers for letters that it has not read yet.
 */
import { createHash } from 'node:crypto'
import { mkdirSync, readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { setImmediate as nextTurn } from 'node:timers/promises'
import { foldText } from '@shared/text/fold'
import lunr from 'lunr'
import { statement } from '../db/statement'
import { buildShard, type HeadWords, scoresInShard } from './heads-shard'
import type { IndexState, ReadIndex } from './index-state'
import { storedNames } from './letter-heads'

/** Above this many letters the heads would take more memory than they are worth; full-text columns answer alone. */
const mostHeads = 20_000
const shardSize = 500
/** Written into every file; a file of another version is built again. */
const version = 1

interface Shard {
  readonly hash: string
  readonly index: lunr.Index
}

export class HeadsIndex {
  private readonly shards = new Map<number, Shard>()
  private running: Promise<void> | null = null
  private checked = -1
  private closed = false

  constructor(
    private readonly directory: string,
    private readonly read: ReadIndex,
  ) {}

  /** Brings the shards up to date in the background; resolves when they are. Problems with files only cost time. */
  refresh(): Promise<void> {
    this.running ??= this.bringUpToDate().finally(() => {
      this.running = null
    })
    return this.running
  }

  /** Letters whose heads have all these words, also misspelt, with their scores. */
  find(words: string): ReadonlyMap<number, number> {
    const folded = foldText(words)
    const found = new Map<number, number>()
    if (folded === '') return found
    for (const { index } of this.shards.values()) {
      for (const [id, score] of inAll(folded.split(' ').map((word) => scoresInShard(index, word))))
        found.set(id, score)
    }
    return found
  }

  close(): void {
    this.closed = true
  }

  private async bringUpToDate(): Promise<void> {
    const { state, last, count } = this.read((now) => ({
      state: now.version,
      count: now.letters.count,
      last: now.letters.ids[now.letters.count - 1] ?? -1,
    }))
    if (state === this.checked) return
    if (count > mostHeads) this.shards.clear()
    else {
      const numbers = Math.floor(last / shardSize) + 1
      for (let number = 0; number < numbers && !this.closed; number++) await this.bringShardUpToDate(number)
      for (const number of this.shards.keys()) if (number >= numbers) this.shards.delete(number)
      this.removeFilesFrom(numbers)
    }
    this.checked = state
  }

  private async bringShardUpToDate(number: number): Promise<void> {
    const heads = this.read((state) => headWords(state, number * shardSize))
    const hash = createHash('sha256').update(JSON.stringify(heads)).digest('hex')
    await this.pause()
    if (this.shards.get(number)?.hash === hash) return
    if (heads.length === 0) {
      this.shards.delete(number)
      return
    }
    const kept = this.load(number, hash)
    const index = kept ?? (await buildShard(heads, () => this.pause()))
    this.shards.set(number, { hash, index })
    if (!kept) this.save(number, hash, index)
    await this.pause()
  }

  private async pause(): Promise<void> {
    await nextTurn()
    if (this.closed) throw new Error('The search service closed while the heads were being read.')
  }

  private load(number: number, hash: string): lunr.Index | null {
    try {
      const kept: unknown = JSON.parse(readFileSync(this.file(number), 'utf8'))
      if (!isKeptShard(kept) || kept.version !== version || kept.hash !== hash) return null
      return lunr.Index.load(kept.index)
    } catch {
      // A missing or broken file costs nothing but the time to build the shard.
      return null
    }
  }

  private save(number: number, hash: string, index: lunr.Index): void {
    try {
      mkdirSync(this.directory, { recursive: true, mode: 0o700 })
      const file = this.file(number)
      writeFileSync(`${file}.new`, JSON.stringify({ version, hash, index }), { mode: 0o600 })
      renameSync(`${file}.new`, file)
    } catch {
      // On a full or read-only disk the shard is simply built again the next time.
    }
  }

  private removeFilesFrom(first: number): void {
    try {
      for (const name of readdirSync(this.directory)) {
        const number = /^(\d+)\.json$/.exec(name)?.[1]
        if (number !== undefined && Number(number) >= first)
          rmSync(join(this.directory, name), { force: true })
      }
    } catch {
      // There is no folder yet, or it cannot be changed: files too many do no harm.
    }
  }

  private file(number: number): string {
    return join(this.directory, `${number}.json`)
  }
}

interface KeptShard {
  readonly version: number
  readonly hash: string
  readonly index: object
}

function isKeptShard(value: unknown): value is KeptShard {
  return (
    typeof value === 'object' &&
    value !== null &&
    'version' in value &&
    'hash' in value &&
    'index' in value &&
    typeof value.index === 'object'
  )
}

interface HeadRow {
  readonly id: number
  readonly title: string
  readonly senders: string
  readonly recipients: string
  readonly places: string
}

// The places stand in the description, which only import writes.
const headRows = `
  SELECT letter_head.id, title, senders, recipients,
         (SELECT json_group_array(json_extract(value, '$.name')) FROM json_each(description, '$.places')) AS places
    FROM letter_head JOIN letter_text ON letter_text.id = letter_head.id
    JOIN letter ON letter.id = letter_head.id AND letter.state = 0
   WHERE letter_head.id BETWEEN ? AND ? ORDER BY letter_head.id`

function headWords({ db }: IndexState, first: number): readonly HeadWords[] {
  const rows = statement<HeadRow>(db, headRows).all(first, first + shardSize - 1)
  return rows.map(({ id, title, senders, recipients, places }) => ({
    id,
    title,
    people: [...storedNames(senders), ...storedNames(recipients)].join(' '),
    places: storedNames(places).join(' '),
  }))
}

/** Those that are in every map, with the sum of their scores. */
function inAll(maps: readonly ReadonlyMap<number, number>[]): ReadonlyMap<number, number> {
  const [first = new Map<number, number>(), ...others] = maps
  const found = new Map<number, number>()
  for (const [id, score] of first) {
    if (others.every((other) => other.has(id))) {
      found.set(
        id,
        others.reduce((sum, other) => sum + (other.get(id) ?? 0), score),
      )
    }
  }
  return found
}
