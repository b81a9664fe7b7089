/** One line of the concordance: its letter, and the node with what stands before and after it in the order of reading. */
import type { ConcordanceLine, LinePiece, WiderLine } from '@shared/concordance'
import { Check } from 'lucide-react'
import { memo, useLayoutEffect, useRef } from 'react'
import { useTranslation } from 'react-i18next'
import { checkLine } from '../../actions/concordance'
import { keyName } from '../../state/concordance'
import { dateWords } from '../shell/words'
import { lineWords } from './line-words'

interface LineRowProps {
  readonly line: ConcordanceLine
  readonly checked: boolean
  /** What stands around the line; null unless the line is opened. */
  readonly wide: { readonly around: WiderLine | null } | null
}

export const LineRow = memo(function LineRow({ line, checked, wide }: LineRowProps) {
  const { t, i18n } = useTranslation()
  const { title, date, sender, direction, language, dismissed } = line
  const details = [dateWords(date, t, i18n.language), sender]
  return (
    <>
      <div role="gridcell" className="line-letter" title={title}>
        <span className="line-title" dir="auto">
          {title}
        </span>
        <span className="line-details" dir="auto">
          {details.filter((detail) => detail !== null).join(' · ')}
        </span>
        <button
          type="button"
          tabIndex={-1}
          className="code-box"
          aria-pressed={checked}
          aria-label={t('codes.keys.check')}
          title={t('codes.keys.check')}
          onClick={() => checkLine(line)}
        >
          {checked ? <Check size={13} aria-hidden="true" /> : null}
        </button>
        {dismissed ? <span className="for-screen-readers">{t('concordance.dismissed')}</span> : null}
      </div>
      <div
        role="presentation"
        className="line-text"
        dir={direction}
        lang={language ?? undefined}
        data-dismissed={dismissed ? '' : undefined}
      >
        <div role="gridcell" className="line-before">
          <Side pieces={line.before} side="before" />
        </div>
        <div role="gridcell" className="line-node">
          <span className="line-side">
            {line.node.map(({ text, key }) => (
              <span key={text} className="line-word" data-key={key ?? undefined} data-word="n">
                {text}
              </span>
            ))}
          </span>
        </div>
        <div role="gridcell" className="line-after">
          <Side pieces={line.after} side="after" />
        </div>
      </div>
      {wide === null ? null : <WideLine line={line} around={wide.around} />}
    </>
  )
})

/** More of the letter, scrolled so that the node is in the middle. */
function WideLine({ line, around }: { readonly line: ConcordanceLine; readonly around: WiderLine | null }) {
  const { t } = useTranslation()
  const panel = useRef<HTMLDivElement>(null)
  const node = useRef<HTMLElement>(null)
  useLayoutEffect(() => {
    if (around === null || panel.current === null || node.current === null) return
    panel.current.scrollTop = node.current.offsetTop - panel.current.clientHeight / 2
  }, [around])
  return (
    <div
      ref={panel}
      role="gridcell"
      aria-colspan={4}
      className="line-wide"
      dir={line.direction}
      lang={line.language ?? undefined}
      data-wide=""
    >
      {around === null ? (
        t('letters.loading')
      ) : (
        <>
          {around.before}
          <mark ref={node}>{around.node}</mark>
          {around.after}
        </>
      )}
    </div>
  )
}

function Side({
  pieces,
  side,
}: {
  readonly pieces: readonly LinePiece[]
  readonly side: 'before' | 'after'
}) {
  let at = 0
  return (
    <span className="line-side">
      {lineWords(pieces, side).map(({ text, key, as }) => {
        const place = at
        at += text.length
        return as === null ? (
          <span key={place}>{text}</span>
        ) : (
          <span key={place} className="line-word" data-key={key ?? undefined} data-word={keyName(as)}>
            {text}
          </span>
        )
      })}
    </span>
  )
}
