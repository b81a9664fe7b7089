import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { mailZones } from '../../../../../../src/main/library/import/formats/mail/mail-zones'

/** Each line with the sign of its zone: q quoted reply, s signature, b boilerplate. */
function zoned(...lines: readonly string[]): string {
  const text = lines.join('\n')
  return mailZones(text)
    .map(({ kind, start, end }) => (kind?.charAt(0) ?? '-').repeat(text.slice(start, end).split('\n').length))
    .join('')
}

describe('the zones of a mail', () => {
  test('mark quoted lines with the line that says whose they are', () => {
    expect(zoned('Yes.', '', 'On 6 Feb 2020, Tom wrote:', '> No?', '', '> Why?', 'So.')).toBe('--qqqq-')
  })

  test.each([
    'On Fri, 7 Feb 2020 at 10:02, Tom Brown <tom@example.com> wrote:',
    'Am 07.02.2020 um 10:02 schrieb Tom Brown <tom@example.com>:',
    'Le ven. 7 févr. 2020 à 10:02, Tom Brown <tom@example.com> a écrit :',
    'Il giorno ven 7 feb 2020 alle ore 10:02 Tom Brown <tom@example.com> ha scritto:',
    'El vie, 7 feb 2020 a las 10:02, Tom Brown (<tom@example.com>) escribió:',
    'در تاریخ جمعه ۱۸ بهمن ۱۳۹۸ ساعت ۱۰:۰۲ Tom Brown <tom@example.com> نوشت:',
    'пт, 7 февр. 2020 г. в 10:02, Tom Brown <tom@example.com>:  писал:',
  ])('know %s, also where the quotation below is not marked', (line) => {
    expect(zoned('Yes.', '', line, '', 'No?', 'Why?')).toBe('--qqqq')
    expect(zoned('Yes.', '', line, '', '> No?')).toBe('--qqq')
  })

  test('know such a line when it is broken', () => {
    expect(
      zoned('Yes.', '', 'On Fri, Feb 7, 2020 at 10:02 AM Tom', 'Brown <tom@example.com>', 'wrote:', '> No?'),
    ).toBe('--qqqq')
  })

  test.each([
    '-----Original Message-----',
    '-----Ursprüngliche Nachricht-----',
    "-----Message d'origine-----",
    '-----Messaggio originale-----',
    '-----Mensaje original-----',
    '---------- Forwarded message ---------',
    '-------- Weitergeleitete Nachricht --------',
    '----- پیام اصلی -----',
    'Begin forwarded message:',
  ])('take everything below %s for the older mail', (line) => {
    expect(zoned('Yes.', line, 'From: Tom', '', 'No?')).toBe('-qqqq')
  })

  test('know the lines of a header that Outlook quotes', () => {
    expect(zoned('Ja.', '', 'Von: Tom', 'Gesendet: Freitag', 'An: Anna', 'Betreff: x', '', 'Nein?')).toBe(
      '--qqqqqq',
    )
  })

  test.each([
    'In 1978 the minister wrote:',
    'From: the tower to: the gate',
    'They said the following, and they meant it:',
    'On the bridge somebody wrote:',
  ])('leave %s in the letter', (line) => {
    expect(zoned('Dear Tom,', '', line, '', 'We wait.')).toBe('-----')
  })

  test('mark a signature below its line, up to what comes after it', () => {
    expect(zoned('Bye', '-- ', 'Anna', 'Society', 'On 6 Feb 2020, Tom wrote:', '> No?')).toBe('-sssqq')
  })

  test('leave a line of dashes in a long letter alone', () => {
    expect(zoned('One', '--', ...Array.from({ length: 12 }, (_, at) => `line ${at}`))).toBe('-'.repeat(14))
  })

  test.each([
    ['____________________', 'Bridge mailing list', 'https://lists.example/listinfo/bridge'],
    ['-- ', 'You received this message because you are subscribed to the Google Groups "Bridge" group.'],
    ['--------------------------', 'To unsubscribe send an empty mail to x@example.org'],
    ['__________________', 'Do You Yahoo!?', 'Get your free address'],
  ])('mark the footer of a list: %s %s', (...footer) => {
    expect(zoned('Yes.', '', ...footer)).toBe(`--${'b'.repeat(footer.length)}`)
  })

  test.each([
    'This e-mail is confidential and intended solely for the addressee.',
    'If you have received this message in error, please delete it at once.',
    'Diese E-Mail enthält vertrauliche Informationen. Wenn Sie nicht der richtige Adressat sind, löschen Sie sie.',
    'Ce message est confidentiel et destiné à son seul destinataire.',
    'Este mensaje es confidencial y va dirigido a su destinatario.',
    'Le informazioni sono riservate e destinate al solo destinatario.',
    'Sent from my iPhone',
    'Von meinem iPhone gesendet',
    'Envoyé de mon iPhone',
    'Get Outlook for Android',
  ])('mark what firms and programs add: %s', (line) => {
    expect(zoned('Yes.', '', line)).toBe('--b')
  })

  test.each(['I am confident that the recipients will sign.', 'We sent from my village eleven letters.'])(
    'leave %s in the letter',
    (line) => {
      expect(zoned('Yes.', '', line)).toBe('---')
    },
  )

  test('mark what PGP puts around a letter', () => {
    expect(
      zoned(
        '-----BEGIN PGP SIGNED MESSAGE-----',
        'Hash: SHA1',
        '',
        'Dear Tom,',
        '-----BEGIN PGP SIGNATURE-----',
        'abc=',
        '-----END PGP SIGNATURE-----',
      ),
    ).toBe('bbb-bbb')
  })

  test('cover every line of any text, in order', () => {
    const line = fc.constantFrom(
      '',
      '> a',
      'On 6 Feb 2020, Tom wrote:',
      '-- ',
      '____________________',
      'unsubscribe',
      'Hello',
      'From: a',
      'Sent: b',
      'To: c',
    )
    fc.assert(
      fc.property(fc.array(line, { maxLength: 40 }), (lines) => {
        const text = lines.join('\n')
        const zones = mailZones(text)
        expect(zones.map(({ start, end }) => text.slice(start, end)).join('\n')).toBe(text)
      }),
    )
  })
})
