/** Puts one passage or two on the clipboard, each with the source of its words. */
import type { Letter, Span } from '@shared/letter'
import i18next from 'i18next'
import { readLetters } from '../../actions/letter-texts'
import { notice, reportFailure } from '../../actions/notices'
import { copyWords } from '../../dom/clipboard'
import { citedPassage } from '../../state/cited-passage'
import { citation } from '../search/citation'

interface PassageToCopy {
  readonly key: string
  readonly span: Span
}

export async function copyBoth(...passages: readonly PassageToCopy[]): Promise<void> {
  try {
    const letters = await readLetters(passages.map(({ key }) => key))
    const cited = passages.flatMap(({ span }, at) => {
      const letter: Letter | undefined = letters[at]
      return letter === undefined ? [] : [citation(citedPassage(letter, span), i18next.t, i18next.language)]
    })
    const copied = copyWords({
      text: cited.map(({ text }) => text).join('\n\n'),
      html: cited.map(({ html }) => html ?? '').join(''),
    })
    notice({ kind: 'hint', hint: copied ? 'passage-copied' : 'passage-not-copied' })
  } catch (thrown) {
    reportFailure(thrown)
  }
}
