/** Archives of files, and documents that are archives but do not show it at their beginning. */
import type { Format } from './format'
import { isZip, mayHoldZip } from './zip/zip-head'

export const zipFormat: Format = {
  name: 'zip',
  extensions: ['.zip'],
  recognises: ({ latin1 }) => isZip(latin1),
  admits: ({ latin1 }) => mayHoldZip(latin1),
  load: async () => (await import('./zip/extract-zip')).extractZip,
}
