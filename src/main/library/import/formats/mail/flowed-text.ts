/** Plain text whose lines flow (RFC 3676): paragraphs are put together again, at each depth of quotation by itself. */

/** `deletesSpace` is the parameter DelSp: the space at the end of a line was only added to mark it. */
export function unflowed(text: string, deletesSpace: boolean): string {
  const out: string[] = []
  let depth = 0
  let pieces: string[] = []
  const close = () => {
    if (pieces.length > 0) out.push(quoted(depth, pieces.join('')))
    pieces = []
  }
  for (const line of text.split('\n')) {
    const marks = quoteMarks.exec(line)?.[0] ?? ''
    const content = unstuffed(line.slice(marks.length))
    const lineDepth = marks.replaceAll(' ', '').length
    const isSignature = content === '-- '
    // A blank line parts paragraphs, even where the line above promises to go on.
    if (lineDepth !== depth || isSignature || content === '') close()
    depth = lineDepth
    const flows = content.endsWith(' ') && !isSignature
    pieces.push(flows && deletesSpace ? content.slice(0, -1) : content)
    if (!flows) close()
  }
  close()
  return out.join('\n')
}

/** Some programs put a space between the marks, although they should not. */
const quoteMarks = /^>+(?: >+)*/

/** Lines that begin with a space, with `>` or with `From ` have one space more on their way. */
function unstuffed(content: string): string {
  return content.startsWith(' ') ? content.slice(1) : content
}

function quoted(depth: number, content: string): string {
  return depth === 0 ? content : `${'>'.repeat(depth)} ${content}`.trimEnd()
}
