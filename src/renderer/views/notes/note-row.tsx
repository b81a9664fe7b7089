/** One note in the list: its words, its passage, its codes and where it stands. */
import { parseLetterKey } from '@shared/letter-key'
import type { NoteHead } from '@shared/note'
import { Check } from 'lucide-react'
import { useTranslation } from 'react-i18next'
import { checkNote } from '../../actions/notes-list'
import { codeNamed, useCodes } from '../../state/codes'
import { useNotesList } from '../../state/notes-list'
import { CodeSign } from '../codes/code-sign'
import { momentWords } from '../shell/words'
import { useAboutWords } from './about-words'
import { nameOfNote } from './link-names'

interface NoteRowProps {
  readonly note: NoteHead
  readonly checked: boolean
}

export function NoteRow({ note, checked }: NoteRowProps) {
  const { t, i18n } = useTranslation()
  const { id, body, quote, colour, codes, changed, removed, state } = note
  return (
    <div role="gridcell" className="note-row" data-note-colour={colour}>
      <button
        type="button"
        tabIndex={-1}
        className="code-box"
        aria-pressed={checked}
        aria-label={t('notesList.check')}
        title={t('notesList.check')}
        onClick={() => checkNote(id)}
      >
        {checked ? <Check size={13} aria-hidden="true" /> : null}
      </button>
      <div className="note-row-words">
        <span className="note-row-body" dir="auto" data-empty={body.trim() === '' ? '' : undefined}>
          {body.trim() === '' ? t('notes.untitled') : shownBody(body)}
        </span>
        {quote === '' ? null : (
          <span className="note-row-quote" dir="auto">
            {quote}
          </span>
        )}
        <CodesOfRow codes={codes} />
        <span className="row-details">
          {colour === 'none' ? null : (
            <span className="note-colour" title={t(`notes.colours.${colour}`)}>
              <span className="for-screen-readers">{t(`notes.colours.${colour}`)}</span>
            </span>
          )}
          {state === null || state === 'exact' ? null : (
            <span className="note-row-state" data-state={state}>
              {t(`anchors.states.${state}`)}
            </span>
          )}
          <span className="row-date">
            {removed === null
              ? momentWords(changed, i18n.language)
              : t('notesList.removedAt', { at: momentWords(removed, i18n.language) })}
          </span>
          <Where note={note} />
        </span>
        {checked ? <span className="for-screen-readers">{t('notesList.checked')}</span> : null}
      </div>
    </div>
  )
}

/** The first line without signs of Markdown, then what follows as it is. */
function shownBody(body: string): string {
  const [, ...more] = body.trim().split('\n')
  const first = nameOfNote(body)
  return first.endsWith('…') ? body : [first, ...more].join(' ')
}

/** More of them would push out what else there is to say. */
const mostShown = 3

function CodesOfRow({ codes }: { readonly codes: readonly string[] }) {
  const { t } = useTranslation()
  const all = useCodes((state) => state.codes)
  const there = codes.flatMap((id) => codeNamed(all, id) ?? [])
  if (there.length === 0) return null
  return (
    <span className="note-row-codes">
      {there.slice(0, mostShown).map((code) => (
        <span key={code.id} className="code-name">
          <CodeSign code={code} />
          <bdi>{code.name}</bdi>
        </span>
      ))}
      {there.length > mostShown ? t('notesList.moreCodes', { count: there.length - mostShown }) : null}
    </span>
  )
}

function Where({ note: { about, letterKey, passages } }: { readonly note: NoteHead }) {
  const { t } = useTranslation()
  const words = useAboutWords(about)
  const title = useNotesList((state) => (letterKey === null ? undefined : state.titles.get(letterKey)))
  if (letterKey === null) return <bdi className="row-path">{words}</bdi>
  const named = title ?? parseLetterKey(letterKey)?.path ?? letterKey
  const more = passages > 1 ? ` · ${t('codes.passages.andMore', { count: passages - 1 })}` : ''
  return (
    <bdi className="row-path">
      {named}
      {about.kind === 'letter' ? ` · ${t('notes.onLetter')}` : more}
    </bdi>
  )
}
