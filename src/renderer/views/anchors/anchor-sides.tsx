/** A passage before its letter changed, and what stands in the letter now, side by side; with what can be decided. */
import type { AnchorComparison, AnchorToReview, Excerpt } from '@shared/note'
import { type TextPiece, wordChanges } from '@shared/text/word-changes'
import { Fragment } from 'react'
import { useTranslation } from 'react-i18next'
import { acceptPassage, leavePassage, openPassage } from '../../actions/anchor-review'
import { Button } from '../../components/button'
import { focusStart } from '../../dom/areas'
import { isAcceptable, isSamePlace, nearPassage, useAnchorReview } from '../../state/anchor-review'
import { rowAt } from '../../state/pages'
import { useShell } from '../../state/shell'
import { Markdown } from '../notes/markdown'
import { attachSelection } from '../reader/note-taking'
import { keysInSentence } from '../shell/shortcuts'
import { reviewAnchorKeys } from './anchor-keys'
import { takePlace } from './choose-place'

export function AnchorSides() {
  const { t } = useTranslation()
  const { pages, active, compared } = useAnchorReview()
  const passage = rowAt(pages, active)
  if (passage === undefined) return null
  const comparison = isSamePlace(compared, passage) ? compared?.comparison : undefined
  return (
    <section className="anchor-sides" aria-label={t('anchors.sides')}>
      <p className="anchor-explained" role="status">
        <strong>{t(`anchors.states.${passage.found.state}`)}.</strong>{' '}
        {t(`anchors.explained.${passage.found.state}`, { count: passage.found.candidates })}
      </p>
      <Decisions passage={passage} />
      {comparison === undefined ? null : <Sides comparison={comparison} passage={passage} />}
      {passage.body.trim() === '' ? null : (
        <div className="anchor-note" role="note" aria-label={t('anchors.note')}>
          <Markdown text={passage.body} />
        </div>
      )}
    </section>
  )
}

/** What is decided by a button is decided: the keyboard goes on in the list. */
function Decisions({ passage }: { readonly passage: AnchorToReview }) {
  const { t } = useTranslation()
  const platform = useShell((state) => state.platform)
  const deciding = useAnchorReview((state) => state.deciding)
  const then = (act: () => void) => () => {
    act()
    focusStart('list')
  }
  return (
    <div className="anchor-decisions">
      <Button
        look="primary"
        disabled={!isAcceptable(passage) || deciding}
        onClick={then(() => void acceptPassage(passage))}
      >
        {t('anchors.accept')} <Key name="accept" />
      </Button>
      <Button
        disabled={deciding}
        title={t('anchors.attachHow', { keys: keysInSentence('add-passage', t, platform) })}
        onPointerDown={keepSelection}
        onClick={attachSelection}
      >
        {t('anchors.attach')} <Key name="attach" />
      </Button>
      <Button disabled={deciding} onClick={then(() => void leavePassage(passage))}>
        {t(passage.found.left ? 'anchors.takeUp' : 'anchors.leave')} <Key name="leave" />
      </Button>
      <Button look="quiet" onClick={() => void openPassage(passage, false)}>
        {t('anchors.open')}
      </Button>
    </div>
  )
}

function keepSelection(event: { preventDefault(): void }): void {
  event.preventDefault()
}

function Key({ name }: { readonly name: keyof typeof reviewAnchorKeys }) {
  return <kbd className="keys">{reviewAnchorKeys[name].toUpperCase()}</kbd>
}

interface SidesProps {
  readonly comparison: AnchorComparison
  readonly passage: AnchorToReview
}

function Sides({ comparison: { before, after, textKept }, passage }: SidesProps) {
  const { t, i18n } = useTranslation()
  const [first] = after
  const old = wordsIn(before)
  const changes =
    after.length === 1 && first !== undefined && old !== wordsIn(first)
      ? wordChanges(old, wordsIn(first))
      : null
  return (
    <div className="anchor-pair">
      <figure className="anchor-side">
        <figcaption>{t(textKept ? 'anchors.before' : 'anchors.beforeFromAnchor')}</figcaption>
        <ExcerptText
          excerpt={after.length > 1 ? nearPassage(before) : before}
          pieces={changes}
          dropped="added"
        />
      </figure>
      <figure className="anchor-side">
        <figcaption>
          {after.length > 1 ? t('anchors.nowPlaces', { count: after.length }) : t('anchors.now')}
        </figcaption>
        {after.length === 0 ? <p className="anchor-nowhere">{t('anchors.nowhere')}</p> : null}
        {after.length === 1 && first !== undefined ? (
          <ExcerptText excerpt={first} pieces={changes} dropped="removed" />
        ) : (
          <ol className="anchor-places">
            {after.map((excerpt, number) => (
              <li key={excerpt.place.start}>
                <Button
                  className="anchor-place"
                  aria-label={t('anchors.takePlace', { number: number + 1 })}
                  title={t('anchors.takePlace', { number: number + 1 })}
                  onClick={() => {
                    takePlace(number)
                    focusStart('list')
                  }}
                >
                  <kbd className="keys">{new Intl.NumberFormat(i18n.language).format(number + 1)}</kbd>
                </Button>
                <ExcerptText excerpt={nearPassage(excerpt)} pieces={null} dropped="removed" />
              </li>
            ))}
          </ol>
        )}
        {passage.found.textHash === null ? <p className="anchor-nowhere">{t('anchors.noLetter')}</p> : null}
      </figure>
    </div>
  )
}

function wordsIn({ text, span }: Excerpt): string {
  return span === null ? '' : text.slice(span.start, span.end)
}

interface ExcerptTextProps {
  readonly excerpt: Excerpt
  /** What changed in the passage; null when nothing did, or it cannot be told. */
  readonly pieces: readonly TextPiece[] | null
  /** What is not of this side. */
  readonly dropped: 'added' | 'removed'
}

function ExcerptText({ excerpt, pieces, dropped }: ExcerptTextProps) {
  const { text, span } = excerpt
  if (span === null)
    return (
      <p className="anchor-text" dir="auto">
        {text}
      </p>
    )
  return (
    <p className="anchor-text" dir="auto">
      {text.slice(0, span.start)}
      <mark>{pieces === null ? wordsIn(excerpt) : <Pieces pieces={pieces} dropped={dropped} />}</mark>
      {text.slice(span.end)}
    </p>
  )
}

function Pieces({
  pieces,
  dropped,
}: {
  readonly pieces: readonly TextPiece[]
  readonly dropped: TextPiece['kind']
}) {
  return pieces
    .filter(({ kind }) => kind !== dropped)
    .map(({ kind, text }, at) => {
      const key = `${at}`
      if (kind === 'same') return <Fragment key={key}>{text}</Fragment>
      return kind === 'removed' ? <del key={key}>{text}</del> : <ins key={key}>{text}</ins>
    })
}
