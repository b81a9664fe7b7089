/** A stretch of text under the same marks: hit, note, quotation, other reading, words that are pointed at. */
import type { Page, Variant } from '@shared/letter'
import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { Hint } from '../../components/hint'
import { codeNamed, useCodes } from '../../state/codes'
import { isolated } from '../shell/words'
import { ComparedWords } from './compared-words'
import { type NoteMark, notCompared, type TextSegment } from './segments'

interface TextSegmentProps {
  readonly words: string
  readonly segment: TextSegment
  readonly current: boolean
  readonly activeNote: string | null
  readonly onNote: (id: string) => void
}

export function TextSegmentView({ words, segment, current, activeNote, onNote }: TextSegmentProps) {
  const { t } = useTranslation()
  const { hit, lit, quotation, variant, notes, ending, pages, compared } = segment
  let drawn: ReactNode = words
  if (hit >= 0)
    drawn = (
      <mark className="hit" data-current={current ? '' : undefined}>
        {drawn}
      </mark>
    )
  if (variant !== null) drawn = <OtherReading variant={variant}>{drawn}</OtherReading>
  if (quotation !== null)
    drawn = (
      <span
        className="quotation"
        title={
          quotation.speaker === undefined
            ? undefined
            : t('reader.saysQuotation', { speaker: isolated(quotation.speaker) })
        }
      >
        {drawn}
      </span>
    )
  if (compared !== notCompared) drawn = <ComparedWords parts={compared}>{drawn}</ComparedWords>
  if (lit) drawn = <span className="lit">{drawn}</span>
  // Each note in a span of its own: its line keeps its place under the text, whatever other notes begin or end.
  for (const note of notes.toReversed())
    drawn = (
      <span
        className="noted"
        data-mark={note.id}
        data-note-colour={note.colour}
        data-lane={note.lane}
        data-unsure={note.unsure ? '' : undefined}
        data-active={note.id === activeNote ? '' : undefined}
      >
        {drawn}
      </span>
    )
  return (
    <>
      {pages.map((page) => (
        <PageNumber key={page.start} page={page} />
      ))}
      {drawn}
      {ending.map((note) => (
        <NoteNumber key={note.id} note={note} active={note.id === activeNote} onNote={onNote} />
      ))}
    </>
  )
}

interface NoteNumberProps {
  readonly note: NoteMark
  readonly active: boolean
  readonly onNote: (id: string) => void
}

/** The number is drawn by the style sheet, so that it is no part of the text. Its name says what the line is in colour. */
function NoteNumber({ note, active, onNote }: NoteNumberProps) {
  const { t, i18n } = useTranslation()
  const codes = useCodes((state) => state.codes)
  const { id, number, colour, unsure } = note
  const name = [
    t('notes.number', { number }),
    colour === 'none' ? '' : t(`notes.colours.${colour}`),
    ...note.codes.map((code) => codeNamed(codes, code)?.name ?? ''),
    unsure ? t('notes.unsure') : '',
  ]
  return (
    <button
      type="button"
      className="note-number"
      data-mark={id}
      data-note-colour={colour}
      data-number={`${number.toLocaleString(i18n.language)}${unsure ? '?' : ''}`}
      aria-label={name.filter((part) => part !== '').join(t('notes.comma'))}
      aria-pressed={active}
      onClick={() => onNote(id)}
    />
  )
}

/** Shown by the style sheet, so that it is no part of the text. */
function PageNumber({ page }: { readonly page: Page }) {
  const { t } = useTranslation()
  const label = t('reader.page', { label: page.label })
  return <span className="page-number" role="img" aria-label={label} title={label} data-page={page.label} />
}

function OtherReading({ variant, children }: { readonly variant: Variant; readonly children: ReactNode }) {
  const { t } = useTranslation()
  const kind = t(`variants.${variant.kind}`)
  const words = variant.as === '' ? kind : t('variants.reading', { kind, words: isolated(variant.as) })
  return (
    <Hint words={words} className="variant" kind={variant.kind}>
      {children}
    </Hint>
  )
}
