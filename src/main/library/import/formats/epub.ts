/** Electronic books. */
import type { Format } from './format'
import { statesType } from './zip/zip-head'

export const epubFormat: Format = {
  name: 'epub',
  extensions: ['.epub'],
  recognises: ({ latin1 }) => statesType(latin1, 'application/epub+zip'),
  admits: ({ latin1 }) => latin1.startsWith('PK'),
  load: async () => (await import('./zip/extract-zip')).extractZip,
}
