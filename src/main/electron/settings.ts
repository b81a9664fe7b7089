/** Preferences, the window's place and the library that was open last: kept by electron-store in the user's folder. */
import { randomUUID } from 'node:crypto'
import { type Settings, settingsSchema } from '@shared/settings'
import { nativeTheme } from 'electron'
import Store from 'electron-store'
import { z } from 'zod'

const windowPlaceSchema = z.object({
  x: z.number().int(),
  y: z.number().int(),
  width: z.number().int().min(480).max(20_000),
  height: z.number().int().min(360).max(20_000),
  maximized: z.boolean(),
})
export type WindowPlace = z.infer<typeof windowPlaceSchema>

export interface SettingsStore {
  get(): Settings
  change(change: Readonly<Record<string, unknown>>): Settings
  windowPlace(): WindowPlace | null
  keepWindowPlace(place: WindowPlace): void
  lastLibrary(): string | null
  keepLastLibrary(path: string): void
  /** What paths are made into signs with, for the log. */
  logKey(): string
}

/** Opens the store. A file that cannot be read is replaced: it holds nothing that the reader cannot set again. */
export function openSettings(): SettingsStore {
  const store = new Store<Record<string, unknown>>({ name: 'settings', clearInvalidConfig: true })
  const get = () => {
    const parsed = settingsSchema.safeParse(store.get('settings') ?? {})
    return parsed.success ? parsed.data : settingsSchema.parse({})
  }
  return {
    get,
    change: (change) => {
      const settings = settingsSchema.parse({ ...get(), ...change })
      store.set('settings', settings)
      // Only then: a theme named at start holds until the reader chooses another.
      if ('theme' in change) applyTheme(settings)
      return settings
    },
    windowPlace: () => windowPlaceSchema.safeParse(store.get('window')).data ?? null,
    keepWindowPlace: (place) => store.set('window', place),
    lastLibrary: () => z.string().min(1).safeParse(store.get('lastLibrary')).data ?? null,
    keepLastLibrary: (path) => store.set('lastLibrary', path),
    logKey: () => {
      const kept = z.string().min(1).safeParse(store.get('logKey')).data
      if (kept !== undefined) return kept
      const made = randomUUID()
      store.set('logKey', made)
      return made
    },
  }
}

/** Makes the window's `prefers-color-scheme` follow the reader's choice. */
export function applyTheme(settings: Pick<Settings, 'theme'>): void {
  nativeTheme.themeSource = settings.theme
}
