/** The reader's preferences, as the shell keeps them. */
import type { Settings } from '@shared/settings'
import { create } from 'zustand'

/** What the window looks like until the shell has told. The schema itself stays out of the window's code. */
const startingSettings: Settings = {
  theme: 'system',
  contrast: 'system',
  language: 'system',
  calendar: 'interface',
  textSize: 100,
  windowZoom: 100,
  lineLength: 72,
  letterOrder: 'date',
  letterOrderDescending: false,
  listWidth: 32,
  facetsShown: false,
  sampleShown: false,
  quotationsMarked: true,
  boilerplateFolded: false,
  passagesJoined: true,
  formulasHidden: false,
  lockAfter: 15,
  shortcuts: {},
  tourStep: 0,
}

export const textSizes = { least: 70, most: 250, step: 10 } as const
export const lineLengths = { least: 45, most: 120, step: 1 } as const

export const useSettings = create<Settings>()(() => startingSettings)

/** One step larger or smaller, within the bounds. */
export function nextTextSize(size: number, step: 1 | -1): number {
  const stepped = Math.round(size / textSizes.step) * textSizes.step + step * textSizes.step
  return Math.min(textSizes.most, Math.max(textSizes.least, stepped))
}
