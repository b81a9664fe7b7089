/** The made letters as mails and as files of an edition: what archives and editors give a library besides plain files. */

import { body, makeParts, type World } from './letter'
import { dayAsIso } from './names'

/** A mail as clients write it: the text twice, plain and as HTML. */
export function makeMail(world: World, letter: number): string {
  const { parts } = makeParts(world, letter)
  const boundary = `=_part_${letter}`
  const html = body(parts)
    .map((text) => `<p>${text.replaceAll('\n', '<br>')}</p>`)
    .join('\n')
  return [
    'Received: from mx.example by mail.example; Mon, 3 Feb 2020 10:00:00 +0000',
    `From: ${encoded(parts.sender)} <writer${letter % 400}@letters.example>`,
    `To: ${encoded(parts.recipient)} <reader${letter % 300}@letters.example>`,
    `Date: ${new Date(dayAsIso(parts.day)).toUTCString().replace('GMT', '+0000')}`,
    `Subject: ${encoded(parts.title)}`,
    `Message-ID: <letter.${letter}@letters.example>`,
    'MIME-Version: 1.0',
    `Content-Type: multipart/alternative; boundary="${boundary}"`,
    '',
    `--${boundary}`,
    'Content-Type: text/plain; charset=utf-8',
    'Content-Transfer-Encoding: base64',
    '',
    inLines(body(parts).join('\n\n')),
    `--${boundary}`,
    'Content-Type: text/html; charset=utf-8',
    'Content-Transfer-Encoding: base64',
    '',
    inLines(`<html><body>${html}</body></html>`),
    `--${boundary}--`,
    '',
  ].join('\r\n')
}

function encoded(words: string): string {
  return `=?utf-8?B?${Buffer.from(words).toString('base64')}?=`
}

function inLines(text: string): string {
  return (
    Buffer.from(text)
      .toString('base64')
      .match(/.{1,76}/g) ?? []
  ).join('\r\n')
}

/** A letter of an edition in TEI. */
export function makeEdition(world: World, letter: number): string {
  const { parts } = makeParts(world, letter)
  const day = dayAsIso(parts.day)
  const [salute = '', ...rest] = body(parts).map(escaped)
  const signed = rest.pop() ?? ''
  return `<?xml version="1.0" encoding="UTF-8"?>
<TEI xmlns="http://www.tei-c.org/ns/1.0" xml:id="letter-${letter}">
<teiHeader>
<fileDesc><titleStmt><title>${escaped(parts.title)}</title></titleStmt>
<publicationStmt><idno type="url">https://letters.example/${letter}</idno></publicationStmt>
<sourceDesc><msDesc><msIdentifier><settlement>${escaped(parts.place)}</settlement></msIdentifier></msDesc></sourceDesc></fileDesc>
<profileDesc><correspDesc>
<correspAction type="sent"><persName>${escaped(parts.sender)}</persName><placeName>${escaped(parts.place)}</placeName><date when="${day}"/></correspAction>
<correspAction type="received"><persName>${escaped(parts.recipient)}</persName></correspAction>
</correspDesc><langUsage><language ident="${parts.language}"/></langUsage></profileDesc>
</teiHeader>
<text><body><div type="letter">
<opener><dateline><placeName>${escaped(parts.place)}</placeName>, <date when="${day}">${day}</date></dateline><salute>${salute}</salute></opener>
${rest.map((text) => `<p>${text.replaceAll('\n', '<lb/>')}</p>`).join('\n')}
<closer><signed>${signed.replaceAll('\n', '<lb/>')}</signed></closer>
</div></body></text>
</TEI>
`
}

function escaped(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;')
}
