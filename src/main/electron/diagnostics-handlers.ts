/** Answers the window's calls about the diagnostic report, its own faults and starting again. */
import type { SubjectHandlers } from '@shared/contract'
import type { Diagnostics } from './diagnostics'

export type DiagnosticsHandlers = SubjectHandlers<'shell', 'diagnostics'>

interface DiagnosticsOptions {
  readonly diagnostics: Diagnostics
  readonly report: () => Promise<string>
  readonly restart: () => void
}

export function diagnosticsHandlers({
  diagnostics,
  report,
  restart,
}: DiagnosticsOptions): DiagnosticsHandlers {
  return {
    'diagnostics.report': async () => ({ text: await report() }),
    'diagnostics.windowFault': ({ fault }) => {
      diagnostics.log.write({ event: 'fault', in: 'window', call: null, fault })
      return null
    },
    'diagnostics.startedAgain': () => ({ again: diagnostics.startedAgain() }),
    'diagnostics.restart': () => {
      // The window hears the answer before it is closed.
      setImmediate(restart)
      return null
    },
  }
}
