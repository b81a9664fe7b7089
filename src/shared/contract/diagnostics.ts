/** Calls about what went wrong in the program itself, and about starting again. */
import { z } from 'zod'
import { faultSchema } from '../fault'
import type { LibraryState } from '../library'
import { call, nothing } from './call'

export const diagnosticsCalls = {
  /** Everything that the report says, as it would be copied. */
  'diagnostics.report': call<{ readonly text: string }>()('shell', nothing),
  /** Something in the window failed that nobody foresaw; it is written into the log. */
  'diagnostics.windowFault': call<null>()('shell', z.object({ fault: faultSchema })),
  /** Whether the window or the app was started again after it had ended badly; true once. */
  'diagnostics.startedAgain': call<{ readonly again: boolean }>()('shell', nothing),
  /** Ends the app in good order and starts it again where the reader is. */
  'diagnostics.restart': call<null>()('shell', nothing),
  /** Starts the services again that stopped too often to be started by themselves. */
  'library.takeUp': call<LibraryState>()('library', nothing),
} as const
