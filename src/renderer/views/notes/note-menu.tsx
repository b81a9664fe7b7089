/** What else can be done with a note: its colour, more room to write, a link to it. */
import type { NoteColour } from '@shared/note'
import { noteColours } from '@shared/note'
import { Ellipsis } from 'lucide-react'
import { useTranslation } from 'react-i18next'
import { markNote } from '../../actions/note-writing'
import { openSheet } from '../../actions/open-note'
import { openDialog } from '../../actions/shell'
import { IconMenu } from '../../components/icon-menu'
import type { MenuEntry } from '../../components/menu'
import { copyNoteLink } from './copy-note-link'

interface NoteMenuProps {
  readonly id: string
  readonly number: number | null
  readonly colour: NoteColour
  /** Whether the notebook knows it already. */
  readonly stored: boolean
}

export function NoteMenu({ id, number, colour, stored }: NoteMenuProps) {
  const { t } = useTranslation()
  const entries: readonly MenuEntry[] = [
    ...(number === null
      ? []
      : [{ id: 'sheet', label: t('notes.openLarge'), onChoose: () => void openSheet(id) }]),
    ...(stored ? [{ id: 'copy', label: t('notes.copyLink'), onChoose: () => copyNoteLink(id) }] : []),
    ...(stored
      ? [
          {
            id: 'history',
            label: t('noteHistory.show'),
            onChoose: () => openDialog({ kind: 'note-history', id }),
          },
        ]
      : []),
    ...noteColours.map((name, at) => ({
      id: name,
      apart: at === 0,
      label: t(`notes.colours.${name}`),
      checked: name === colour,
      onChoose: () => void markNote(id, { colour: name }),
    })),
  ]
  const label = number === null ? t('notes.more') : t('notes.moreNumber', { number })
  return <IconMenu icon={Ellipsis} label={label} entries={entries} />
}
