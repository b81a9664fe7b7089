/** CMIF: lists of letters in TEI that say who wrote to whom and when, and where the text can be found. */
import type { Format } from './format'
import { isTeiRoot, rootOf } from './tei/tei-root'

/** Its schema names it, or descriptions follow each other where an edition has a single one. */
const catalogueSign = /cmi-customization|correspSearch|\bCMIF\b/
const description = /<(?:[\w.-]+:)?correspDesc[\s>/]/g

export const cmifFormat: Format = {
  name: 'cmif',
  extensions: ['.cmif'],
  recognises: ({ latin1 }) =>
    isTeiRoot(rootOf(latin1)) && (catalogueSign.test(latin1) || (latin1.match(description)?.length ?? 0) > 1),
  // An edition can be taken for a catalogue by its first bytes, and the other way round: one extractor reads both.
  load: async () => (await import('./tei/extract-tei')).extractTei,
}
