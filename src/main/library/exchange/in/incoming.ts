/** What a file holds, with the letters and codes of the library that it means: kept until it is taken over or forgotten. */

import { readFileSync, statSync } from 'node:fs'
import { basename } from 'node:path'
import type { CodeContent } from '@shared/code'
import type { ImportLine, ImportPlan, ImportRemark, IncomingNote } from '@shared/exchange'
import { AppError, messageOf } from '@shared/failure'
import { type Anchor, mostAnchors, mostCodes, type NoteAbout } from '@shared/note'
import { relinked } from '@shared/text/note-links'
import type { IndexState } from '../../search/index-state'
import type { Turn } from '../../search/turn'
import { firstWords } from '../out/leaving'
import type { ForeignFile, ForeignNote } from './foreign'
import { type MatchedLetter, MatchingLetters } from './matched-letters'
import { type MergedCodes, mergedCodes } from './merged-codes'
import { type PlacingText, placedPassage, placingText, unplacedQuote } from './placed-passage'
import { readAnnotations } from './read-annotations'
import { readProject } from './read-project'

const mostBytes = 128 << 20
const longestBody = 1_000_000
/** Passages of one text by which it may be known again. */
const mostQuotes = 40

interface Surroundings {
  readonly state: IndexState
  readonly turn: Turn
  /** The codes that the notebook has. */
  readonly codes: readonly CodeContent[]
}

interface ReadNote {
  readonly line: Omit<ImportLine, 'fate'>
  readonly note: IncomingNote
  readonly placeless: boolean
}

export class Incoming {
  readonly head: Pick<ImportPlan, 'name' | 'format' | 'origin' | 'lines' | 'lost'>
  readonly #notes: readonly ReadNote[]
  readonly #merged: MergedCodes

  private constructor(name: string, file: ForeignFile, notes: readonly ReadNote[], merged: MergedCodes) {
    this.#notes = notes
    this.#merged = merged
    const lost = [...file.lost].map(([what, count]) => ({ what, count }))
    this.head = { name, format: file.format, origin: file.origin, lines: notes.length, lost }
  }

  /** Errors: `refused`, with what is wrong with the file; `cancelled`. */
  static async read(path: string, { state, turn, codes }: Surroundings): Promise<Incoming> {
    const file = await foreignFile(path)
    const merged = mergedCodes(file.codes, codes)
    const letters = await matchedSources(file, new MatchingLetters(state, turn), turn)
    const now = new Date().toISOString()
    const notes: ReadNote[] = []
    const placing = new PlacingNotes(file, letters, merged, now)
    for (const note of file.notes) {
      notes.push(placing.read(note))
      if (turn.isOver) await turn.pause()
    }
    return new Incoming(basename(path), file, notes, merged)
  }

  get codes(): readonly CodeContent[] {
    return this.#merged.added
  }

  page(offset: number, limit: number) {
    const page = this.#notes.slice(offset, offset + limit)
    return {
      lines: page.map(({ line }) => line),
      notes: page.map(({ note }) => note),
      placeless: page.map(({ placeless }) => placeless),
    }
  }
}

async function foreignFile(path: string): Promise<ForeignFile> {
  const name = basename(path)
  if (/\.(?:qdpx|zip)$/i.test(name)) return await readProject(path, name)
  if (/\.qde$/i.test(name))
    throw new AppError(
      'refused',
      `${name} is only a part of a project. Choose the .qdpx file that it came from.`,
      path,
    )
  return readAnnotations(textOfFile(path, name), name)
}

function textOfFile(path: string, name: string): string {
  try {
    const found = statSync(path, { throwIfNoEntry: false })
    if (found === undefined) throw new Error('it is not there')
    if (!found.isFile()) throw new Error('it is no file')
    if (found.size > mostBytes) throw new Error('it is too large to be a file of notes')
    return new TextDecoder('utf-8', { fatal: true }).decode(readFileSync(path))
  } catch (thrown) {
    throw new AppError('refused', `${name} could not be read: ${messageOf(thrown)}`, path)
  }
}

async function matchedSources(
  file: ForeignFile,
  letters: MatchingLetters,
  turn: Turn,
): Promise<ReadonlyMap<string, MatchedLetter>> {
  const quotes = new Map<string, string[]>()
  for (const { targets } of file.notes) {
    for (const { source, passage } of targets) {
      const known = quotes.get(source) ?? []
      if (passage?.exact && known.length < mostQuotes) known.push(passage.exact)
      quotes.set(source, known)
    }
  }
  const matched = new Map<string, MatchedLetter>()
  for (const source of file.sources.values()) {
    const match = await letters.match(source, quotes.get(source.id) ?? [])
    if (match !== null) matched.set(source.id, match)
    if (turn.isOver) await turn.pause()
  }
  return matched
}

