/** Gathers the diagnostic report in the running app. A service that does not answer is not waited for. */
import type { Answer, Ask, CallName } from '@shared/contract'
import { failureOf } from '@shared/failure'
import { app } from 'electron'
import { bytes } from '../diagnostics/library-files'
import { type ReportedLibrary, reportText } from '../diagnostics/report'
import type { OpenLibraries } from './open-libraries'
import type { SettingsStore } from './settings'

export interface ReportSources {
  /** Null while the app has not come so far. */
  readonly libraries: OpenLibraries | null
  readonly settings: SettingsStore | null
  readonly logFolder: string
}

const patience = 2000

export async function diagnosticReport({ libraries, settings, logFolder }: ReportSources): Promise<string> {
  const { chrome, electron, node } = process.versions
  return reportText({
    made: new Date(),
    versions: {
      Letterbook: `${app.getVersion()}${app.isPackaged ? ', installed' : ', from its sources'}`,
      Electron: electron ?? '-',
      Chromium: chrome ?? '-',
      Node: node,
    },
    system: [
      `language: ${app.getLocale()}`,
      `sandboxed: ${app.commandLine.hasSwitch('no-sandbox') ? 'no' : 'yes'}`,
    ],
    library: libraries === null ? { kind: 'none' } : await reportedLibrary(libraries),
    settings: settings?.get() ?? null,
    logFolder,
    more: [{ title: 'Processes', lines: processLines() }],
  })
}

async function reportedLibrary(libraries: OpenLibraries): Promise<ReportedLibrary> {
  const ask = <Name extends CallName>(name: Name, asked: Ask<Name>) =>
    withPatience<Answer<Name>>(libraries.call(name, asked))
  try {
    const state = await ask('library.state', {})
    const { path, sample, notebook, folders, ...counts } = state
    const problems = await ask('problems.list', { ignored: false, code: null, offset: 0, limit: 0 }).catch(
      () => null,
    )
    const missing = folders.filter(({ present }) => !present).length
    return {
      ...{ kind: 'open', directory: path, sample, counts, notebook },
      folders: { count: folders.length, missing },
      problems: problems?.counts ?? {},
    }
  } catch (thrown) {
    const code = thrown === noAnswer ? null : failureOf(thrown).code
    return { kind: 'failed', code, directory: libraries.directory }
  }
}

const noAnswer = new Error('It did not answer in time.')

function withPatience<Value>(work: Promise<Value>): Promise<Value> {
  return new Promise((resolve, reject) => {
    const timer = setTimeout(() => reject(noAnswer), patience)
    work.then(resolve, reject).finally(() => clearTimeout(timer))
  })
}

function processLines(): readonly string[] {
  return app
    .getAppMetrics()
    .map(
      ({ type, name, memory }) =>
        `${(name ?? type).replace(/[^\w ]/g, '')}: ${bytes(memory.workingSetSize * 1024)}`,
    )
}
