/** What leaves, as all formats take it: notes, where their passages stand in the letters' newest texts, codes and names. */
import type { CodeContent } from '@shared/code'
import type { MarkdownFiles } from '@shared/exchange'
import type { Direction, Span } from '@shared/letter'
import type { Anchor, AnchorPlace, AnchorState, Note } from '@shared/note'
import { resolveAnchor } from '@shared/text/anchor'
import type { Losses } from './losses'

/** A letter as exports name and quote it. */
export interface LeavingLetter {
  readonly key: string
  readonly title: string
  /** In EDTF. */
  readonly date: string | null
  readonly senders: readonly string[]
  readonly recipients: readonly string[]
  readonly path: string
  readonly part: string
  readonly language: string | null
  readonly direction: Direction
  readonly text: string
  readonly textHash: string
}

/** The letters of the library; null for one that is in no source folder any more. */
export type LetterOf = (key: string) => LeavingLetter | null

export interface Leaving {
  readonly notes: readonly Note[]
  readonly codes: readonly CodeContent[]
  readonly searches: readonly { readonly id: string; readonly name: string }[]
  /** When the files were drawn up; ISO 8601, UTC. */
  readonly at: string
  readonly per: MarkdownFiles
}

export interface LeavingFile {
  /** With `/` between its parts. */
  readonly path: string
  readonly text: string
}

/** Lets others go first. Errors: `cancelled`, when nobody waits for the files any more. */
export type Pause = () => Promise<void>

/** Writes a format, file by file. */
export type Writer = (
  leaving: Leaving,
  letterOf: LetterOf,
  losses: Losses,
  pause: Pause,
) => AsyncIterable<LeavingFile>

/** A passage of a note. */
export interface LeavingPassage {
  readonly anchor: Anchor
  readonly letter: LeavingLetter | null
  /** Where it stands without doubt; else null. UTF-16 code units. */
  readonly span: Span | null
  /** Null without its letter. */
  readonly state: AnchorState | null
  /** Its words as they stand now, or as they stood when the note was written. */
  readonly quote: string
}

export function passagesOf(note: Note, letterOf: LetterOf): readonly LeavingPassage[] {
  return note.anchors.map((anchor, at) =>
    passageOf(anchor, note.places[at] ?? null, letterOf(anchor.letterKey)),
  )
}

function passageOf(anchor: Anchor, place: AnchorPlace | null, letter: LeavingLetter | null): LeavingPassage {
  if (letter === null) return { anchor, letter, span: null, state: null, quote: anchor.exact }
  const { state, span } = placeNow(anchor, place, letter)
  const isCertain = (state === 'exact' || state === 'moved') && span !== null
  if (!isCertain) return { anchor, letter, span: null, state, quote: anchor.exact }
  return { anchor, letter, span, state, quote: letter.text.slice(span.start, span.end) }
}

function placeNow(
  anchor: Anchor,
  place: AnchorPlace | null,
  { text, textHash }: LeavingLetter,
): { readonly state: AnchorState; readonly span: Span | null } {
  if (place !== null && place.textHash === textHash) return place
  const found = resolveAnchor(anchor, text, textHash)
  return { state: found.state, span: found.span ?? null }
}

/** Notes that are not in the bin and whose passages, or whose letter, the letter is. */
export function keysOf(note: Note): readonly string[] {
  if (note.about.kind === 'letter') return [note.about.letterKey]
  return [...new Set(note.anchors.map(({ letterKey }) => letterKey))]
}

/** Codes with the names of those above them, by their identity. */
export function codePaths(codes: readonly CodeContent[]): ReadonlyMap<string, readonly string[]> {
  const known = new Map(codes.map((code) => [code.id, code]))
  const pathOf = (code: CodeContent, seen: ReadonlySet<string>): readonly string[] => {
    const above = code.parent === null || seen.has(code.parent) ? undefined : known.get(code.parent)
    return above === undefined ? [code.name] : [...pathOf(above, new Set([...seen, above.id])), code.name]
  }
  return new Map(codes.map((code) => [code.id, pathOf(code, new Set([code.id]))]))
}

/** The names of a note's codes, with those above them, `Form > Closing`. */
export function codeNames(
  note: Pick<Note, 'codes'>,
  paths: ReadonlyMap<string, readonly string[]>,
): readonly string[] {
  return note.codes.flatMap((code) => {
    const path = paths.get(code)
    return path === undefined ? [] : [path.join(' > ')]
  })
}

/** The first words of a note, on one line. */
export function firstWords(text: string, most: number): string {
  const line = text
    .trim()
    .split('\n', 1)
    .join('')
    .replace(/^[#>\s*-]+/, '')
    .replace(/\s+/g, ' ')
    .trim()
  if (line.length <= most) return line
  const cut = line
    .slice(0, most)
    .toWellFormed()
    .replace(/\ufffd$/, '')
  return `${cut.replace(/\s+\S*$/, '') || cut}…`
}
