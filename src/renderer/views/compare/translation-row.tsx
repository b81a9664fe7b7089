/** One link of a letter and its translation: the sentences of both beside each other, and how sure the link is. */
import type { SentenceLink } from '@shared/comparison'
import { Check, CircleHelp, Pin, PinOff, Unlink } from 'lucide-react'
import { useTranslation } from 'react-i18next'
import { goToLink, lightUp, unpin } from '../../actions/translation'
import { IconButton } from '../../components/button'
import { type FoundTranslation, type Side, trustOf } from '../../state/translation'
import { dropOn, TranslationSentence } from './translation-sentence'
import { useLinkWords } from './translation-words'

const icons = { 'by-hand': Pin, certain: Check, doubtful: CircleHelp, alone: Unlink } as const

interface TranslationRowProps {
  /** Of the list. */
  readonly id: string
  readonly found: FoundTranslation
  readonly link: SentenceLink
  readonly index: number
  readonly isCurrent: boolean
  /** In pixels from the beginning of the list. */
  readonly start: number
  readonly measure: (element: Element | null) => void
}

export function TranslationRow(props: TranslationRowProps) {
  const { id, found, link, index, isCurrent, start, measure } = props
  const wordsOf = useLinkWords()
  return (
    <div
      ref={measure}
      role="row"
      data-index={index}
      data-trust={trustOf(link)}
      aria-rowindex={index + 1}
      aria-selected={isCurrent}
      aria-label={wordsOf(link, index)}
      className="virtual-row translation-row"
      style={{ transform: `translateY(${start}px)` }}
      onMouseEnter={() => lightUp(index)}
      onDoubleClick={() => goToLink(index)}
    >
      <Sentences id={id} found={found} link={link} side="a" />
      <LinkTrust link={link} index={index} />
      <Sentences id={id} found={found} link={link} side="b" />
    </div>
  )
}

interface SentencesProps {
  readonly id: string
  readonly found: FoundTranslation
  readonly link: SentenceLink
  readonly side: Side
}

/** Each letter in its own direction. */
function Sentences({ id, found, link, side }: SentencesProps) {
  const { t } = useTranslation()
  const { letter } = found.letters[side]
  const [only, ...more] = link[side]
  return (
    <div
      role="presentation"
      className="translation-cell"
      // Beside the words of several it would be a guess which one is meant.
      {...(only === undefined || more.length > 0 ? {} : dropOn({ side, sentence: only }))}
      dir={letter.direction}
      lang={letter.language ?? undefined}
    >
      {link[side].length === 0 ? (
        <span role="gridcell" className="translation-none">
          {t('translation.none')}
        </span>
      ) : (
        link[side].map((sentence) => (
          <TranslationSentence key={sentence} id={id} found={found} side={side} sentence={sentence} />
        ))
      )}
    </div>
  )
}

function LinkTrust({ link, index }: { readonly link: SentenceLink; readonly index: number }) {
  const { t, i18n } = useTranslation()
  const trust = trustOf(link)
  const Icon = icons[trust]
  const percent = new Intl.NumberFormat(i18n.language, { style: 'percent' }).format(link.certainty)
  const words = t(`translation.trust.${trust}`)
  return (
    <div role="gridcell" className="translation-trust" title={`${words} (${percent})`}>
      {trust === 'by-hand' ? (
        <IconButton
          icon={PinOff}
          tabIndex={-1}
          label={t('translation.unpin')}
          keys={t('translation.deleteKey')}
          onClick={() => void unpin(index)}
        />
      ) : (
        <Icon size={15} aria-hidden="true" />
      )}
      <span className="translation-percent" aria-hidden="true">
        {trust === 'by-hand' ? t('translation.byHand') : percent}
      </span>
      <span className="for-screen-readers">{`${words}, ${percent}`}</span>
    </div>
  )
}
