/** One code with its definition and the passages that have it, or one of the codes below it. */
import { parseLetterKey } from '@shared/letter-key'
import type { NoteHead } from '@shared/note'
import { Check } from 'lucide-react'
import { useTranslation } from 'react-i18next'
import { activateCodedRow, checkNote, showCodedRows } from '../../actions/code-view'
import { openNote } from '../../actions/open-note'
import { openDialog } from '../../actions/shell'
import { Button } from '../../components/button'
import { VirtualList } from '../../components/virtual-list'
import { type CodeColumn, useCodeView } from '../../state/code-view'
import { codeNamed, useCodes } from '../../state/codes'
import { rowAt } from '../../state/pages'
import { RowPlaceholder } from '../letters/letter-row'
import { Markdown } from '../notes/markdown'
import { failureWords } from '../shell/words'
import { CodeName } from './code-sign'

/** In pixels. */
const rowHeight = 116

export function CodedColumn({ column }: { readonly column: CodeColumn }) {
  const { t } = useTranslation()
  const code = useCodes((state) => codeNamed(state.codes, column.code))
  if (code === undefined) return null
  const { pages, active, checked, failure } = column
  const label = t('codes.passages.list', { name: code.name })
  return (
    <section className="coded-column" aria-label={label}>
      <header className="coded-head" data-colour={code.colour}>
        <h2 className="coded-name">
          <CodeName code={code} path />
        </h2>
        <p className="list-count" role="status">
          {pages.total === null ? '' : t('codes.passages.count', { count: pages.total })}
        </p>
      </header>
      <Definition id={code.id} parent={code.parent} text={code.definition} />
      {failure === null ? null : (
        <p role="alert" className="form-fault">
          {failureWords(failure, t)}
        </p>
      )}
      {pages.total === 0 ? (
        <p className="list-waiting">{t('codes.passages.none')}</p>
      ) : (
        <VirtualList
          label={label}
          description={t('codes.passages.keys')}
          count={pages.total ?? 0}
          rowHeight={rowHeight}
          active={active}
          version={pages.generation}
          isStart={false}
          onActive={(index) => activateCodedRow(code.id, index)}
          onVisible={(from, to) => showCodedRows(code.id, from, to)}
          onOpen={(index, beside) => {
            const note = rowAt(pages, index)
            if (note !== undefined) void openNote(note, beside)
          }}
          dragged={(index) => {
            const note = rowAt(pages, index)
            if (note === undefined || note.letterKey === null) return null
            return { letterKey: note.letterKey, title: '', landing: { kind: 'note', id: note.id } }
          }}
          onKey={(event) => {
            const note = rowAt(pages, active)
            if (event.key !== ' ' || note === undefined) return false
            checkNote(code.id, note.id)
            return true
          }}
          row={({ index }) => {
            const note = rowAt(pages, index)
            return note === undefined ? (
              <RowPlaceholder />
            ) : (
              <CodedRow note={note} code={code.id} checked={checked.has(note.id)} />
            )
          }}
        />
      )}
    </section>
  )
}

interface DefinitionProps {
  readonly id: string
  readonly parent: string | null
  readonly text: string
}

function Definition({ id, parent, text }: DefinitionProps) {
  const { t } = useTranslation()
  if (text.trim() !== '')
    return (
      <div className="coded-definition" role="region" aria-label={t('codes.form.definition')} tabIndex={0}>
        <Markdown text={text} />
      </div>
    )
  return (
    <p className="coded-definition">
      {t('codes.passages.noDefinition')}{' '}
      <Button look="quiet" onClick={() => openDialog({ kind: 'code', id, parent })}>
        {t('codes.passages.define')}
      </Button>
    </p>
  )
}

interface CodedRowProps {
  readonly note: NoteHead
  readonly code: string
  readonly checked: boolean
}

function CodedRow({ note, code, checked }: CodedRowProps) {
  const { t } = useTranslation()
  return (
    <div role="gridcell" className="coded-row">
      <button
        type="button"
        tabIndex={-1}
        className="code-box"
        aria-pressed={checked}
        aria-label={t('codes.passages.check')}
        title={t('codes.passages.check')}
        onClick={() => checkNote(code, note.id)}
      >
        {checked ? <Check size={13} aria-hidden="true" /> : null}
      </button>
      <div className="coded-words">
        {note.quote === '' ? (
          <span className="coded-whole">
            {t(note.letterKey === null ? 'codes.passages.onNothing' : 'codes.passages.whole')}
          </span>
        ) : (
          <Quote note={note} />
        )}
        {note.body.trim() === '' ? null : (
          <span className="coded-note" dir="auto">
            {note.body}
          </span>
        )}
        <Where note={note} />
        {checked ? <span className="for-screen-readers">{t('codes.passages.checked')}</span> : null}
      </div>
    </div>
  )
}

/** With its sentence, of which the beginning gives way when there is no room. */
function Quote({ note }: { readonly note: NoteHead }) {
  const words = useCodeView((state) => state.words.get(note.id))
  if (words === undefined)
    return (
      <span className="coded-quote" dir="auto">
        {note.quote}
      </span>
    )
  const { before, exact, after } = words
  return (
    <span className="coded-quote" dir="auto">
      {before}
      <mark>{exact}</mark>
      {after}
    </span>
  )
}

function Where({ note: { letterKey, passages } }: { readonly note: NoteHead }) {
  const { t, i18n } = useTranslation()
  const facts = useCodeView((state) => (letterKey === null ? undefined : state.letters.get(letterKey)))
  if (letterKey === null) return null
  const title = facts?.title ?? parseLetterKey(letterKey)?.path ?? letterKey
  const [year] = facts?.years ?? []
  const more = passages > 1 ? ` · ${t('codes.passages.andMore', { count: passages - 1 })}` : ''
  return (
    <span className="coded-where">
      <bdi>{title}</bdi>
      {year === undefined
        ? null
        : ` · ${new Intl.NumberFormat(i18n.language, { useGrouping: false }).format(year)}`}
      {more}
    </span>
  )
}
