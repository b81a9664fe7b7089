/** A link in a note: a button that opens a letter, a passage, a note or a saved search. */
import type { Mention } from '@shared/note'
import type { NoteLinkTarget } from '@shared/text/note-links'
import { FileText, NotebookPen, Quote, Search } from 'lucide-react'
import type { MouseEvent } from 'react'
import { useTranslation } from 'react-i18next'
import { followLink } from '../../actions/note-links'
import { useNamedTarget } from './link-names'

interface NoteLinkViewProps {
  readonly target: NoteLinkTarget
  /** As they stand in the note; null for the name of what it leads to. */
  readonly words: string | null
  readonly mentions: readonly Mention[]
}

const icons = { letter: FileText, passage: Quote, note: NotebookPen, search: Search } as const

export function NoteLinkView({ target, words, mentions }: NoteLinkViewProps) {
  const { t } = useTranslation()
  const { name, missing } = useNamedTarget(target, words, mentions)
  const Icon = icons[target.kind]
  const follow = (event: MouseEvent) => {
    event.stopPropagation()
    void followLink(target, mentions, event.ctrlKey || event.metaKey)
  }
  return (
    <button
      type="button"
      className="note-link"
      data-missing={missing ? '' : undefined}
      title={missing ? t('notes.linkMissing') : t(`notes.linkTo.${target.kind}`)}
      onClick={follow}
    >
      <Icon size={12} aria-hidden="true" className="note-link-icon" />
      <bdi>{name}</bdi>
      {missing ? <span className="for-screen-readers">{t('notes.linkMissing')}</span> : null}
    </button>
  )
}
