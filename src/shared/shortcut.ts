/** Keys that stand for commands: how they are written down, and the reader's own beside those that are delivered. */
import { type Command, commands } from './contract/news'
import { defaultShortcuts, type Shortcut, type Shortcuts } from './default-shortcuts'

export type { Shortcut, Shortcuts } from './default-shortcuts'

/** The reader's own keys of a command, as `control+shift+k`; an empty list takes its keys away. */
export type ShortcutChanges = Readonly<Record<string, readonly string[]>>

/** Undoing again and going through the searches have keys that other programs share; they stay as they are. */
const fixed: readonly Command[] = ['redo', 'search-back', 'search-forward']

export const changeableCommands: readonly Command[] = commands.filter((command) => !fixed.includes(command))

export function keysText({ control, alt, shift, key }: Shortcut): string {
  return `${control === true ? 'control+' : ''}${alt === true ? 'alt+' : ''}${shift === true ? 'shift+' : ''}${key}`
}

/** Null for what is no name of keys. */
export function readKeysText(text: string): Shortcut | null {
  const parts = /^(control\+)?(alt\+)?(shift\+)?([!-~]|[a-z]+\d{0,2})$/u.exec(text)
  const key = parts?.[4]
  if (parts === null || key === undefined || key !== key.toLowerCase()) return null
  const [, control, alt, shift] = parts
  return {
    key,
    ...(control === undefined ? {} : { control: true }),
    ...(alt === undefined ? {} : { alt: true }),
    ...(shift === undefined ? {} : { shift: true }),
    ...(control === undefined && alt === undefined && key.length === 1 ? { single: true } : {}),
  }
}

/** The table with the reader's changes. What is no command or no keys is passed over: it may come from another version. */
export function shortcutsWith(changes: ShortcutChanges): Shortcuts {
  const table: { [Name in Command]?: readonly Shortcut[] } = { ...defaultShortcuts }
  for (const command of changeableCommands) {
    const own = Object.hasOwn(changes, command) ? changes[command] : undefined
    if (own === undefined) continue
    const inPane = defaultShortcuts[command]?.some((shortcut) => shortcut.inPane === true) ?? false
    table[command] = own
      .map(readKeysText)
      .filter((shortcut) => shortcut !== null)
      .map((shortcut) => (inPane ? { ...shortcut, inPane } : shortcut))
  }
  return table
}

/** The command that has these keys already and would hide another, or be hidden by it. */
export function ownerOf(keys: Shortcut, shortcuts: Shortcuts, besides: Command): Command | null {
  const text = keysText(keys)
  const owner = changeableCommands.find(
    (command) =>
      command !== besides && (shortcuts[command] ?? []).some((shortcut) => keysText(shortcut) === text),
  )
  return owner ?? null
}

/** Gives a command the keys, before those that it has, and takes them from every other one. */
export function withKeys(changes: ShortcutChanges, command: Command, keys: Shortcut): ShortcutChanges {
  const text = keysText(keys)
  const table = shortcutsWith(changes)
  let next = changes
  for (const other of changeableCommands) {
    const texts = (table[other] ?? []).map(keysText)
    if (other === command) next = { ...next, [other]: [text, ...texts.filter((one) => one !== text)] }
    else if (texts.includes(text)) next = { ...next, [other]: texts.filter((one) => one !== text) }
  }
  return withoutSame(next)
}

export function withoutKeys(changes: ShortcutChanges, command: Command, keys: Shortcut): ShortcutChanges {
  const texts = (shortcutsWith(changes)[command] ?? []).map(keysText)
  return withoutSame({ ...changes, [command]: texts.filter((text) => text !== keysText(keys)) })
}

/** A command's keys as they are delivered, also where another one had taken them. */
export function withDefaultKeys(changes: ShortcutChanges, command: Command): ShortcutChanges {
  let next: ShortcutChanges = Object.fromEntries(Object.entries(changes).filter(([name]) => name !== command))
  for (const keys of defaultShortcuts[command] ?? []) {
    const owner = ownerOf(keys, shortcutsWith(next), command)
    if (owner !== null && !sharedByDefault(owner, command, keys)) next = withoutKeys(next, owner, keys)
  }
  return withoutSame(next)
}

/** Finding in one letter has the keys of searching all of them, where the keyboard is in a pane. */
function sharedByDefault(one: Command, other: Command, keys: Shortcut): boolean {
  const text = keysText(keys)
  return [one, other].every((command) =>
    (defaultShortcuts[command] ?? []).some((shortcut) => keysText(shortcut) === text),
  )
}

/** Only what differs is kept, so that better keys of a later version reach who changed nothing. */
function withoutSame(changes: ShortcutChanges): ShortcutChanges {
  return Object.fromEntries(
    Object.entries(changes).filter(([name, texts]) => {
      const command = changeableCommands.find((one) => one === name)
      if (command === undefined) return false
      return `${texts}` !== `${(defaultShortcuts[command] ?? []).map(keysText)}`
    }),
  )
}
