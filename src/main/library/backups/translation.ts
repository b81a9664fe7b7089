/**
 * What another notebook says, in the names that this library has for the same letters and codes. Pure. What nobody knows
 * under another name stays as it is: an anchor holds its words, and finds its letter when its folder is added.
 */
import { parseLetterKey } from '@shared/letter-key'
import type { LetterMove } from '@shared/library'
import { relinked } from '@shared/text/note-links'
import { subjectOf } from '../judgements/contradictions'
import type { Change, ChangeOf } from '../notebook/changes'

export interface Translation {
  readonly letters: ReadonlyMap<string, string>
  /** Source folders that are another's here, and codes that were made here under the same name. */
  readonly folders: ReadonlyMap<string, string>
  readonly codes: ReadonlyMap<string, string>
}

export const noTranslation: Translation = { letters: new Map(), folders: new Map(), codes: new Map() }

/** Folders of which all letters that were known again at the same path are in one folder here. */
export function foldersOf(moves: readonly LetterMove[]): ReadonlyMap<string, string> {
  const found = new Map<string, string | null>()
  for (const { from, to } of moves) {
    const [there, here] = [parseLetterKey(from), parseLetterKey(to)]
    if (there === null || here === null || there.path !== here.path) continue
    const known = found.get(there.folderId)
    found.set(there.folderId, known === undefined || known === here.folderId ? here.folderId : null)
  }
  return new Map([...found].flatMap(([from, to]) => (to === null ? [] : [[from, to] as const])))
}

/** The same change with the names that they have here. */
export function translated(change: Change, translation: Translation): Change {
  const { letters, folders, codes } = translation
  if (letters.size + folders.size + codes.size === 0) return change
  const letter = (key: string) => letters.get(key) ?? key
  const code = (id: string) => codes.get(id) ?? id
  const known = rekeyed(change, letter)
  if (known.kind === 'note-copied') {
    const revisions = known.revisions.map((one) => ({ ...one, body: relinked(one.body, letters) }))
    return { ...known, revisions }
  }
  if (known.kind === 'note-detail-copied') return translatedDetail(known, letter, code)
  if (known.kind === 'code-copied') {
    const { parent } = known.code
    return { ...known, code: { ...known.code, parent: parent === null ? null : code(parent) } }
  }
  if (known.kind === 'decision-copied') {
    const { decision } = known
    if (subjectOf(decision) === 'people') return known
    return { ...known, decision: { ...decision, members: unique(decision.members.map(letter)) } }
  }
  if (known.kind === 'encoding-copied') {
    const { folderId } = known.choice
    return { ...known, choice: { ...known.choice, folderId: folders.get(folderId) ?? folderId } }
  }
  if (known.kind === 'problem-copied') {
    return { ...known, problem: { ...known.problem, key: letter(known.problem.key) } }
  }
  return known
}

type Named = (name: string) => string

function translatedDetail(
  copy: ChangeOf<'note-detail-copied'>,
  letter: Named,
  code: Named,
): ChangeOf<'note-detail-copied'> {
  const former = copy.former.map((one) => ({ ...one, codes: unique(one.codes.map(code)) }))
  if (copy.detail === null) return { ...copy, former }
  const { about, subject, codes } = copy.detail
  const named = about === 'letter' && subject !== null ? letter(subject) : subject
  return { ...copy, former, detail: { ...copy.detail, subject: named, codes: unique(codes.map(code)) } }
}

function unique(values: readonly string[]): string[] {
  return [...new Set(values)]
}

/** A copy in which every member `letterKey` has its new name. */
function rekeyed(change: Change, letter: (key: string) => string): Change {
  const walk = (value: unknown): unknown => {
    if (Array.isArray(value)) return value.map(walk)
    if (typeof value !== 'object' || value === null) return value
    const entries = Object.entries(value).map(([name, part]) => [
      name,
      name === 'letterKey' && typeof part === 'string' ? letter(part) : walk(part),
    ])
    return Object.fromEntries(entries)
  }
  return walk(change) as Change
}
