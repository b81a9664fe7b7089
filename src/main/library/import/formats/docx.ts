/** Documents of Word since 2007, which many other programs write too. */
import type { Format } from './format'

export const docxFormat: Format = {
  name: 'docx',
  extensions: ['.docx', '.docm', '.dotx', '.dotm'],
  recognises: ({ latin1 }) => latin1.startsWith('PK\x03\x04') && /PK\x03\x04[^]{26}word\//.test(latin1),
  admits: ({ latin1 }) => latin1.startsWith('PK'),
  load: async () => (await import('./zip/extract-zip')).extractZip,
}
