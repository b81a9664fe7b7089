/** The keys of all commands as they are now: those that are delivered, with the reader's changes. */
import { type Shortcuts, shortcutsWith } from '@shared/shortcut'
import { useSettings } from './settings'

let known = { changes: useSettings.getState().shortcuts, table: shortcutsWith({}) }

export function currentShortcuts(): Shortcuts {
  return tableOf(useSettings.getState().shortcuts)
}

export function useShortcuts(): Shortcuts {
  return useSettings((settings) => tableOf(settings.shortcuts))
}

/** Made once for each change. */
function tableOf(changes: typeof known.changes): Shortcuts {
  if (known.changes !== changes) known = { changes, table: shortcutsWith(changes) }
  return known.table
}