class PlacingNotes {
  readonly #file: ForeignFile
  readonly #letters: ReadonlyMap<string, MatchedLetter>
  readonly #merged: MergedCodes
  readonly #now: string
  readonly #texts = new Map<string, PlacingText>()
  /** Letters that have another key here. */
  readonly #newKeys: ReadonlyMap<string, string>

  constructor(
    file: ForeignFile,
    letters: ReadonlyMap<string, MatchedLetter>,
    merged: MergedCodes,
    now: string,
  ) {
    this.#file = file
    this.#letters = letters
    this.#merged = merged
    this.#now = now
    const keys = [...letters].flatMap(([id, { letter }]) => {
      const from = file.sources.get(id)?.letterKey ?? null
      return from === null || from === letter.key ? [] : [[from, letter.key] as const]
    })
    this.#newKeys = new Map(keys)
  }

  read(foreign: ForeignNote): ReadNote {
    const remarks = new Set<ImportRemark>(foreign.remarks)
    const anchors: Anchor[] = []
    const quotes: string[] = []
    let about: NoteAbout = foreign.about
    const passages = foreign.targets.slice(0, mostAnchors).map((target) => {
      const { name = '', textHash = null } = this.#file.sources.get(target.source) ?? {}
      const match = this.#letters.get(target.source) ?? null
      const letter = match === null ? null : { key: match.letter.key, title: match.letter.title }
      const shown = { source: name, letter, matchedBy: match?.matchedBy ?? null }
      const quote = target.passage === null ? null : unplacedQuote(target.passage)
      const placed =
        match === null || target.passage === null
          ? null
          : placedPassage(target.passage, this.#textOf(match), textHash)
      if (placed !== null) anchors.push(placed.anchor)
      else if (letter !== null) about = { kind: 'letter', letterKey: letter.key }
      if (placed === null && (quote !== null || match === null)) quotes.push(quoted(quote, name))
      return { ...shown, quote: placed?.anchor.exact ?? quote ?? '', state: placed?.state ?? null }
    })
    const whole = this.#bodyOf(foreign, quotes)
    const body = whole.slice(0, longestBody).toWellFormed()
    const allCodes = [...new Set(foreign.codes.flatMap((code) => this.#merged.here.get(code) ?? []))]
    const codes = allCodes.slice(0, mostCodes)
    const isCut = whole.length > longestBody || allCodes.length > mostCodes
    if (isCut || foreign.targets.length > mostAnchors) remarks.add('cut-off')
    const created = foreign.created ?? foreign.changed ?? this.#now
    const note: IncomingNote = {
      ...{ id: foreign.id, anchors, body, codes, colour: foreign.colour, created },
      about: anchors.length > 0 ? { kind: 'passages' } : about,
      mentions: foreign.mentions.map(({ id, anchor }) => ({ id, anchor: this.#rekeyed(anchor) })),
      changed: foreign.changed ?? created,
    }
    return {
      note,
      line: { note: note.id, words: firstWords(foreign.body, 200), codes, passages, remarks: [...remarks] },
      placeless: foreign.targets.length > 0 && passages.every(({ letter }) => letter === null),
    }
  }

  #textOf({ letter }: MatchedLetter): PlacingText {
    const known = this.#texts.get(letter.key)
    if (known !== undefined) return known
    const text = placingText(letter)
    this.#texts.clear()
    this.#texts.set(letter.key, text)
    return text
  }

  /** Words that it stood on, and that have no place here, stand above its own. */
  #bodyOf({ body }: ForeignNote, quotes: readonly string[]): string {
    const own = relinked(body.toWellFormed(), this.#newKeys)
    return [...quotes, own].filter((part) => part !== '').join('\n\n')
  }

  #rekeyed(anchor: Anchor): Anchor {
    return { ...anchor, letterKey: this.#newKeys.get(anchor.letterKey) ?? anchor.letterKey }
  }
}

function quoted(quote: string | null, source: string): string {
  const lines = [...(quote === null ? [] : quote.split('\n')), ...(source === '' ? [] : [`— ${source}`])]
  return lines.map((line) => (line === '' ? '>' : `> ${line}`)).join('\n')
}
