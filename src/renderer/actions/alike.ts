/** Asks which letters are like one letter, and opens one of them beside it. */
import { call } from '../bridge'
import { type AskedLetter, useAlike } from '../state/alike'
import { startComparing } from './comparing'
import { showFindings } from './findings'
import { askingLibrary } from './library-question'
import { openBesideOf } from './open-beside'
import { letterOfActivePane } from './reader'

const question = askingLibrary(
  'alike',
  ({ id }: AskedLetter) => call('compare.alike', { id }),
  (change) => useAlike.setState(change),
)
export const stopAlike = question.stop
export const forgetAlike = question.forget

export function lettersAlike({ id, key, title }: AskedLetter): void {
  showFindings('alike')
  void question.ask({ id, key, title })
}

/** The letter of the active pane, which may still be being read; without one the empty list says how to ask. */
export async function lettersAlikeActive(): Promise<void> {
  showFindings('alike')
  const letter = await letterOfActivePane()
  if (letter !== null) void question.ask({ id: letter.id, key: letter.key, title: letter.title })
}

/** Also the retry after a failure or a stop. */
export function askAlikeAgain(): void {
  const { asked } = useAlike.getState()
  if (asked !== null) void question.ask(asked)
}

export function activateAlike(active: number): void {
  useAlike.setState({ active })
}

/** Beside the letter that was asked about, with the passages that both share. */
export async function openAlike(row: number): Promise<void> {
  const { asked, found } = useAlike.getState()
  const alike = found?.[row]
  if (alike === undefined || asked === null) return
  const { key, title } = alike.letter
  await openBesideOf(asked.key, { letterKey: key, title, span: alike.longest[0]?.there ?? null })
  startComparing('passages')
}
