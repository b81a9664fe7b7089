/** Electronic books. */
import type { Format } from './format'

export const epubFormat: Format = {
  name: 'epub',
  extensions: ['.epub'],
  recognises: ({ latin1 }) => /^PK\x03\x04[^]{26}mimetypeapplication\/epub\+zip/.test(latin1),
  admits: ({ latin1 }) => latin1.startsWith('PK'),
  load: async () => (await import('./zip/extract-zip')).extractZip,
}
