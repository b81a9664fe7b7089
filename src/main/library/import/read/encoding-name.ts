/** The one name of each encoding, however a file, a mail or a program spells it. Decodes nothing. */
import { offeredEncodings } from '@shared/encodings'

/** Other names of the same, or of a part of it, without their hyphens. */
const otherNames: Readonly<Record<string, string>> = {
  ...{ unicode11utf8: 'utf-8', cp65001: 'utf-8', ucs2: 'utf-16le', cp1200: 'utf-16le', cp1201: 'utf-16be' },
  ...{ latin1: 'iso-8859-1', latin2: 'iso-8859-2', latin3: 'iso-8859-3', latin4: 'iso-8859-4' },
  ...{ cyrillic: 'iso-8859-5', arabic: 'iso-8859-6', greek: 'iso-8859-7', hebrew: 'iso-8859-8' },
  ...{ latin5: 'iso-8859-9', latin7: 'iso-8859-13', latin9: 'iso-8859-15', l1: 'iso-8859-1' },
  ...{ macintosh: 'macroman', mac: 'macroman', cp10000: 'macroman', cp10007: 'maccyrillic' },
  ...{ sjis: 'shift_jis', cp932: 'shift_jis', windows31j: 'shift_jis', mskanji: 'shift_jis' },
  ...{ cp936: 'gb18030', gbk: 'gb18030', gb2312: 'gb18030', euccn: 'gb18030', cp54936: 'gb18030' },
  ...{ cp949: 'euc-kr', ksc56011987: 'euc-kr', ksc5601: 'euc-kr', uhc: 'euc-kr', cp51949: 'euc-kr' },
  ...{ cp950: 'big5', big5hkscs: 'big5', cp51932: 'euc-jp', koi8: 'koi8-r', cp20866: 'koi8-r' },
}
const usualNames = new Map([
  ...offeredEncodings.map((name) => [bare(name), name] as const),
  ...Object.entries(otherNames),
])

/** As the reader chooses it; one that he is not offered in lower case, as it is written. */
export function encodingName(written: string): string {
  const name = written.trim().toLowerCase()
  const short = bare(name)
  const page = /^(?:windows|win|cp|ms|ansi|ibm|dos|oem)?(\d{3,4})$/.exec(short)?.[1] ?? ''
  if (/^(?:874|125[0-8])$/.test(page)) return `windows-${page}`
  if (/^(?:437|850|866)$/.test(page)) return `cp${page}`
  return usualNames.get(short) ?? name
}

/** `x-` says that a name is not registered, `:1987` of which year its standard is, `-i` in which order Hebrew stands. */
function bare(name: string): string {
  return name
    .replace(/^(?:x-|cs(?=iso))/, '')
    .replace(/^(iso[-_]?8859[-_]\d{1,2})(?::\d{4}|[-_][ei])$/, '$1')
    .replace(/[-_. ]/g, '')
}
