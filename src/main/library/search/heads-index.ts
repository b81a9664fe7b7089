/**
 * The index over letters' heads, in shards of neighbouring ids: built and kept in files in the background, so that
 * only shards whose heads changed are built again. It never answers for letters that it has not read yet.
 */
import { createHash } from 'node:crypto'
import { mkdir, readdir, readFile, rename, rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { setImmediate as nextTurn } from 'node:timers/promises'
import { foldText } from '@shared/text/fold'
import type lunr from 'lunr'
import { headTerms } from './head-terms'
import { headWords, type Tags, tagsOfLetters } from './head-words'
import { buildShard, type HeadWords, loadShard, scoresInShard } from './heads-shard'
import type { ReadIndex } from './index-state'
import type { Turn } from './turn'
import type { Vocabulary } from './vocabulary'
import type { Stemmer } from './words/stemmer'
import { stemmerOf } from './words/stemmers'

/** Above this many letters the heads would take more memory than they are worth; full-text columns answer alone. */
const mostHeads = 20_000
const shardSize = 250
/** Written into every file; a file of another version is built again. */
const version = 3

interface Shard {
  readonly hash: string
  readonly index: lunr.Index
}

export class HeadsIndex {
  private readonly shards = new Map<number, Shard>()
  /** Of the languages of letters, as far as they were read. */
  private readonly stemmers = new Map<string, Stemmer | null>()
  private tagWords: ReadonlySet<string> = new Set()
  private running: Promise<void> | null = null
  private checked = ''
  private closed = false

  constructor(
    /** Where shards are kept; null when nothing of them may reach the disk. */
    private readonly directory: string | null,
    private readonly read: ReadIndex,
  ) {}

  /** Brings the shards up to date in the background; resolves when they are. Problems with files only cost time. */
  refresh(): Promise<void> {
    this.running ??= this.bringUpToDate().finally(() => {
      this.running = null
    })
    return this.running
  }

  /**
   * Letters whose heads have all these words, begun, in other forms or misspelt as well, with their scores.
   * Errors: `cancelled`.
   */
  async find(words: string, vocabulary: Vocabulary, turn: Turn): Promise<ReadonlyMap<number, number>> {
    const folded = foldText(words)
    const found = new Map<number, number>()
    if (folded === '' || this.shards.size === 0) return found
    await vocabulary.prepareSimilar(turn)
    const asked = folded
      .split(' ')
      .map((word) => headTerms(word, vocabulary, this.tagWords, [...this.stemmers.values()]))
    for (const { index } of [...this.shards.values()]) {
      if (turn.isOver) await turn.pause()
      for (const [id, score] of inAll(asked.map((terms) => scoresInShard(index, terms)))) found.set(id, score)
    }
    return found
  }

  close(): void {
    this.closed = true
  }

  private async bringUpToDate(): Promise<void> {
    const { state, last, count } = this.read((now) => ({
      state: `${now.version} ${now.notebook.version}`,
      count: now.letters.count,
      last: now.letters.ids[now.letters.count - 1] ?? -1,
    }))
    if (state === this.checked) return
    if (count > mostHeads) this.shards.clear()
    else await this.bringShardsUpToDate(Math.floor(last / shardSize) + 1)
    this.checked = state
  }

  private async bringShardsUpToDate(numbers: number): Promise<void> {
    const tags = this.read(tagsOfLetters)
    this.tagWords = new Set([...tags.values()].flatMap((words) => words.split(' ')))
    for (let number = 0; number < numbers && !this.closed; number++)
      await this.bringShardUpToDate(number, tags)
    for (const number of this.shards.keys()) if (number >= numbers) this.shards.delete(number)
    await this.removeFilesFrom(numbers)
  }

  private async bringShardUpToDate(number: number, tags: Tags): Promise<void> {
    const first = number * shardSize
    const heads = this.read((state) => headWords(state, first, first + shardSize - 1, tags))
    for (const { language } of heads) if (language !== null) await this.stemmerOf(language)
    const hash = createHash('sha256').update(JSON.stringify(heads)).digest('hex')
    await this.pause()
    if (this.shards.get(number)?.hash === hash) return
    if (heads.length === 0) {
      this.shards.delete(number)
      return
    }
    const kept = await this.load(number, hash)
    if (kept) this.shards.set(number, { hash, index: kept })
    else await this.build(number, hash, heads)
    await this.pause()
  }

  private async build(number: number, hash: string, heads: readonly HeadWords[]): Promise<void> {
    const index = await buildShard(
      heads,
      (language) => this.stemmerOf(language),
      () => this.pause(),
    )
    const written = JSON.stringify({ version, hash, index })
    await this.pause()
    this.shards.set(number, { hash, index: loadShard(index) })
    await this.pause()
    await this.save(number, written)
  }

  private async stemmerOf(language: string): Promise<Stemmer | null> {
    const known = this.stemmers.get(language)
    if (known !== undefined) return known
    const stemmer = await stemmerOf(language)
    this.stemmers.set(language, stemmer)
    return stemmer
  }

  private async pause(): Promise<void> {
    await nextTurn()
    if (this.closed) throw new Error('The search service closed while the heads were being read.')
  }

  private async load(number: number, hash: string): Promise<lunr.Index | null> {
    if (this.directory === null) return null
    try {
      const kept: unknown = JSON.parse(await readFile(fileOf(this.directory, number), 'utf8'))
      if (!isKeptShard(kept) || kept.version !== version || kept.hash !== hash) return null
      return loadShard(kept.index)
    } catch {
      // A missing or broken file costs nothing but the time to build the shard.
      return null
    }
  }

  private async save(number: number, written: string): Promise<void> {
    if (this.directory === null) return
    try {
      await mkdir(this.directory, { recursive: true, mode: 0o700 })
      const file = fileOf(this.directory, number)
      await writeFile(`${file}.new`, written, { mode: 0o600 })
      await rename(`${file}.new`, file)
    } catch {
      // On a full or read-only disk the shard is simply built again the next time.
    }
  }

  private async removeFilesFrom(first: number): Promise<void> {
    if (this.directory === null) return
    try {
      for (const name of await readdir(this.directory)) {
        const number = /^(\d+)\.json$/.exec(name)?.[1]
        if (number !== undefined && Number(number) >= first)
          await rm(join(this.directory, name), { force: true })
      }
    } catch {
      // There is no folder yet, or it cannot be changed: files too many do no harm.
    }
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

function fileOf(directory: string, number: number): string {
  return join(directory, `${number}.json`)
}
