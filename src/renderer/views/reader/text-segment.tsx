/** A stretch of text under the same marks: hit, note, quotation, other reading, words that are pointed at. */
import type { Page, Quotation, Variant } from '@shared/letter'
import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { Hint } from '../../components/hint'
import { isolated } from '../shell/words'
import { ComparedWords } from './compared-words'
import { type NoteMark, notCompared, type TextSegment } from './segments'
import type { NoteSigns } from './use-note-signs'

interface TextSegmentProps {
  readonly words: string
  readonly segment: TextSegment
  readonly current: boolean
  readonly activeNote: string | null
  readonly signs: NoteSigns
  readonly onNote: (id: string) => void
}

export function TextSegmentView({ words, segment, current, activeNote, signs, onNote }: TextSegmentProps) {
  const { hit, lit, quotation, variant, notes, ending, pages, compared } = segment
  let drawn: ReactNode = words
  if (hit >= 0)
    drawn = (
      <mark className="hit" data-current={current ? '' : undefined}>
        {drawn}
      </mark>
    )
  if (variant !== null) drawn = <OtherReading variant={variant}>{drawn}</OtherReading>
  if (quotation !== null) drawn = <Quoted quotation={quotation}>{drawn}</Quoted>
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
        <NoteNumber key={note.id} note={note} active={note.id === activeNote} signs={signs} onNote={onNote} />
      ))}
    </>
  )
}

interface NoteNumberProps {
  readonly note: NoteMark
  readonly active: boolean
  readonly signs: NoteSigns
  readonly onNote: (id: string) => void
}

/** The number is drawn by the style sheet, so that it is no part of the text. */
function NoteNumber({ note, active, signs, onNote }: NoteNumberProps) {
  return (
    <button
      type="button"
      className="note-number"
      data-mark={note.id}
      data-note-colour={note.colour}
      data-number={signs.shown(note)}
      aria-label={signs.name(note)}
      aria-pressed={active}
      onClick={() => onNote(note.id)}
    />
  )
}

function Quoted({ quotation, children }: { readonly quotation: Quotation; readonly children: ReactNode }) {
  const { t } = useTranslation()
  const { speaker } = quotation
  const title = speaker === undefined ? undefined : t('reader.saysQuotation', { speaker: isolated(speaker) })
  return (
    <span className="quotation" title={title}>
      {children}
    </span>
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
