/** Markdown with its front matter. Nothing in the content tells it from plain text, so only the name does. */
import type { Format } from './format'

export const mdFormat: Format = {
  name: 'md',
  extensions: ['.md', '.markdown', '.mdown', '.mkd', '.mkdn', '.mdwn', '.mdtext', '.rmd', '.qmd'],
  recognises: () => false,
  load: async () => (await import('./markdown/extract-md')).extractMd,
}
