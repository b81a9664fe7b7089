/** Changes the keys of commands. The menu and everything that shows keys follow by themselves. */
import type { Command } from '@shared/contract'
import { type Shortcut, type ShortcutChanges, withDefaultKeys, withKeys, withoutKeys } from '@shared/shortcut'
import { useSettings } from '../state/settings'
import { changeSettings } from './settings'

export function giveKeys(command: Command, keys: Shortcut): void {
  keep(withKeys(useSettings.getState().shortcuts, command, keys))
}

export function takeKeys(command: Command, keys: Shortcut): void {
  keep(withoutKeys(useSettings.getState().shortcuts, command, keys))
}

export function resetKeys(command: Command): void {
  keep(withDefaultKeys(useSettings.getState().shortcuts, command))
}

/** Gives what stood there before, for who did not mean it. */
export function resetAllKeys(): ShortcutChanges {
  const before = useSettings.getState().shortcuts
  keep({})
  return before
}

export function keep(shortcuts: ShortcutChanges): void {
  void changeSettings({ shortcuts })
}
