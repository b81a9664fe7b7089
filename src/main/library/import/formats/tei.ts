/** TEI XML: editions of letters, in P5 and P4. Any other XML is named for what it is and not read. */
import type { Format } from './format'
import { isTeiRoot, rootOf } from './tei/tei-root'

export const teiFormat: Format = {
  name: 'tei',
  extensions: ['.xml', '.tei'],
  recognises: ({ latin1 }) => isTeiRoot(rootOf(latin1)),
  load: async () => (await import('./tei/extract-tei')).extractTei,
}
