/** What a mark of a comparison is called, so that it is known without its colour. Pure. */
import type { TFunction } from 'i18next'
import type { ComparedMark } from '../../state/compared-marks'
import { isolated } from '../shell/words'

/** Longer words are cut: a name is listened to. In UTF-16 code units. */
const longestWords = 120

export function markName(mark: ComparedMark, t: TFunction): string {
  const { kind, group, altered, there, differ } = mark
  const number = group + 1
  const total = mark.total ?? number
  const pane = there?.[0]?.pane
  const words = isolated(shortened(there?.[0]?.words ?? '', longestWords))
  if (mark.start === mark.end)
    return kind === 'added' && pane !== undefined
      ? t('versions.marks.gapAdded', { pane, words })
      : t('versions.marks.gapRemoved')
  switch (kind) {
    case 'changed':
      return pane === undefined
        ? t('versions.marks.changedHere')
        : t('versions.marks.changed', { pane, words })
    case 'removed':
      return t('versions.marks.removed')
    case 'added':
      return t('versions.marks.added')
    case 'moved':
      return pane === undefined
        ? t('versions.marks.moved', { number })
        : t('versions.marks.movedTo', { number, pane })
    case 'varied':
      return variedWords(differ ?? { some: 1, all: 1 }, t)
    case 'shared':
      if (mark.faint) return t('passages.marks.formula', { number, total })
      return t(altered.length > 0 ? 'passages.marks.altered' : 'passages.marks.shared', { number, total })
    case 'quoted':
      return t(`quotes.marks.${mark.verdict ?? 'word-for-word'}`, { number, total })
    case 'not-found':
      return t('quotes.marks.not-found', { number, total })
  }
}

export function variedWords(
  { some, all }: { readonly some: number; readonly all: number },
  t: TFunction,
): string {
  return t('versions.marks.varied', { share: some, all })
}

/** On one line, cut at a space. */
export function shortened(words: string, longest: number): string {
  const line = words.replace(/\s+/gu, ' ').trim()
  if (line.length <= longest) return line
  const cut = line.lastIndexOf(' ', longest)
  return `${line.slice(0, cut > longest / 2 ? cut : longest)}…`
}
