/** Adds to an EDTF date what words say around it: about, doubtful, before, after. */
import { dayToIso } from '@shared/text/days'
import { edtfRange } from '@shared/text/edtf'

/** `~` about, `?` doubtful, `%` both; both ends of an interval are marked. */
export function markedEdtf(edtf: string, approximate: boolean, uncertain: boolean): string {
  const mark = approximate && uncertain ? '%' : approximate ? '~' : uncertain ? '?' : ''
  if (mark === '') return edtf
  return edtf
    .split('/')
    .map((end) => (end === '..' ? end : end + mark))
    .join('/')
}

export type Limit = 'before' | 'after' | 'since'

/** The open interval: it ends with the day, month or year before, or begins with the one after; `since` includes it. */
export function limitedEdtf(edtf: string, limit: Limit): string | null {
  if (limit === 'since') return edtf.includes('/') ? null : `${edtf}/..`
  const range = edtfRange(edtf)
  if (!range) return null
  const precision = /^\d{4}(?:-\d{2}){0,2}$/.test(edtf) ? edtf.length : 10
  const neighbour = dayToIso(limit === 'before' ? range.min - 1 : range.max + 1).slice(0, precision)
  return limit === 'before' ? `../${neighbour}` : `${neighbour}/..`
}
