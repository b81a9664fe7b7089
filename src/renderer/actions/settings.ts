/** Changes the reader's preferences; the shell stores them. */
import type { Settings } from '@shared/settings'
import { call } from '../bridge'
import { useLetters } from '../state/letters'
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

/** Long enough for a separator to come to rest. */
const pause = 400
let timer: ReturnType<typeof setTimeout> | undefined
let widths: Pick<Partial<Settings>, 'listWidth'> = {}

/** A separator was moved: remembered at once, stored soon. */
export function keepWidths(change: typeof widths): void {
  widths = { ...widths, ...change }
  clearTimeout(timer)
  timer = setTimeout(() => {
    const waiting = widths
    widths = {}
    void changeSettings(waiting)
  }, pause)
}

export function resizeText(step: 1 | -1): void {
  void changeSettings({ textSize: nextTextSize(useSettings.getState().textSize, step) })
}

export async function readSettings(): Promise<void> {
  const settings = await call('settings.get', {})
  useSettings.setState(settings)
  useLetters.setState({ order: settings.letterOrder, descending: settings.letterOrderDescending })
}
