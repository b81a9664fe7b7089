/** What was measured, beside what was aimed at, and how both are printed. */

export interface Goal {
  readonly kind: 'at-least' | 'under'
  readonly value: number
}

export interface Figure {
  readonly name: string
  readonly value: number
  readonly unit: string
  readonly goal?: Goal
  /** Half of what was measured is within this. */
  readonly median?: number
  /** What must be known to read the number rightly. */
  readonly remark?: string
}

/** Figures of one subject, in the order of printing; `missing` says why there are none. */
export interface Report {
  readonly subject: string
  readonly figures: readonly Figure[]
  readonly missing?: string
  /** What went wrong while measuring; the run then ends with exit code 1. */
  readonly faults?: readonly string[]
}

export const atLeast = (value: number): Goal => ({ kind: 'at-least', value })
export const under = (value: number): Goal => ({ kind: 'under', value })

function isMet({ value, goal }: Figure): boolean | null {
  if (goal === undefined) return null
  return goal.kind === 'at-least' ? value >= goal.value : value < goal.value
}

export function table(reports: readonly Report[]): string {
  const rows = reports.flatMap((report) => [[report.subject.toUpperCase()], ...rowsOf(report)])
  const widths = [0, 1, 2].map((at) =>
    Math.max(...rows.map((row) => (row.length === 1 ? 0 : (row[at] ?? '').length))),
  )
  const lines = rows.map((row) => {
    if (row.length === 1) return `\n${row[0]}`
    const [name = '', value = '', goal = '', ...rest] = row
    const cells = [name.padEnd(widths[0] ?? 0), value.padStart(widths[1] ?? 0), goal.padEnd(widths[2] ?? 0)]
    return `  ${[...cells, ...rest].join('  ')}`.trimEnd()
  })
  return lines.join('\n')
}

function rowsOf(report: Report): readonly (readonly string[])[] {
  return [
    ...(report.missing === undefined ? [] : [[`  ${report.missing}`]]),
    ...report.figures.map((figure) => [
      figure.name,
      `${rounded(figure.value)} ${figure.unit}`,
      goalInWords(figure),
      figure.remark ?? '',
    ]),
    ...(report.faults ?? []).map((fault) => [`  FAULT: ${fault}`]),
  ]
}

function goalInWords(figure: Figure): string {
  if (figure.goal === undefined) return ''
  const sign = figure.goal.kind === 'at-least' ? '>=' : '<'
  return `goal ${sign} ${rounded(figure.goal.value)}: ${isMet(figure) === true ? 'met' : 'MISSED'}`
}

function rounded(value: number): string {
  if (value === 0) return '0'
  const digits = Math.abs(value) >= 100 ? 0 : Math.abs(value) >= 10 ? 1 : 2
  return value.toFixed(digits)
}
