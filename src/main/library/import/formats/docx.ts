/** Documents of Word since 2007, which many other programs write too. */
import type { Format } from './format'
import { hasEntry, isZip } from './zip/zip-head'

export const docxFormat: Format = {
  name: 'docx',
  extensions: ['.docx', '.docm', '.dotx', '.dotm'],
  recognises: ({ latin1 }) => isZip(latin1) && hasEntry(latin1, 'word/'),
  admits: ({ latin1 }) => latin1.startsWith('PK'),
  load: async () => (await import('./zip/extract-zip')).extractZip,
}
