/** A stretch of text under the same marks: hit, note, quotation, other reading, words that are pointed at. */
import type { Page, Variant } from '@shared/letter'
import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { Hint } from '../../components/hint'
import { isolated } from '../shell/words'
import { ComparedWords } from './compared-words'
import { notCompared, type TextSegment } from './segments'

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
  if (notes.length > 0)
    drawn = (
      <span
        className="noted"
        data-several={notes.length > 1 ? '' : undefined}
        data-active={notes.some((note) => note.id === activeNote) ? '' : undefined}
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
        <button
          key={note.id}
          type="button"
          className="note-number"
          data-number={note.number.toLocaleString(document.documentElement.lang)}
          aria-label={t('notes.number', { number: note.number })}
          aria-pressed={note.id === activeNote}
          onClick={() => onNote(note.id)}
        />
      ))}
    </>
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
