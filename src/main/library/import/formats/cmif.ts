/** CMIF: lists of letters in TEI that say who wrote to whom and when, and where the text can be found. */
import type { Format } from './format'
import { isCatalogue, looksLikeCatalogue } from './tei/catalogue-signs'
import { isTeiRoot, rootOf } from './tei/tei-root'

export const cmifFormat: Format = {
  name: 'cmif',
  extensions: ['.cmif'],
  recognises: ({ latin1 }) =>
    isTeiRoot(rootOf(latin1)) && looksLikeCatalogue(latin1) && isCatalogueSoFar(latin1),
  // An edition can be taken for a catalogue by its first bytes, and the other way round: one extractor reads both.
  load: async () => (await import('./tei/extract-tei')).extractTei,
}

/** What does not get to the descriptions in its first bytes may be one. */
function isCatalogueSoFar(head: string): boolean {
  return isCatalogue(head) || !/<(?:[\w.-]+:)?text[\s>]/.test(head)
}
