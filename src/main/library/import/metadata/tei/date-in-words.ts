/** A date in EDTF as a title of an English edition writes it: `26 January 1847`, `c. May 1844`, `1843 or 1844`. */

const months = [
  ...['January', 'February', 'March', 'April', 'May', 'June', 'July', 'August', 'September', 'October'],
  ...['November', 'December'],
]
const seasons: Readonly<Record<string, string>> = { 21: 'spring', 22: 'summer', 23: 'autumn', 24: 'winter' }

/** Null for what has no short form in words. */
export function dateInWords(edtf: string): string | null {
  const [, first, last] = /^([^[\]/]+)\/([^[\]/]+)$/.exec(edtf) ?? []
  if (first !== undefined && last !== undefined) return range(first, last, 'to')
  const [, earliest, latest] = /^\[([^,[\]]+?)\.\.([^,[\]]+?)\]$/.exec(edtf) ?? []
  if (earliest !== undefined && latest !== undefined) {
    const words = range(earliest, latest, 'and')
    return words === null ? null : `between ${words}`
  }
  const one = /^\[([^.[\]]+)\]$/.exec(edtf)?.[1]?.split(',') ?? [edtf]
  const words = one.map((each) => day(each.trim()))
  return words.some((each) => each === null) ? null : words.join(' or ')
}

function range(first: string, last: string, between: string): string | null {
  if (first === '..' || last === '..') {
    const end = day(first === '..' ? last : first)
    return end === null ? null : `${first === '..' ? 'until' : 'from'} ${end}`
  }
  const [from, to] = [day(first), day(last)]
  return from === null || to === null ? null : `${from} ${between} ${to}`
}

/** A single day, month, season or year with its doubts. */
function day(edtf: string): string | null {
  const found = /^(\d{4})(?:-(\d{2})(?:-(\d{2}))?)?([?~%])?$/.exec(edtf)
  if (found === null) return null
  const [, year, month, date, doubt] = found
  const named = month === undefined ? undefined : (months[Number(month) - 1] ?? seasons[month])
  if (month !== undefined && named === undefined) return null
  const words = [date && String(Number(date)), named, String(Number(year))].filter((word) => word).join(' ')
  return `${doubt === '~' || doubt === '%' ? 'c. ' : ''}${words}${doubt === '?' || doubt === '%' ? '?' : ''}`
}
