/** Words that a comparison marks. Names and signs are drawn by the style sheet, so that they are no part of the text. */

import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import type { ComparedMark } from '../../state/compared-marks'
import { markName } from '../compare/mark-words'
import type { ComparedParts } from './segments'

interface ComparedWordsProps {
  readonly parts: ComparedParts
  readonly children: ReactNode
}

/** How many colours groups have before they begin again. */
const colours = 8

export function ComparedWords({ parts, children }: ComparedWordsProps) {
  const { t } = useTranslation()
  const { covering, opening, closing, altered, gaps, gapsAfter } = parts
  const inside = altered ? <span className="compared-altered">{children}</span> : children
  return (
    <>
      {gaps.map((gap) => (
        <ComparedName key={keyOf(gap)} mark={gap} />
      ))}
      {opening.map((mark) => (
        <ComparedName key={keyOf(mark)} mark={mark} />
      ))}
      {covering.reduceRight(
        (drawn, mark) => (
          <span key={keyOf(mark)} {...attributesOf(mark)} className="compared">
            {drawn}
          </span>
        ),
        inside,
      )}
      {closing.map((mark) => (
        <span key={keyOf(mark)} role="img" className="compared-end" aria-label={t('versions.marks.end')} />
      ))}
      {gapsAfter.map((gap) => (
        <ComparedName key={keyOf(gap)} mark={gap} />
      ))}
    </>
  )
}

function ComparedName({ mark }: { readonly mark: ComparedMark }) {
  const { t, i18n } = useTranslation()
  return (
    <span
      {...attributesOf(mark)}
      role="img"
      className={mark.start === mark.end ? 'compared-gap' : 'compared-name'}
      data-number={isNumbered(mark) ? (mark.group + 1).toLocaleString(i18n.language) : undefined}
      aria-label={markName(mark, t)}
    />
  )
}

/** One number ties the two ends of a move together, or the places of a passage; differences follow each other anyway. */
function isNumbered({ kind }: ComparedMark): boolean {
  return kind === 'moved' || kind === 'shared' || kind === 'quoted'
}

function attributesOf(mark: ComparedMark) {
  const { kind, group, faint, current, target, differ } = mark
  return {
    'data-compared': kind,
    'data-group': group,
    'data-colour': (group % colours) + 1,
    'data-faint': faint ? '' : undefined,
    'data-current': current ? '' : undefined,
    'data-target': target,
    'data-heat': differ === undefined ? undefined : heatOf(differ),
  }
}

/** From 1 to 4. */
function heatOf({ some, all }: { readonly some: number; readonly all: number }): number {
  return Math.max(1, Math.min(4, Math.ceil((some / Math.max(1, all)) * 4)))
}

function keyOf({ kind, group, start }: ComparedMark): string {
  return `${kind} ${group} ${start}`
}
