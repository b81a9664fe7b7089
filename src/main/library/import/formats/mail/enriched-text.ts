/** The words of text/enriched and text/richtext (RFC 1896, RFC 1341), the formatted mail of the early 1990s. */

/** Formatting goes; one line break is a space, each further one is kept. */
export function enrichedText(text: string): string {
  return text
    .replace(/<param>[^<]{0,500}<\/param>/gi, '')
    .replace(/<nl>/gi, '\n\n')
    .replace(/<lt>/gi, '<<')
    .replace(/<<|<\/?[a-z][\w-]{0,60}>/gi, (mark) => (mark === '<<' ? '<' : ''))
    .replace(/\n+/g, (breaks) => (breaks.length === 1 ? ' ' : breaks.slice(1)))
}
