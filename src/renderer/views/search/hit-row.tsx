/** One letter that was found: its head, how many of its passages match, the best of them, and what can be done with it. */
import type { LetterHead } from '@shared/letter'
import type { Hit } from '@shared/search'
import { CircleHelp, Quote, Tag } from 'lucide-react'
import { type MouseEvent, memo } from 'react'
import { useTranslation } from 'react-i18next'
import { LetterRow } from '../letters/letter-row'
import { Snippet } from './snippet'

interface HitRowProps {
  readonly hit: Hit
  readonly index: number
  readonly active: boolean
  readonly onOpenBeside: (letter: LetterHead) => void
  readonly onWhy: (index: number, row: Element | null) => void
  readonly onCopy: (index: number) => void
  readonly onCode: (letter: LetterHead) => void
}

export const HitRow = memo(function HitRow(props: HitRowProps) {
  const { hit, index, active, onOpenBeside, onWhy, onCopy, onCode } = props
  const { t } = useTranslation()
  const { letter, snippet, count, because } = hit
  const [first] = because
  const aside =
    count > 0 ? (
      <span className="row-passages">{t('search.passages', { count })}</span>
    ) : first === undefined || first.where === 'text' ? null : (
      <span className="row-passages">{t(`reasons.where.${first.where}`)}</span>
    )
  const acts = [
    { icon: CircleHelp, words: t('reasons.show'), act: (event: MouseEvent) => onWhy(index, rowOf(event)) },
    ...(count === 0 ? [] : [{ icon: Tag, words: t('codes.many.ofLetter'), act: () => onCode(letter) }]),
    { icon: Quote, words: t('commands.copy-passage'), act: () => onCopy(index) },
  ]
  return (
    <LetterRow
      letter={letter}
      active={active}
      onOpenBeside={onOpenBeside}
      aside={aside}
      buttons={acts.map(({ icon: Icon, words, act }) => (
        <button
          key={words}
          type="button"
          tabIndex={-1}
          className="icon-button"
          title={words}
          aria-label={words}
          onClick={(event) => {
            event.stopPropagation()
            act(event)
          }}
        >
          <Icon size={15} aria-hidden="true" />
        </button>
      ))}
    >
      <Snippet segments={snippet} direction={letter.direction} language={letter.language} />
    </LetterRow>
  )
})

function rowOf(event: MouseEvent): Element | null {
  return event.currentTarget.closest('[role="row"]')
}
