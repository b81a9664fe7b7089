/** What a page has around a letter is no part of it: neither its menus nor its cookies differ from another version. Pure. */
import type { Block } from '@shared/letter'

/** The text with spaces in the place of furniture, so that every other word keeps its offset. */
export function withoutFurniture(text: string, blocks: readonly Block[]): string {
  let own = ''
  let done = 0
  for (const { kind, start, end } of blocks) {
    if (kind !== 'boilerplate' || start < done) continue
    own += text.slice(done, start) + ' '.repeat(end - start)
    done = end
  }
  return own + text.slice(done)
}
