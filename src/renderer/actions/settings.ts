/** Changes the reader's preferences; the shell stores them. */
import type { Settings } from '@shared/settings'
import { call } from '../bridge'
import { nextTextSize, useSettings } from '../state/settings'
import { reportFailure } from './notices'

/** Shown at once; what the shell could not store goes back to what it was. */
export async function changeSettings(change: Partial<Settings>): Promise<void> {
  const before = useSettings.getState()
  useSettings.setState(change)
  try {
    useSettings.setState(await call('settings.change', change))
  } catch (thrown) {
    useSettings.setState(before)
    reportFailure(thrown)
  }
}

export function resizeText(step: 1 | -1): void {
  void changeSettings({ textSize: nextTextSize(useSettings.getState().textSize, step) })
}

export async function readSettings(): Promise<void> {
  useSettings.setState(await call('settings.get', {}))
}
