/** What can be done with the notes that are chosen in the list, as long as any are. */
import { noteColours } from '@shared/note'
import { History, Palette, Save, Tag, Trash2, Undo2, X } from 'lucide-react'
import { useTranslation } from 'react-i18next'
import { binNotes, codeNotes, colourNotes, exportNotes, unbinNotes } from '../../actions/chosen-notes'
import { checkNoNotes } from '../../actions/notes-list'
import { openDialog } from '../../actions/shell'
import { IconButton } from '../../components/button'
import { IconMenu } from '../../components/icon-menu'
import { focusStart } from '../../dom/areas'
import { inOrder, useCodes } from '../../state/codes'
import { useNotesList } from '../../state/notes-list'
import { codePathWords } from '../codes/code-words'

export function ChosenBar() {
  const { t } = useTranslation()
  const checked = useNotesList((state) => state.checked)
  const bin = useNotesList((state) => state.choice.bin)
  const codes = useCodes((state) => state.codes) ?? []
  const ids = [...checked]
  const [only] = ids
  if (only === undefined) return null
  /** The button goes away with what was chosen. */
  const thenList = (act: () => void) => () => {
    act()
    focusStart('list')
  }
  return (
    <div className="notes-chosen" role="toolbar" aria-label={t('notesList.chosenTools')}>
      <p role="status">{t('notesList.chosen', { count: ids.length })}</p>
      {bin ? (
        <IconButton
          icon={Undo2}
          label={t('notesList.restore')}
          onClick={thenList(() => void unbinNotes(ids))}
        />
      ) : (
        <>
          <IconMenu
            icon={Palette}
            label={t('notesList.colour')}
            entries={noteColours.map((colour) => ({
              id: colour,
              label: t(`notes.colours.${colour}`),
              onChoose: () => void colourNotes(ids, colour),
            }))}
          />
          <IconMenu
            icon={Tag}
            label={t('notesList.code')}
            disabled={codes.length === 0}
            entries={inOrder(codes).map(({ id }) => ({
              id,
              label: codePathWords(codes, id),
              onChoose: () => void codeNotes(ids, id),
            }))}
          />
          <IconButton icon={Save} label={t('notesList.export')} onClick={() => exportNotes(ids)} />
          <IconButton
            icon={Trash2}
            label={t('notesList.toBin')}
            onClick={thenList(() => void binNotes(ids))}
          />
        </>
      )}
      {ids.length === 1 ? (
        <IconButton
          icon={History}
          label={t('noteHistory.show')}
          onClick={() => openDialog({ kind: 'note-history', id: only })}
        />
      ) : null}
      <IconButton icon={X} label={t('notesList.chooseNone')} onClick={thenList(checkNoNotes)} />
    </div>
  )
}
