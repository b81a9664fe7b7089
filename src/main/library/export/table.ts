/**
 * A table for a spreadsheet: UTF-8 with its mark, lines as RFC 4180 has them, and nothing in it that a spreadsheet would
 * run as a formula.
 */
import { stringify } from 'csv-stringify/sync'

/** The first row is the heading. Of a table that comes in stretches only the first begins with the mark. */
export function table(rows: readonly (readonly string[])[], isFirst = true): string {
  return stringify([...rows], {
    bom: isFirst,
    escape_formulas: true,
    record_delimiter: 'windows',
    // Half a line end is one too for those who read it.
    quoted_match: /[\r\n]/,
  })
}
