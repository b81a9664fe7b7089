/** The notes that link to a letter, a note or a saved search. */
import type { LinkTarget, NoteHead } from '@shared/note'
import { CornerDownRight } from 'lucide-react'
import { useEffect, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { readBacklinks } from '../../actions/note-links'
import { openNote } from '../../actions/open-note'
import { useNotes } from '../../state/notes'
import { firstLine, nameOfNote } from './link-names'

export function Backlinks({ target }: { readonly target: LinkTarget }) {
  const { t } = useTranslation()
  const heads = useBacklinks(target)
  if (heads.length === 0) return null
  return (
    <div className="backlinks">
      <p className="backlinks-title">{t('notes.backlinks', { count: heads.length })}</p>
      <ul>
        {heads.map((head) => (
          <li key={head.id}>
            <button
              type="button"
              className="backlink"
              onClick={(event) => void openNote(head, event.ctrlKey || event.metaKey)}
            >
              <CornerDownRight size={12} aria-hidden="true" />
              <bdi>{nameOfNote(head.body) || firstLine(head.quote) || t('notes.untitled')}</bdi>
            </button>
          </li>
        ))}
      </ul>
    </div>
  )
}

/** Read anew whenever a note changed. */
export function useBacklinks(target: LinkTarget): readonly NoteHead[] {
  const [heads, setHeads] = useState<readonly NoteHead[]>([])
  const changes = useNotes((state) => state.changes)
  const { kind } = target
  const name = target.kind === 'letter' ? target.letterKey : target.id
  useEffect(() => {
    let wanted = true
    void readBacklinks(kind === 'letter' ? { kind, letterKey: name } : { kind, id: name }).then((found) => {
      if (wanted) setHeads(found)
    })
    return () => {
      wanted = false
    }
    // `changes` only says that it is time to ask again.
  }, [kind, name, changes])
  return heads
}
