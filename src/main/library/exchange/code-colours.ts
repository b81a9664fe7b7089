/** Colours of codes as other programs write them, and back: the nearest of our own. */
import { type CodeColour, codeColours } from '@shared/code'

const written: Readonly<Record<CodeColour, string>> = {
  red: '#C62828',
  orange: '#E0651A',
  amber: '#D99A00',
  olive: '#7C7A1F',
  green: '#2E7D32',
  teal: '#00796B',
  cyan: '#0288A7',
  blue: '#1E66C4',
  indigo: '#3F4DB5',
  violet: '#7B3FB0',
  pink: '#C2378A',
  grey: '#6B6B6B',
}

export function colourCode(colour: CodeColour): string {
  return written[colour]
}

/** Null for what is no colour. */
export function nearestColour(code: string): CodeColour | null {
  const wanted = channels(code)
  if (wanted === null) return null
  let nearest: CodeColour = 'grey'
  let least = Number.POSITIVE_INFINITY
  for (const colour of codeColours) {
    const there = channels(written[colour]) ?? []
    const distance = wanted.reduce((sum, value, at) => sum + (value - (there[at] ?? 0)) ** 2, 0)
    if (distance >= least) continue
    least = distance
    nearest = colour
  }
  return nearest
}

function channels(code: string): readonly number[] | null {
  const short = /^#([0-9a-f])([0-9a-f])([0-9a-f])$/i.exec(code)
  const long = /^#([0-9a-f]{2})([0-9a-f]{2})([0-9a-f]{2})$/i.exec(code)
  if (short !== null) return short.slice(1).map((digit) => Number.parseInt(digit + digit, 16))
  return long === null ? null : long.slice(1).map((digits) => Number.parseInt(digits, 16))
}
