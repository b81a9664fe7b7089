/** The app as it is watched from its first moment on: its log, what becomes of its crashes, and what its report is made of. */

import { Crashes } from './crash'
import { diagnosticReport } from './diagnostic-report'
import { Diagnostics } from './diagnostics'
import { type DiagnosticsHandlers, diagnosticsHandlers } from './diagnostics-handlers'
import type { OpenLibraries } from './open-libraries'
import type { SettingsStore } from './settings'

/** Settings and libraries come later in the start; until then the report says so. */
export class Watched {
  readonly diagnostics = Diagnostics.begin()
  readonly crashes: Crashes
  readonly handlers: DiagnosticsHandlers
  settings: SettingsStore | null = null
  libraries: OpenLibraries | null = null

  constructor() {
    const { diagnostics } = this
    const report = () =>
      diagnosticReport({ libraries: this.libraries, settings: this.settings, logFolder: diagnostics.folder })
    this.crashes = new Crashes({
      diagnostics,
      report,
      language: () => this.settings?.get().language ?? 'system',
      close: async () => await this.libraries?.close(),
    })
    this.crashes.hearProgram()
    this.handlers = diagnosticsHandlers({ diagnostics, report, restart: () => this.crashes.restart() })
  }
}
