/** What a link that is being typed may lead to: passages at hand, letters, notes, saved searches. */

import type { Mention, NoteHead } from '@shared/note'
import { type NoteLinkTarget, writtenLink } from '@shared/text/note-links'
import { useEffect, useMemo, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { findLinkable, type LinkableTargets } from '../../actions/note-links'
import { describedPassage } from '../../actions/note-passages'
import type { Suggestion } from '../../components/suggestion-list'
import { passagesAtHand } from '../reader/passages-at-hand'
import { dateWords } from '../shell/words'
import { firstLine, nameOfNote } from './link-names'
import type { LinkBegun } from './text-edits'

export interface LinkSuggestion extends Suggestion {
  /** The link, and the passage that it names when it is one. */
  readonly link: () => { readonly written: string; readonly mention: Mention | null } | null
}

const pause = 90
const nothing: LinkableTargets = { letters: [], notes: [], searches: [] }

/** `own` is the note itself, which is not offered. */
export function useLinkCompletion(begun: LinkBegun | null, own: string): readonly LinkSuggestion[] {
  const { t, i18n } = useTranslation()
  const words = begun?.words ?? null
  const found = useFound(words)
  const passages = useMemo(() => (words === null ? [] : passagesAtHand()), [words])
  return useMemo(() => {
    if (words === null) return []
    const wanted = words.trim().toLocaleLowerCase()
    const linked = (
      kind: NoteLinkTarget['kind'],
      target: NoteLinkTarget,
      label: string,
      detail: string,
    ): LinkSuggestion => ({
      id: `${kind}:${target.kind === 'letter' ? target.letterKey : target.id}`,
      label,
      detail,
      link: () => ({ written: writtenLink(target, label), mention: null }),
    })
    const fromPassages = passages
      // A title is looked for among the letters: here only the passage's own words count.
      .filter(({ words: quote }) => quote.toLocaleLowerCase().includes(wanted))
      .map(({ letter, span, words: quote }): LinkSuggestion => {
        const label = firstLine(quote)
        return {
          id: `passage:${letter.key}:${span.start}:${span.end}`,
          label: `“${label}”`,
          detail: t('notes.passageOf', { title: firstLine(letter.title) }),
          link: () => describedPassage(letter, span, label),
        }
      })
    const kinds: readonly (readonly LinkSuggestion[])[] = [
      fromPassages,
      found.letters.map(({ key, title, date }) =>
        linked(
          'letter',
          { kind: 'letter', letterKey: key },
          firstLine(title),
          dateWords(date, t, i18n.language),
        ),
      ),
      found.notes
        .filter(({ id }) => id !== own)
        .map((note) =>
          linked(
            'note',
            { kind: 'note', id: note.id },
            nameOf(note, t('notes.untitled')),
            t('notes.kinds.note'),
          ),
        ),
      found.searches.map(({ id, name }) =>
        linked('search', { kind: 'search', id }, name, t('notes.savedSearch')),
      ),
    ]
    return kinds.flatMap((kind, at) =>
      kind.map((suggestion, first) => ({ ...suggestion, apart: at > 0 && first === 0 })),
    )
  }, [words, passages, found, own, t, i18n.language])
}

/** The newest answer wins. */
function useFound(words: string | null): LinkableTargets {
  const [found, setFound] = useState(nothing)
  useEffect(() => {
    if (words === null) return undefined
    let wanted = true
    const timer = setTimeout(async () => {
      const answer = await findLinkable(words)
      if (wanted) setFound(answer)
    }, pause)
    return () => {
      wanted = false
      clearTimeout(timer)
    }
  }, [words])
  return found
}

function nameOf({ body, quote }: NoteHead, untitled: string): string {
  const line = nameOfNote(body)
  if (line !== '') return line
  return quote === '' ? untitled : `“${firstLine(quote)}”`
}
