/** What a link leads to is called, when the note does not say it itself. */
import { parseLetterKey } from '@shared/letter-key'
import type { Mention } from '@shared/note'
import { linksIn, type NoteLinkTarget } from '@shared/text/note-links'
import { useEffect } from 'react'
import { useTranslation } from 'react-i18next'
import { readLinkedNote } from '../../actions/note-links'
import { noteNamed, useNotes } from '../../state/notes'
import { useSavedSearches } from '../../state/saved-searches'

export interface NamedTarget {
  readonly name: string
  /** It is known not to be there any more. Of letters this is known only when one tries to open them. */
  readonly missing: boolean
}

const longest = 60

export function useNamedTarget(
  target: NoteLinkTarget,
  words: string | null,
  mentions: readonly Mention[],
): NamedTarget {
  const { t } = useTranslation()
  const note = useNotes((state) => (target.kind === 'note' ? noteNamed(state, target.id) : undefined))
  const searches = useSavedSearches((state) => state.searches)
  const wanted = target.kind === 'note' && note === undefined ? target.id : null
  useEffect(() => {
    if (wanted !== null) readLinkedNote(wanted)
  }, [wanted])
  const gone = useNotes((state) => wanted !== null && state.goneNotes.has(wanted))
  switch (target.kind) {
    case 'letter':
      return { name: words ?? lastPart(target.letterKey), missing: false }
    case 'note':
      return { name: words ?? (nameOfNote(note?.body ?? '') || t('notes.untitled')), missing: gone }
    case 'passage': {
      const passage = mentions.find(({ id }) => id === target.id)
      const quote = passage === undefined ? t('notes.passage') : `“${firstLine(passage.anchor.exact)}”`
      return { name: words ?? quote, missing: passage === undefined }
    }
    case 'search': {
      const search = searches?.find(({ id }) => id === target.id)
      return {
        name: words ?? search?.name ?? t('notes.savedSearch'),
        missing: searches !== null && search === undefined,
      }
    }
  }
}

/** Words of a note as they name it: links by their words, without the signs of Markdown. */
export function nameOfNote(body: string): string {
  const plain = linksIn(body)
    .toReversed()
    .reduce((text, { start, end, words }) => text.slice(0, start) + (words ?? '') + text.slice(end), body)
  return firstLine(
    plain
      .trim()
      .replace(/^(?:#{1,6}|>|[-*+]|\d+[.)])\s+/, '')
      .replace(/\*+|`/g, ''),
  )
}

/** Cut at a word. */
export function firstLine(words: string): string {
  const line = words.trim().split('\n')[0] ?? ''
  if (line.length <= longest) return line
  const cut = line.slice(0, longest)
  const space = cut.lastIndexOf(' ')
  return `${(space > longest / 2 ? cut.slice(0, space) : cut).trimEnd()}…`
}

function lastPart(letterKey: string): string {
  const place = parseLetterKey(letterKey)
  if (place === null) return letterKey
  return place.part === '' ? (place.path.split('/').at(-1) ?? place.path) : place.part
}
