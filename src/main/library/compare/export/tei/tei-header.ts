/** The head of a TEI file of compared letters: what was compared, by which rules, and which letters the witnesses are. */
import type { DocumentLetter, Origin } from '../comparison-document'
import { placeOf } from '../letter-names'
import { attribute, escaped } from '../markup'

export interface TeiHead {
  readonly title: string
  readonly letters: readonly DocumentLetter[]
  readonly origin: Origin
  /** What the encoding description says, in paragraphs. */
  readonly encoding: readonly string[]
  /** Whether its apparatus is one of parallel segmentation. */
  readonly isApparatus: boolean
}

/** The identifier of a letter in the file: `w1` is the first. */
export function witnessId(place: number): string {
  return `w${place + 1}`
}

export function teiDocument(head: TeiHead, text: string): string {
  return [
    '<?xml version="1.0" encoding="UTF-8"?>',
    '<TEI xmlns="http://www.tei-c.org/ns/1.0">',
    ...headerLines(head),
    text,
    '</TEI>',
    '',
  ].join('\n')
}

function headerLines({ title, letters, origin, encoding, isApparatus }: TeiHead): readonly string[] {
  const method = '    <variantEncoding method="parallel-segmentation" location="internal"/>'
  return [
    '<teiHeader>',
    '  <fileDesc>',
    `    <titleStmt><title>${escaped(title)}</title></titleStmt>`,
    '    <publicationStmt><p>Written by Letterbook from letters of a private collection.</p></publicationStmt>',
    '    <sourceDesc>',
    '      <listWit>',
    ...letters.map(witness),
    '      </listWit>',
    '    </sourceDesc>',
    '  </fileDesc>',
    '  <encodingDesc>',
    '    <appInfo><application ident="letterbook" version="1"><label>Letterbook</label></application></appInfo>',
    ...(isApparatus ? [method] : []),
    '    <editorialDecl>',
    ...[`Rules: ${origin.rules}.`, ...encoding].map((line) => `      <p>${escaped(line)}</p>`),
    '    </editorialDecl>',
    '  </encodingDesc>',
    `  <revisionDesc><change when="${escaped(origin.at)}">Compared.</change></revisionDesc>`,
    '</teiHeader>',
  ]
}

function witness(letter: DocumentLetter, place: number): string {
  const { title, date, textHash, language } = letter
  const dated = date === null ? '' : ` <date>${escaped(date)}</date>`
  return [
    `        <witness xml:id="${witnessId(place)}"${attribute('xml:lang', language)}>`,
    `<bibl><title>${escaped(title)}</title>${dated} `,
    `<idno type="path">${escaped(placeOf(letter))}</idno> `,
    `<idno type="text-sha256">${escaped(textHash)}</idno></bibl></witness>`,
  ].join('')
}
