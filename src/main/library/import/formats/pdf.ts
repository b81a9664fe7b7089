/** PDF documents with a text layer. */
import type { Format } from './format'

export const pdfFormat: Format = {
  name: 'pdf',
  extensions: ['.pdf'],
  // Subtle: readers accept the mark anywhere in the first 1,024 bytes, so mail servers and printers may put lines before it.
  recognises: ({ latin1 }) =>
    latin1.includes('%PDF-') &&
    /^[\s\S]{0,1024}?%PDF-\d/.test(latin1) &&
    !/^\s*<(?:!doctype|html)/i.test(latin1),
  // One whose first line is damaged can often be mended.
  admits: ({ latin1 }) => /%PDF|\b\d{1,9} \d{1,5} obj\b/.test(latin1),
  load: async () => (await import('./pdf/extract-pdf')).extractPdf,
}
