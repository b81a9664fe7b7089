/** Changes the reader's preferences; the shell stores them. */
import type { Settings } from '@shared/settings'
import { nextWindowZoom } from '@shared/window-zoom'
import { call } from '../bridge'
import { useLetters } from '../state/letters'
import { nextTextSize, useSettings } from '../state/settings'
import { reportFailure } from './notices'

/** How many changes the shell has not answered. */
let underWay = 0

/** Shown at once; what the shell could not store goes back to what it was. */
export async function changeSettings(change: Partial<Settings>): Promise<void> {
  const before = useSettings.getState()
  useSettings.setState(change)
  underWay += 1
  try {
    const stored = await call('settings.change', change)
    underWay -= 1
    takeSettings(stored)
  } catch (thrown) {
    underWay -= 1
    useSettings.setState(
      Object.fromEntries(Object.keys(change).map((name) => [name, Reflect.get(before, name)])),
    )
    reportFailure(thrown)
  }
}

/** Subtle: what was told before the newest change would take it back for a moment; its answer holds everything. */
export function takeSettings(settings: Settings): void {
  if (underWay === 0) useSettings.setState(settings)
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

export function resizeWindowContents(step: 1 | -1 | 0): void {
  void changeSettings({ windowZoom: nextWindowZoom(useSettings.getState().windowZoom, step) })
}

export async function readSettings(): Promise<void> {
  const settings = await call('settings.get', {})
  useSettings.setState(settings)
  useLetters.setState({ order: settings.letterOrder, descending: settings.letterOrderDescending })
}
