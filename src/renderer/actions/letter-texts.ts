/** Reads whole letters for what is made of their words; those that are open are there already. */
import type { Letter } from '@shared/letter'
import { call } from '../bridge'
import { useReader } from '../state/reader'

export async function readLetters(keys: readonly string[]): Promise<readonly Letter[]> {
  const { panes } = useReader.getState()
  return await Promise.all(
    keys.map((key) => {
      const open = panes.find(({ letterKey, content }) => letterKey === key && content.kind === 'ready')
      return open?.content.kind === 'ready'
        ? Promise.resolve(open.content.letter)
        : call('letters.read', { key })
    }),
  )
}
