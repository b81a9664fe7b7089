/** What a well-known library takes an encoding for, under the names by which the reader chooses encodings. */
import iconv from 'iconv-lite'
import type jschardet from 'jschardet'

/** Names for what is one encoding, or a part of one, here. */
const names: Readonly<Record<string, string>> = {
  ...{ 'iso-8859-1': 'windows-1252', 'iso-8859-9': 'windows-1254', 'iso-8859-8': 'windows-1255' },
  ...{ cp932: 'shift_jis', 'windows-31j': 'shift_jis', cp949: 'euc-kr', johab: 'euc-kr' },
  ...{ gb2312: 'gb18030', gbk: 'gb18030', 'big5-hkscs': 'big5', 'x-mac-cyrillic': 'maccyrillic' },
  ...{ ibm866: 'cp866', ibm850: 'cp850', ibm437: 'cp437', 'mac-roman': 'macroman' },
}

/** Encodings of one byte a sign, and of the Far East; escapes and Unicode are looked for elsewhere. */
const usable =
  /^(?:windows-\d+|cp\d+|iso-8859-\d+|koi8-[ru]|mac\w+|tis-620|shift_jis|euc-jp|gb18030|big5|euc-kr)$/

/** Null when it has no opinion. The library has megabytes of tables, so that it is loaded by whoever needs it. */
export function opinionOf(library: typeof jschardet, sample: Buffer): string | null {
  const said = library.detect(sample).encoding?.toLowerCase() ?? ''
  const name = names[said] ?? said
  return usable.test(name) && iconv.encodingExists(name) ? name : null
}
