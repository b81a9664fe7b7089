/** The diagnostic report, faults of the window, and starting again. */
import { faultOf } from '@shared/fault'
import { call } from '../bridge'
import { settled, showLibrary } from './library'

export async function readReport(): Promise<string> {
  return (await call('diagnostics.report', {})).text
}

/** Writes into the log what nobody caught; it says where in the program, never what. */
export function keepFault(thrown: unknown): void {
  void call('diagnostics.windowFault', { fault: faultOf(thrown) }).catch(() => null)
}

export function listenForFaults(): void {
  window.addEventListener('error', (event) => keepFault(event.error))
  window.addEventListener('unhandledrejection', (event) => keepFault(event.reason))
}

/** Does nothing while words cannot be saved: they would be lost. */
export async function restart(): Promise<boolean> {
  if (!(await settled())) return false
  await call('diagnostics.restart', {})
  return true
}

/** Throws what went wrong, for the dialog that asks. */
export async function takeUpServices(): Promise<void> {
  showLibrary(await call('library.takeUp', {}))
}
