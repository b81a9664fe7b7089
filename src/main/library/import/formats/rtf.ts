/** Rich Text Format of every age. */
import type { Format } from './format'

export const rtfFormat: Format = {
  name: 'rtf',
  extensions: ['.rtf'],
  recognises: ({ latin1 }) => /^(?:\xef\xbb\xbf)?\s*\{\\rtf/.test(latin1),
  admits: ({ latin1 }) => /^\s*\{/.test(latin1),
  load: async () => (await import('./office/rtf/extract-rtf')).extractRtf,
}
