/** Texts of OpenDocument whether they are archives or flat XML. */
import type { Extracted, Reading, SourceFile } from '../../format'
import { decodeXml, readXml } from '../../xml/xml-events'
import { extractZip } from '../../zip/extract-zip'
import { OdtDocument } from './odt-document'
import { letterOfOdt } from './odt-letter'

export async function* extractOdtFile(file: SourceFile, reading: Reading): AsyncGenerator<Extracted> {
  if (file.read(0, 2).toString('latin1') === 'PK') yield* extractZip(file, reading)
  else {
    const { text, encoding } = await decodeXml(file.bytes(), reading.encoding)
    const document = new OdtDocument()
    const { isTruncated } = readXml(text, document)
    yield* letterOfOdt(document, isTruncated, encoding)
  }
}
