/** Texts of OpenDocument (LibreOffice, OpenOffice), as an archive or as flat XML, and those of StarOffice before it. */
import type { Format } from './format'
import { statesType } from './zip/zip-head'

export const odtFormat: Format = {
  name: 'odt',
  extensions: ['.odt', '.ott', '.odm', '.sxw', '.stw', '.fodt'],
  recognises: ({ latin1 }) => isPackage(latin1) || isFlat(latin1),
  admits: ({ latin1 }) => latin1.startsWith('PK') || /^[^<]{0,4}</.test(latin1),
  load: async () => (await import('./office/opendocument/extract-odt-file')).extractOdtFile,
}

const packedTypes = ['application/vnd.oasis.opendocument.text', 'application/vnd.sun.xml.writer']

function isPackage(latin1: string): boolean {
  return packedTypes.some((type) => statesType(latin1, type))
}

function isFlat(latin1: string): boolean {
  return latin1.includes('application/vnd.oasis.opendocument.text') && /<office:document[\s>]/.test(latin1)
}
