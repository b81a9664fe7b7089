/** One letter in a list: its title, then when and between whom; and the button that opens it beside the other. */
import type { LetterHead } from '@shared/letter'
import { textDirection } from '@shared/text/direction'
import { Columns2, Copy, NotebookPen } from 'lucide-react'
import { memo, type ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { FullTitle } from '../../components/full-title'
import { useNotes } from '../../state/notes'
import { dateWords, nameList } from '../shell/words'

interface LetterRowProps {
  readonly letter: LetterHead
  readonly active: boolean
  /** Whether the list is ordered by file, so that the path is what the eye looks for. */
  readonly byPath?: boolean
  readonly onOpenBeside: (letter: LetterHead) => void
  /** More lines below, for a hit. */
  readonly children?: ReactNode
  /** More words at the end of the second line. */
  readonly aside?: ReactNode
  /** More buttons before the one that opens beside; none of them is reached by Tab. */
  readonly buttons?: ReactNode
}

export const LetterRow = memo(function LetterRow(props: LetterRowProps) {
  const { letter, active, byPath = false, onOpenBeside, children, aside, buttons } = props
  const { t, i18n } = useTranslation()
  return (
    <>
      <div role="gridcell" className="row-cell">
        <FullTitle title={letter.title} active={active} language={letter.language ?? undefined} />
        <span className="row-details">
          <span className="row-date">{dateWords(letter.date, t, i18n.language)}</span>
          {byPath ? <bdi className="row-path">{letter.path}</bdi> : <People letter={letter} />}
          <KindAndPart letter={letter} />
          <Copies letter={letter} />
          <NoteCount letterKey={letter.key} />
          {aside}
        </span>
        {children}
      </div>
      <div role="gridcell" className="row-beside">
        {buttons}
        <button
          type="button"
          tabIndex={-1}
          className="icon-button"
          title={t('letters.openBeside')}
          aria-label={t('letters.openBesideOf', { title: letter.title })}
          onClick={(event) => {
            event.stopPropagation()
            onOpenBeside(letter)
          }}
        >
          <Columns2 size={15} aria-hidden="true" />
        </button>
      </div>
    </>
  )
})

function People({ letter }: { readonly letter: LetterHead }) {
  const { t, i18n } = useTranslation()
  const { senders, recipients } = letter
  if (senders.length + recipients.length === 0) return null
  // Names that run the other way than the window would lose their beginnings where there is no room for all of them.
  return (
    <span className="row-people" dir={textDirection([...senders, ...recipients].join(' '))}>
      {senders.length === 0 ? null : nameList(senders, i18n.language)}{' '}
      {recipients.length === 0 ? null : t('letters.to', { people: nameList(recipients, i18n.language) })}
    </span>
  )
}

/** What it is, unless it is plainly a letter; and which one of its file. A mail's part is a number that tells nobody anything. */
function KindAndPart({ letter }: { readonly letter: LetterHead }) {
  const { t } = useTranslation()
  const { kind, part, senders } = letter
  const isTelling = part !== '' && (kind !== 'e-mail' || senders.length === 0)
  return (
    <>
      {kind === null || kind === 'letter' ? null : <span className="row-kind">{t(`kinds.${kind}`)}</span>}
      {!isTelling ? null : (
        <bdi className="row-part" title={part}>
          {t('letters.part', { name: part })}
        </bdi>
      )}
    </>
  )
}

function Copies({ letter }: { readonly letter: LetterHead }) {
  const { t, i18n } = useTranslation()
  const { copies } = letter
  if (copies === 0) return null
  const words = t('letters.hasCopies', { count: copies })
  return (
    <span className="row-copies" title={words}>
      <Copy size={12} aria-hidden="true" />
      <span aria-hidden="true">{copies.toLocaleString(i18n.language)}</span>
      <span className="for-screen-readers">{words}</span>
    </span>
  )
}

function NoteCount({ letterKey }: { readonly letterKey: string }) {
  const { t, i18n } = useTranslation()
  const count = useNotes((state) => state.counts[letterKey] ?? 0)
  if (count === 0) return null
  return (
    <span className="row-notes" title={t('notes.count', { count })}>
      <NotebookPen size={12} aria-hidden="true" />
      <span aria-hidden="true">{count.toLocaleString(i18n.language)}</span>
      <span className="for-screen-readers">{t('notes.count', { count })}</span>
    </span>
  )
}

/** Stands where a row will be as soon as it has been fetched. */
export function RowPlaceholder() {
  const { t } = useTranslation()
  return (
    <div role="gridcell" className="row-placeholder">
      <span className="for-screen-readers">{t('letters.loading')}</span>
    </div>
  )
}
