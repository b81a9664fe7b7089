/** Makes small documents of Word for tests, out of the XML of their parts. */
import { makeZip } from '../zip/make-zip'

const namespaces =
  'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main" ' +
  'xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships" ' +
  'xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006"'
const relations = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships'

/** `parts` are other parts by the type of their relation, such as `styles`; their identifiers are `rId0`, `rId1` … */
export function makeDocx(body: string, parts: Readonly<Record<string, string>> = {}): Buffer {
  const names = Object.keys(parts)
  const links = names.map(
    (type, index) =>
      `<Relationship Id="rId${index}" Type="${relations}/${type.replace(/\d/g, '')}" Target="${type}.xml"/>`,
  )
  return makeZip([
    { name: '[Content_Types].xml', content: '<Types/>' },
    {
      name: '_rels/.rels',
      content: `<Relationships><Relationship Id="a" Type="${relations}/officeDocument" Target="word/document.xml"/></Relationships>`,
    },
    { name: 'word/document.xml', content: part('document', `<w:body>${body}</w:body>`) },
    { name: 'word/_rels/document.xml.rels', content: `<Relationships>${links.join('')}</Relationships>` },
    ...names.map((type) => ({
      name: `word/${type}.xml`,
      content: part(type.replace(/\d/g, ''), parts[type] ?? ''),
    })),
  ])
}

function part(name: string, content: string): string {
  const root = name === 'header' ? 'hdr' : name === 'footer' ? 'ftr' : name
  return `<?xml version="1.0" encoding="UTF-8"?><w:${root} ${namespaces}>${content}</w:${root}>`
}

export function paragraph(text: string, properties = ''): string {
  return `<w:p>${properties === '' ? '' : `<w:pPr>${properties}</w:pPr>`}${run(text)}</w:p>`
}

export function run(text: string, properties = ''): string {
  return `<w:r>${properties === '' ? '' : `<w:rPr>${properties}</w:rPr>`}<w:t xml:space="preserve">${text}</w:t></w:r>`
}
