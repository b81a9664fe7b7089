/** Small TEI documents around what a test is about, and what reading them gives. */
import type { Description } from '@shared/letter'
import { describeLetter } from '../../../../../../src/main/library/import/describe'
import type { ExtractedText } from '../../../../../../src/main/library/import/formats/format'
import { readBytes } from '../../../../../support/read-bytes'

const namespace = 'xmlns="http://www.tei-c.org/ns/1.0"'

export function teiOf(body: string, header = '', attributes = ''): string {
  const file =
    '<fileDesc><titleStmt><title>T</title></titleStmt><publicationStmt><p/></publicationStmt><sourceDesc><p/></sourceDesc></fileDesc>'
  return `<TEI ${namespace}><teiHeader>${header.includes('<fileDesc') ? '' : file}${header}</teiHeader><text ${attributes}><body>${body}</body></text></TEI>`
}

export async function onlyLetter(xml: string): Promise<ExtractedText> {
  const { letters } = await readBytes('letter.xml', xml)
  const [letter, another] = letters
  if (letter === undefined || another !== undefined) throw new Error(`${letters.length} letters`)
  return letter
}

/** The blocks as `kind: words`, a language after the kind. */
export async function blocksOf(body: string, attributes = ''): Promise<readonly string[]> {
  const { text, blocks } = await onlyLetter(teiOf(body, '', attributes))
  return blocks.map(
    ({ kind, language, start, end }) => `${kind}${language ? ` ${language}` : ''}: ${text.slice(start, end)}`,
  )
}

export async function describedWith(header: string, body = '<p>Words enough.</p>'): Promise<Description> {
  return describeLetter(await onlyLetter(teiOf(body, header)), 'letter.xml').description
}

/** A header that says this of the sending. */
export function sent(content: string, received = ''): string {
  return `<profileDesc><correspDesc><correspAction type="sent">${content}</correspAction><correspAction type="received">${received}</correspAction></correspDesc></profileDesc>`
}
