/** Numbers as every reader of numbers here takes them. Pure. */

/** The same words with Persian and Arabic digits written as Latin ones; they are digits too. */
export function latinDigits(words: string): string {
  return words.replace(/[۰-۹٠-٩]/g, (digit) => String(digit.charCodeAt(0) & 0xf))
}
