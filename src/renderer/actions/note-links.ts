/** Follows the links of notes, finds what a new link may lead to, and what links to something. */
import type { LetterHead } from '@shared/letter'
import {
  type Anchor,
  type AnchorPlace,
  allNotes,
  type LinkTarget,
  type Mention,
  type NoteHead,
} from '@shared/note'
import type { NoteLinkTarget } from '@shared/text/note-links'
import { call } from '../bridge'
import { useNotes } from '../state/notes'
import { useSavedSearches } from '../state/saved-searches'
import { findLetters } from './letters'
import { goToSavedSearch } from './look'
import { readNotesNamed } from './notes'
import { notice, reportFailure } from './notices'
import { openNoteNamed } from './open-note'
import { openLetter } from './reader'

export async function followLink(
  target: NoteLinkTarget,
  mentions: readonly Mention[],
  beside: boolean,
): Promise<void> {
  switch (target.kind) {
    case 'letter':
      return await openLetter({ letterKey: target.letterKey, title: '', beside })
    case 'note':
      return await openNoteNamed(target.id, beside)
    case 'search': {
      const search = useSavedSearches.getState().searches?.find(({ id }) => id === target.id)
      if (search === undefined) notice({ kind: 'hint', hint: 'link-gone' })
      else goToSavedSearch(search)
      return
    }
    case 'passage': {
      const mention = mentions.find(({ id }) => id === target.id)
      if (mention === undefined) return notice({ kind: 'hint', hint: 'link-gone' })
      return await openAnchor(mention.anchor, null, beside)
    }
  }
}

/** `place` is where the notebook knows it to stand; else the words are looked for in the letter's text as it is now. */
export async function openAnchor(anchor: Anchor, place: AnchorPlace | null, beside: boolean): Promise<void> {
  const landing = { kind: 'anchor', anchor, place } as const
  await openLetter({ letterKey: anchor.letterKey, title: '', beside, landing })
}

/** Identities that links name, asked for together. */
let wanted = new Set<string>()

export function readLinkedNote(id: string): void {
  if (wanted.size === 0) queueMicrotask(() => void readWanted())
  wanted.add(id)
}

async function readWanted(): Promise<void> {
  const ids = [...wanted]
  wanted = new Set()
  try {
    const there = new Set((await readNotesNamed(ids.slice(0, 1000))).map(({ id }) => id))
    const gone = ids.filter((id) => !there.has(id))
    if (gone.length > 0) useNotes.setState((state) => ({ goneNotes: new Set([...state.goneNotes, ...gone]) }))
  } catch {
    // A link without its name still leads there; opening it tells what is wrong.
  }
}

export interface LinkableTargets {
  readonly letters: readonly LetterHead[]
  readonly notes: readonly NoteHead[]
  readonly searches: readonly { readonly id: string; readonly name: string }[]
}

const mostOfAKind = 6

/** What is called so or speaks of it. One kind that cannot be asked leaves the others. */
export async function findLinkable(words: string): Promise<LinkableTargets> {
  const trimmed = words.trim()
  const [letters, notes] = await Promise.all([
    trimmed === '' ? [] : findLetters(trimmed),
    notesLike(trimmed).catch(() => []),
  ])
  const folded = trimmed.toLocaleLowerCase()
  const searches = (useSavedSearches.getState().searches ?? []).filter(({ name }) =>
    name.toLocaleLowerCase().includes(folded),
  )
  return {
    letters: letters.slice(0, mostOfAKind),
    notes: notes.slice(0, mostOfAKind),
    searches: searches.slice(0, mostOfAKind),
  }
}

async function notesLike(words: string): Promise<readonly NoteHead[]> {
  const choice = { ...allNotes, words }
  const ask = { choice, order: 'changed', descending: true, offset: 0, limit: mostOfAKind } as const
  return (await call('notes.list', ask)).notes
}

/** Notes that link there. A help: a failure is told once and the rest goes on. */
export async function readBacklinks(target: LinkTarget): Promise<readonly NoteHead[]> {
  try {
    return await call('notes.backlinks', { target })
  } catch (thrown) {
    reportFailure(thrown)
    return []
  }
}
