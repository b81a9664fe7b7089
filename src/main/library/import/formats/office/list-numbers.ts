/** Numbers of lists as documents write them: the formats of all three families of office documents under one name each. */

export type NumberFormat =
  | 'decimal'
  | 'padded'
  | 'lower-letter'
  | 'upper-letter'
  | 'lower-roman'
  | 'upper-roman'
  | 'ordinal'
  | 'hebrew'
  | 'abjad'
  | 'arabic-letter'
  | 'russian-lower'
  | 'russian-upper'
  | 'arabic-digits'
  | 'persian-digits'
  | 'bullet'
  | 'none'

export function numberAs(format: NumberFormat, value: number): string {
  switch (format) {
    case 'decimal':
      return String(value)
    case 'padded':
      return String(value).padStart(2, '0')
    case 'lower-letter':
      return letters(value, 'abcdefghijklmnopqrstuvwxyz')
    case 'upper-letter':
      return letters(value, 'ABCDEFGHIJKLMNOPQRSTUVWXYZ')
    case 'lower-roman':
      return roman(value).toLowerCase()
    case 'upper-roman':
      return roman(value)
    case 'ordinal':
      return `${value}${ordinalEnding(value)}`
    case 'hebrew':
      return letters(value, 'אבגדהוזחטיכלמנסעפצקרשת')
    case 'abjad':
      return letters(value, 'أبجدهوزحطيكلمنسعفصقرشتثخذضظغ')
    case 'arabic-letter':
      return letters(value, 'أبتثجحخدذرزسشصضطظعغفقكلمنهوي')
    case 'russian-lower':
      return letters(value, 'абвгдежзиклмнопрстуфхцчшщэюя')
    case 'russian-upper':
      return letters(value, 'АБВГДЕЖЗИКЛМНОПРСТУФХЦЧШЩЭЮЯ')
    case 'arabic-digits':
      return inDigits(value, '٠١٢٣٤٥٦٧٨٩')
    case 'persian-digits':
      return inDigits(value, '۰۱۲۳۴۵۶۷۸۹')
    case 'bullet':
      return '•'
    case 'none':
      return ''
  }
}

/** a to z, then aa, bb, as word processors count. */
function letters(value: number, alphabet: string): string {
  if (value < 1 || value > alphabet.length * 20) return String(value)
  const letter = alphabet[(value - 1) % alphabet.length] ?? ''
  return letter.repeat(Math.floor((value - 1) / alphabet.length) + 1)
}

const romanParts = Object.entries({
  M: 1000,
  CM: 900,
  D: 500,
  CD: 400,
  C: 100,
  XC: 90,
  L: 50,
  XL: 40,
  X: 10,
  IX: 9,
  V: 5,
  IV: 4,
  I: 1,
})

function roman(value: number): string {
  if (value < 1 || value > 3999) return String(value)
  let rest = value
  let written = ''
  for (const [sign, worth] of romanParts) {
    while (rest >= worth) {
      written += sign
      rest -= worth
    }
  }
  return written
}

function ordinalEnding(value: number): string {
  const isTeen = value % 100 > 10 && value % 100 < 14
  return isTeen ? 'th' : (['th', 'st', 'nd', 'rd'][value % 10] ?? 'th')
}

function inDigits(value: number, digits: string): string {
  return String(value).replace(/\d/g, (digit) => digits[Number(digit)] ?? digit)
}
