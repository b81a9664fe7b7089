/** Reads mails as the import does and shows what is in them, for tables of expectations. */
import type { ExtractedText } from '../../../../../../src/main/library/import/formats/format'
import type { Finding } from '../../../../../../src/main/library/import/metadata/finding'
import { mailHeaders } from '../../../../../../src/main/library/import/metadata/mail-headers'
import { readBytes } from '../../../../../support/read-bytes'

const ids = 'From: Anna <anna@example.org>\nMessage-ID: <1@example.org>\nMIME-Version: 1.0\n'

/** A mail with a header that only programs write. */
export function mail(...lines: readonly string[]): string {
  return ids + lines.join('\n')
}

export async function onlyLetter(source: Buffer | string, name = 'mail.eml'): Promise<ExtractedText> {
  const { letters } = await readBytes(name, source)
  const [letter] = letters
  if (!letter || letters.length > 1) throw new Error(`${letters.length} letters`)
  return letter
}

export async function textOf(source: Buffer | string): Promise<string> {
  return (await onlyLetter(source)).text
}

export async function blocksOf(source: Buffer | string): Promise<readonly string[]> {
  const { text, blocks } = await onlyLetter(source)
  return blocks.map(({ kind, start, end }) => `${kind}: ${text.slice(start, end)}`)
}

export function findingsOf({ text, blocks, properties }: ExtractedText): readonly Finding[] {
  return mailHeaders({ text, blocks, properties, quotations: [], fileName: 'mail.eml', language: null })
}

/** The values of a header, as `field: value`. */
export function shownProperties({ properties }: ExtractedText, field: string): readonly string[] {
  return properties
    .filter((property) => property.field === field)
    .flatMap(({ values }) =>
      values.map(({ text, attributes }) => [text, attributes?.['address']].join(' | ')),
    )
}
