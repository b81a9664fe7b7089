/** What of a text is left out where letters are compared, so that everything else keeps its offset. Pure. */
import type { Block, Span } from '@shared/letter'

/** What a page has around a letter is no part of it: neither its menus nor its cookies differ from another version. */
export function withoutFurniture(text: string, blocks: readonly Block[]): string {
  return blanked(
    text,
    blocks.filter(({ kind }) => kind === 'boilerplate'),
  )
}

/** The text with spaces in these places. */
export function blanked(text: string, places: readonly Span[]): string {
  let own = ''
  let done = 0
  for (const { start, end } of places) {
    if (end <= done) continue
    const from = Math.max(start, done)
    own += text.slice(done, from) + ' '.repeat(end - from)
    done = end
  }
  return own + text.slice(done)
}
