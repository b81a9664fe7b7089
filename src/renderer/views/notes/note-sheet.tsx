/**
 * A note beside the letters, with room to write: a page of the notebook, a note on a person or a saved search, and any
 * other that its writer opened large. Letters stay where they are and can be read, searched and linked meanwhile.
 */
import type { NoteAbout } from '@shared/note'
import { X } from 'lucide-react'
import { useEffect, useRef } from 'react'
import { useTranslation } from 'react-i18next'
import { closeSheet } from '../../actions/open-note'
import { IconButton } from '../../components/button'
import { focusArea } from '../../dom/areas'
import { type Sheet, useNotes } from '../../state/notes'
import { Area } from '../shell/area'
import { AboutSheet } from './about-sheet'
import { useAboutWords } from './about-words'
import { SheetNote } from './sheet-note'

export function NoteSheet({ sheet }: { readonly sheet: Sheet }) {
  const { t } = useTranslation()
  const root = useRef<HTMLElement>(null)
  const key = sheet.kind === 'note' ? sheet.id : JSON.stringify(sheet.about)
  const title = useAboutWords(useAbout(sheet))
  const close = async () => {
    if (await closeSheet()) focusArea('reading')
  }
  useEffect(() => {
    const element = root.current
    // An editor inside takes the keyboard itself.
    if (element !== null && key !== '' && !element.contains(document.activeElement))
      element.querySelector<HTMLElement>('.note-sheet-title')?.focus({ preventScroll: true })
  }, [key])
  return (
    <section
      ref={root}
      className="note-sheet"
      data-area="sheet"
      aria-label={title}
      onKeyDown={(event) => {
        if (event.key !== 'Escape' || event.defaultPrevented) return
        event.preventDefault()
        void close()
      }}
    >
      <header className="note-sheet-head">
        <h2 className="note-sheet-title" tabIndex={-1} dir="auto">
          {title}
        </h2>
        <IconButton icon={X} label={t('notes.closeSheet')} onClick={() => void close()} />
      </header>
      <div className="note-sheet-body">
        <Area shows={key}>
          {sheet.kind === 'note' ? (
            <SheetNote key={sheet.id} id={sheet.id} />
          ) : (
            <AboutSheet about={sheet.about} />
          )}
        </Area>
      </div>
    </section>
  )
}

function useAbout(sheet: Sheet): NoteAbout {
  const id = sheet.kind === 'note' ? sheet.id : null
  const draft = useNotes((state) => (id === null ? undefined : state.drafts.get(id)))
  const note = useNotes((state) => (id === null ? undefined : state.others.get(id)))
  if (sheet.kind === 'about') return sheet.about
  return draft?.about ?? note?.about ?? { kind: 'nothing' }
}
