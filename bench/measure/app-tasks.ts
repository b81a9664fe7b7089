/** What the measured app is asked to do, and what it reports: one line of JSON on its standard output. */
import { z } from 'zod'

export const taskVariable = 'LETTERBOOK_BENCH_TASK'
export const reportMark = '@letterbook-bench '

export const taskSchema = z.discriminatedUnion('kind', [
  /** Start, open the letter in this row of the list (from 0), quit. */
  z.object({ kind: z.literal('start'), row: z.number() }),
  /** Start, read this folder into the library that is open, quit. */
  z.object({ kind: z.literal('import'), folder: z.string() }),
  /** Start, type these queries into the search box letter by letter, quit. */
  z.object({ kind: z.literal('search'), queries: z.array(z.string()).readonly() }),
  /** Start, scroll through the list of all letters, quit. */
  z.object({ kind: z.literal('list') }),
  /** Start, open the letters in these rows one after the other, scroll through the list of all notes, quit. */
  z.object({ kind: z.literal('notes'), rows: z.array(z.number()).readonly() }),
])
export type Task = z.infer<typeof taskSchema>

const milliseconds = z.number()
/** Milliseconds since 1970. */
const moment = z.number()

const startReport = z.object({
  kind: z.literal('start'),
  /** The app's own code has been read and Electron is ready. */
  electronReady: moment,
  loaded: moment,
  shown: moment,
  ready: moment,
  /** From the click on its row until its text was drawn. */
  letterShown: milliseconds,
  /** The app is asked to quit. */
  quitting: moment,
})
const processes = z.array(z.object({ name: z.string(), peakMegabytes: z.number() }))
const scrolled = {
  longestTask: milliseconds,
  frames: z.number(),
  /** Those of more than 50 ms. */
  lateFrames: z.number(),
}
const importReport = z.object({
  kind: z.literal('import'),
  seconds: z.number(),
  state: z.string(),
  added: z.number(),
  mainLongest: milliseconds,
  /** At most this much of a block was work; the rest, the process waited for a processor. */
  mainLongestWork: milliseconds,
  mainNearlyAll: milliseconds,
  windowLongestTask: milliseconds,
  windowLongestFrame: milliseconds,
  processes,
})
const searchReport = z.object({
  kind: z.literal('search'),
  /** How many keys were pressed. */
  keys: z.number(),
  windowLongestTask: milliseconds,
  /** Tasks of the window that took more than 50 ms. */
  windowLongTasks: z.number(),
  processes,
  /** The most that all processes held together at a time, each shared page counted once; 0 where the system does not tell. */
  togetherMegabytes: z.number(),
})
const listReport = z.object({ kind: z.literal('list'), ...scrolled })
const notesReport = z.object({
  kind: z.literal('notes'),
  /** For each row: from the click until its text, its marks and their cards were drawn. */
  lettersShown: z.array(milliseconds).readonly(),
  listShown: milliseconds,
  ...scrolled,
})
export const appReportSchema = z.discriminatedUnion('kind', [
  startReport,
  importReport,
  searchReport,
  listReport,
  notesReport,
])
export type AppReport = z.infer<typeof appReportSchema>
type ReportOf<Kind extends AppReport['kind']> = Extract<AppReport, { readonly kind: Kind }>

/** Errors: when the app reported something else. */
export function expectKind<Kind extends AppReport['kind']>(report: AppReport, kind: Kind): ReportOf<Kind> {
  const isThis = (given: AppReport): given is ReportOf<Kind> => given.kind === kind
  if (isThis(report)) return report
  throw new Error(`The app reported ${report.kind} where ${kind} was asked for.`)
}
