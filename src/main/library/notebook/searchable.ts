/** Answers what searching takes over from the notebook. */
import type { Answer, Ask } from '@shared/contract'
import type { Db } from '../db/open'
import { notesAround, stretchOfNotes } from '../notes/searchable-notes'
import { searchableSearches } from '../saved-searches/searchable-searches'

export function searchableNotebook(
  db: Db,
  { notes, searches }: Ask<'notebook.searchable'>,
): Answer<'notebook.searchable'> {
  return { ...searchableNotes(db, notes), searches: searches ? searchableSearches(db) : null }
}

function searchableNotes(
  db: Db,
  notes: Ask<'notebook.searchable'>['notes'],
): Pick<Answer<'notebook.searchable'>, 'letters' | 'next'> {
  switch (notes.kind) {
    case 'none':
      return { letters: [], next: null }
    case 'around':
      return { letters: notesAround(db, notes.ids), next: null }
    case 'all':
      return stretchOfNotes(db, notes.after)
  }
}
