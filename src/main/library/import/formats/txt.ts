/** Plain text in any encoding: the format of everything that is text and nothing else. */
import type { Format } from './format'

export const txtFormat: Format = {
  name: 'txt',
  extensions: ['.txt', '.text', '.asc', ''],
  recognises: () => false,
  load: async () => (await import('./text/extract-txt')).extractTxt,
}
