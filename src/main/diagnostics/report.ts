/**
 * The diagnostic report as text, the same from the window and from the command line: versions, system, sizes and counts,
 * settings, the end of the log. In English, so that whoever is asked for help can read it. It names no file and no folder.
 */
import { availableParallelism, freemem, release, totalmem } from 'node:os'
import type { LetterCounts, NotebookState } from '@shared/library'
import type { Settings } from '@shared/settings'
import { bytes, libraryFileLines } from './library-files'
import { lastLogLines } from './log'

interface ReportSection {
  readonly title: string
  readonly lines: readonly string[]
}

/** Of a library that is open; of one that is not, the code of what went wrong. */
export type ReportedLibrary =
  | { readonly kind: 'none' }
  /** The code is null when it did not answer in time. */
  | { readonly kind: 'failed'; readonly code: string | null; readonly directory: string | null }
  | {
      readonly kind: 'open'
      readonly directory: string
      readonly sample: boolean
      readonly counts: LetterCounts | null
      readonly notebook: NotebookState | null
      readonly folders: { readonly count: number; readonly missing: number } | null
      readonly problems: Readonly<Record<string, number>>
    }

const shownLogLines = 200

export interface ReportParts {
  readonly made: Date
  readonly versions: Readonly<Record<string, string>>
  /** Further lines about the system. */
  readonly system: readonly string[]
  readonly library: ReportedLibrary
  readonly settings: Settings | null
  readonly logFolder: string
  /** What only the running app knows. */
  readonly more: readonly ReportSection[]
}

export function reportText(parts: ReportParts): string {
  const log = lastLogLines(parts.logFolder, shownLogLines)
  const sections: readonly ReportSection[] = [
    {
      title: 'Versions',
      lines: Object.entries(parts.versions).map(([name, version]) => `${name}: ${version}`),
    },
    { title: 'System', lines: [...systemLines(), ...parts.system] },
    { title: 'Library', lines: libraryLines(parts.library) },
    ...parts.more,
    { title: 'Settings', lines: parts.settings === null ? ['none kept'] : settingsLines(parts.settings) },
    { title: `Log, the last ${log.length} lines`, lines: log },
  ]
  const body = sections.map(({ title, lines }) => [title, ...lines.map((line) => `  ${line}`)].join('\n'))
  return `${['Letterbook: diagnostic report', `Made: ${parts.made.toISOString()}`].join('\n')}\n\n${body.join('\n\n')}\n`
}

function systemLines(): readonly string[] {
  return [
    `platform: ${process.platform} ${process.arch}, release ${release()}`,
    `processors: ${availableParallelism()}`,
    `memory: ${bytes(totalmem())}, free ${bytes(freemem())}`,
  ]
}

function libraryLines(library: ReportedLibrary): readonly string[] {
  if (library.kind === 'none') return ['none is open']
  if (library.kind === 'failed') {
    const files = library.directory === null ? [] : libraryFileLines(library.directory)
    return [library.code === null ? 'does not answer' : `cannot be opened: ${library.code}`, ...files]
  }
  const { counts, folders, notebook, problems, sample } = library
  return [
    `sample: ${sample ? 'yes' : 'no'}`,
    ...(counts === null ? ['letters: unknown'] : countLines(counts)),
    ...(folders === null ? [] : [`source folders: ${folders.count}, not there: ${folders.missing}`]),
    `problems: ${
      Object.entries(problems)
        .map(([code, count]) => `${code} ${count}`)
        .join(', ') || 'none'
    }`,
    notebookLine(notebook),
    ...libraryFileLines(library.directory),
  ]
}

function countLines({ letters, copies, needing, gone, alike }: LetterCounts): readonly string[] {
  return [
    `letters: ${letters}`,
    `copies: ${copies}, to review: ${needing}, gone: ${gone}, pairs alike: ${alike}`,
  ]
}

function notebookLine(notebook: NotebookState | null): string {
  switch (notebook?.kind) {
    case undefined:
      return 'notebook: unknown'
    case 'open':
      return `notebook: open, notes: ${notebook.notes}, saved searches: ${notebook.savedSearches}`
    case 'locked':
    case 'damaged':
      return `notebook: ${notebook.kind}`
  }
}

/** Only what is chosen from a list: a setting with words of the reader's own would be left out. */
function settingsLines(settings: Settings): readonly string[] {
  return Object.entries(settings).flatMap(([name, value]) => {
    if (typeof value === 'number' || typeof value === 'boolean') return [`${name}: ${value}`]
    return typeof value === 'string' && /^[a-z-]{1,30}$/.test(value) ? [`${name}: ${value}`] : []
  })
}
