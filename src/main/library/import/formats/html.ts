/** HTML pages. */
import type { Format } from './format'

export const htmlFormat: Format = {
  name: 'html',
  extensions: ['.html', '.htm', '.xhtml', '.shtml'],
  recognises: ({ latin1 }) =>
    /^(?:\xef\xbb\xbf)?\s*(?:<\?xml[^>]*>\s*)?(?:<!--(?:(?!-->)[\s\S])*-->\s*)*<(?:!doctype\s+html|html)[\s>]/i.test(
      latin1,
    ),
  load: async () => (await import('./html/extract-html')).extractHtml,
}
