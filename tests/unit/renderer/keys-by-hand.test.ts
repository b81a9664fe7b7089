/** Keys that the reader may change are never written into a sentence: they would stay there when they are another. */
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { en } from '@renderer/locales/en'
import { fa } from '@renderer/locales/fa'
import { defaultShortcuts, type Shortcut } from '@shared/default-shortcuts'
import { changeableCommands } from '@shared/shortcut'
import { expect, it } from 'vitest'
import { catalogueEntries } from '../../support/catalogue-entries'

const names: Readonly<Record<string, string>> = {
  arrowup: 'Up',
  arrowdown: 'Down',
  arrowleft: 'Left',
  arrowright: 'Right',
}

/** As somebody would write the keys into a sentence: `Ctrl K`, `Ctrl+K`, `N`. */
function byHand({ control, alt, shift, key }: Shortcut): RegExp {
  const parts = [control ? 'Ctrl' : null, alt ? 'Alt' : null, shift ? 'Shift' : null, named(key)]
  const written = parts
    .filter((part) => part !== null)
    .map((part) => part.replaceAll(/[[\]\\|+?/]/g, String.raw`\$&`))
    .join('[ +]')
  return new RegExp(String.raw`(?<![\p{L}\p{N}+]|(?:Ctrl|Alt|Shift) )${written}(?![\p{L}\p{N}+'’])`, 'u')
}

function named(key: string): string {
  return names[key] ?? key.toUpperCase()
}

const keys = changeableCommands.flatMap((command) =>
  (defaultShortcuts[command] ?? [])
    // Signs of punctuation by themselves are words of a sentence, not keys.
    .filter((shortcut) => shortcut.single !== true || /\w/.test(shortcut.key))
    .map((shortcut) => ({ command, pattern: byHand(shortcut) })),
)

function keysIn(sentence: string): readonly string[] {
  return keys.filter(({ pattern }) => pattern.test(sentence)).map(({ command }) => command)
}

const guide = join(import.meta.dirname, '../../../resources/guide')
const pages = ['en', 'fa'].flatMap((language) =>
  readdirSync(join(guide, language)).map(
    (name) => [`${language}/${name}`, readFileSync(join(guide, language, name), 'utf8')] as const,
  ),
)

it('keys written by hand are known as such', () => {
  expect(keysIn('N writes a note')).toEqual(['new-note'])
  expect(keysIn('Press `Ctrl K` or Alt+N.')).toEqual(['go-to', 'note-on-letter'])
  expect(keysIn('Ctrl Space, Shift with the arrows, Ctrl Alt K, NGO')).toEqual([])
})

/** Lists whose own key `C` copies, and cannot be changed. */
const ofLists = ['elsewhere.keys', 'passages.keys', 'quotes.keys']

it('no sentence of the interface names keys that can be changed', () => {
  const all = [...catalogueEntries(en), ...catalogueEntries(fa)]
  const sentences = all.filter(([path]) => !ofLists.includes(path))
  expect(sentences.flatMap(([path, words]) => keysIn(words).map((command) => `${path}: ${command}`))).toEqual(
    [],
  )
})

it('no page of the guide names keys that can be changed', () => {
  const lines = pages.flatMap(([page, text]) => text.split('\n').map((line) => [page, line] as const))
  expect(lines.flatMap(([page, line]) => keysIn(line).map((command) => `${page}: ${command}`))).toEqual([])
})
