/** One row of the table of differences. */
import type { Letter } from '@shared/letter'
import { useTranslation } from 'react-i18next'
import type { VersionsState } from '../../state/versions'
import type { DifferenceRow, WordsInContext } from './difference-rows'

interface DifferenceCellsProps {
  readonly row: DifferenceRow | undefined
  readonly state: VersionsState
}

export function DifferenceCells({ row, state }: DifferenceCellsProps) {
  const { t, i18n } = useTranslation()
  if (row === undefined) return null
  const { base, others } = state
  const other = others.find(({ number }) => number === row.pane)
  return (
    <>
      <div role="gridcell" className="difference-number">
        {(row.difference + 1).toLocaleString(i18n.language)}
      </div>
      <div role="gridcell" className="difference-kind" data-kind={row.kind}>
        {t(`versions.kinds.${row.kind}`)}
      </div>
      <Words words={row.base} letter={base?.letter} kind={row.kind} />
      <Words
        words={row.other}
        letter={other?.letter}
        kind={row.kind}
        pane={others.length > 1 ? t('versions.version', { number: row.pane }) : null}
      />
      <div role="gridcell" className="difference-place">
        {t('versions.paragraph', { number: row.paragraph })}
      </div>
    </>
  )
}

interface WordsProps {
  readonly words: WordsInContext
  readonly letter: Letter | undefined
  readonly kind: DifferenceRow['kind']
  readonly pane?: string | null
}

function Words({ words: { before, words, after }, letter, kind, pane = null }: WordsProps) {
  const { t } = useTranslation()
  return (
    <div
      role="gridcell"
      className="difference-words"
      dir={letter?.direction}
      lang={letter?.language ?? undefined}
    >
      <span className="difference-line">
        {pane === null ? null : <span className="difference-pane">{pane} </span>}
        {before}
        {words === '' ? (
          <span className="difference-nothing" role="img" aria-label={t('versions.nothing')}>
            ‸
          </span>
        ) : (
          <mark className="compared" data-compared={kind}>
            {words}
          </mark>
        )}
        {after}
      </span>
    </div>
  )
}
