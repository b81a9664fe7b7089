/** Copies a difference: the words of both letters, each with its sentence and its source. */
import type { Letter, Span } from '@shared/letter'
import i18next from 'i18next'
import { notice } from '../../actions/notices'
import { copyWords } from '../../dom/clipboard'
import { citedPassage } from '../../state/cited-passage'
import { placesOf, useVersions } from '../../state/versions'
import { citation } from '../search/citation'

export function copyDifference(at = useVersions.getState().current): void {
  const state = useVersions.getState()
  const difference = state.differences[at]
  if (state.base === null || difference === undefined) {
    notice({ kind: 'hint', hint: 'choose-difference' })
    return
  }
  const places = placesOf(state, difference)
  const versions = new Set(difference.readings.map(({ version }) => version))
  const texts = [state.base, ...state.others.filter((_, version) => versions.has(version))]
  const cited = texts.map(({ pane, letter }) => cite(letter, places.get(pane) ?? { start: 0, end: 0 }))
  const copied = copyWords({
    text: cited.map(({ text }) => text).join('\n\n'),
    html: cited.map(({ html }) => html ?? '').join(''),
  })
  notice({ kind: 'hint', hint: copied ? 'difference-copied' : 'passage-not-copied' })
}

function cite(letter: Letter, span: Span) {
  return citation(citedPassage(letter, span), i18next.t, i18next.language)
}
