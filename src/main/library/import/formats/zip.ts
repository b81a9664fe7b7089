/** Archives of files, and documents that are archives but do not show it at their beginning. */
import type { Format } from './format'

export const zipFormat: Format = {
  name: 'zip',
  extensions: ['.zip'],
  recognises: ({ latin1 }) => /^PK(?:\x03\x04|\x05\x06|\x07\x08PK)/.test(latin1),
  load: async () => (await import('./zip/extract-zip')).extractZip,
}
