/** Texts of OpenDocument and StarOffice as archives: their parts, and whether they are protected. */
import type { ZipEntries } from '../../../read/zip-entries'
import { type Extracted, ReadingProblem } from '../../format'
import { decodeXml, readXml } from '../../xml/xml-events'
import { OdtDocument } from './odt-document'
import { letterOfOdt } from './odt-letter'

export async function extractOdt(zip: ZipEntries): Promise<readonly Extracted[]> {
  await checkEncryption(zip)
  const document = new OdtDocument()
  await readPart(zip, 'styles.xml', document)
  await readPart(zip, 'meta.xml', document)
  const isTruncated = await readPart(zip, 'content.xml', document)
  if (isTruncated === null) {
    throw new ReadingProblem(
      'unreadable',
      'The document has no text part (content.xml). Open it in LibreOffice and save it again.',
    )
  }
  return letterOfOdt(document, isTruncated, 'utf-8')
}

/** Whether the part ends too early; null when there is none. */
async function readPart(zip: ZipEntries, name: string, document: OdtDocument): Promise<boolean | null> {
  const entry = zip.named(name)
  if (entry === null) return null
  const { text } = await decodeXml(zip.read(entry))
  return readXml(text, document).isTruncated
}

async function checkEncryption(zip: ZipEntries): Promise<void> {
  let isEncrypted = zip.named('encrypted-package') !== null
  const manifest = zip.named('META-INF/manifest.xml')
  if (manifest !== null) {
    readXml((await decodeXml(zip.read(manifest))).text, {
      open: ({ name }) => {
        if (name === 'encryption-data') isEncrypted = true
      },
    })
  }
  if (isEncrypted) {
    throw new ReadingProblem(
      'encrypted',
      'The document is protected by a password. Save it without one, then import it again.',
    )
  }
}
