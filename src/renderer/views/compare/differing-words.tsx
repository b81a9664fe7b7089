/** Words of two texts in one line: what only one of them has is marked, and said to screen readers. */
import { Fragment } from 'react'
import { useTranslation } from 'react-i18next'
import type { DifferingPiece } from '../../state/differing-words'

export function DifferingWords({ pieces }: { readonly pieces: readonly DifferingPiece[] }) {
  return pieces.map((piece) => (
    <Fragment key={piece.at}>
      {piece.at === 0 ? '' : ' '}
      <Piece piece={piece} />
    </Fragment>
  ))
}

function Piece({ piece: { kind, words } }: { readonly piece: DifferingPiece }) {
  const { t } = useTranslation()
  switch (kind) {
    case 'same':
      return words
    case 'here':
      return (
        <del className="differing-here">
          <span className="for-screen-readers">{t('differing.here')} </span>
          {words}
        </del>
      )
    case 'there':
      return (
        <ins className="differing-there">
          <span className="for-screen-readers">{t('differing.there')} </span>
          {words}
        </ins>
      )
  }
}
