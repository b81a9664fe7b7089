/** What the sheet of keyboard shortcuts lists, by where the keys work. Keys of commands come from the table of shortcuts. */
import type { Command } from '@shared/contract'
import { changeableCommands, type Shortcut, type Shortcuts } from '@shared/shortcut'
import type { TFunction } from 'i18next'
import { reviewAnchorKeys } from '../anchors/anchor-keys'
import { problemKeys } from '../problems/problem-buttons'
import { reviewKeyNames, reviewKeys } from '../review/review-keys'
import { redoKeys } from './shortcuts'

export interface ShortcutLine {
  readonly words: string
  readonly keys: readonly Shortcut[]
  /** The command whose keys these are; lines without one have keys that stay as they are. */
  readonly command?: Command
  /** Names a command in the words of one view: its keys are changed where it stands by its own name. */
  readonly follows?: boolean
}

export interface ShortcutSection {
  readonly title: string
  readonly lines: readonly ShortcutLine[]
}

const everywhere = [
  'go-to',
  'focus-search',
  'build-search',
  'save-search',
  'show-letters',
  'show-notes',
  'show-codes',
  'show-saved-searches',
  'show-concordance',
  'show-facets',
  'show-problems',
  'show-queue',
  'show-table',
  'show-campaigns',
  'show-review',
  'add-folders',
  'import-again',
  'show-preferences',
  'larger-window',
  'smaller-window',
  'usual-window',
  'show-guide',
  'show-shortcuts',
] as const

const inPanes = [
  'find-in-letter',
  'pane-back',
  'pane-forward',
  'swap-panes',
  'move-pane-back',
  'move-pane-on',
  'turn-panes',
  'pin-pane',
  'scroll-together',
  'larger-pane-text',
  'smaller-pane-text',
  'usual-pane-text',
  'reading-tables',
  'close-pane',
] as const

const whileReading = [
  'next-hit',
  'previous-hit',
  'copy-passage',
  'new-note',
  'note-on-letter',
  'add-passage',
  'new-page',
  'next-note',
  'previous-note',
  'code-passage',
  'larger-text',
  'smaller-text',
] as const

const whileComparing = [
  'compare-versions',
  'compare-passages',
  'stop-comparing',
  'next-difference',
  'previous-difference',
  'other-end',
  'show-differences',
  'copy-difference',
  'where-else',
  'letters-alike',
] as const

export interface KeySheet {
  readonly platform: string
  readonly rtl: boolean
  readonly shortcuts: Shortcuts
}

export function shortcutsOfWindow(t: TFunction, sheet: KeySheet): readonly ShortcutSection[] {
  return [
    { title: t('shortcuts.everywhere'), lines: linesEverywhere(t, sheet) },
    { title: t('queryBox.keys.title'), lines: linesOfSearch(t, sheet) },
    { title: t('views.saved-searches'), lines: linesOfSavedSearches(t) },
    { title: t('codes.keys.title'), lines: linesOfCodes(t) },
    { title: t('notesList.keysTitle'), lines: linesOfNotes(t) },
    { title: t('anchors.title'), lines: linesOfAnchors(t, sheet) },
    { title: t('shortcuts.table'), lines: linesOfTable(t) },
    { title: t('views.problems'), lines: linesOfProblems(t) },
  ]
}

export function shortcutsOfLetters(t: TFunction, sheet: KeySheet): readonly ShortcutSection[] {
  return [
    { title: t('shortcuts.lists'), lines: linesOfLists(t) },
    { title: t('concordance.list'), lines: linesOfConcordance(t, sheet) },
    { title: t('shortcuts.reading'), lines: linesOfReading(t, sheet) },
    { title: t('shortcuts.panes'), lines: linesOfCommands(inPanes, t, sheet) },
    { title: t('compare.bar'), lines: linesOfCommands(whileComparing, t, sheet) },
    { title: t('shortcuts.reviewing'), lines: linesOfReview(t) },
    { title: t('keySheet.further'), lines: linesOfCommands(furtherCommands(), t, sheet) },
  ]
}

function linesOfCommands(
  commands: readonly Command[],
  t: TFunction,
  { shortcuts }: KeySheet,
): readonly ShortcutLine[] {
  return commands.map((command) => ({
    words: t(`commands.${command}`),
    keys: shortcuts[command] ?? [],
    command,
  }))
}

/** The keys of a command in the words of one view. */
function following(command: Command, words: string, { shortcuts }: KeySheet): ShortcutLine {
  return { words, keys: shortcuts[command] ?? [], command, follows: true }
}

/** Commands that stand in no other part: most of them have no keys until the reader gives them some. */
function furtherCommands(): readonly Command[] {
  const named: readonly Command[] = [...everywhere, ...inPanes, ...whileComparing, ...whileReading]
  return changeableCommands.filter((command) => !named.includes(command))
}

function linesEverywhere(t: TFunction, sheet: KeySheet): readonly ShortcutLine[] {
  return [
    ...linesOfCommands(everywhere, t, sheet),
    { words: t('shortcuts.undo'), keys: [{ key: 'z', control: true }] },
    { words: t('commands.redo'), keys: redoKeys },
    { words: t('shortcuts.nextArea'), keys: [{ key: 'f6' }] },
    { words: t('shortcuts.previousArea'), keys: [{ key: 'f6', shift: true }] },
    { words: t('shortcuts.clear'), keys: [{ key: 'escape' }] },
  ]
}

function linesOfLists(t: TFunction): readonly ShortcutLine[] {
  return [
    { words: t('shortcuts.move'), keys: [{ key: 'arrowup' }, { key: 'arrowdown' }] },
    { words: t('shortcuts.ends'), keys: [{ key: 'home' }, { key: 'end' }] },
    { words: t('shortcuts.open'), keys: [{ key: 'enter' }] },
    { words: t('shortcuts.openBeside'), keys: [{ key: 'enter', control: true }] },
    { words: t('reasons.show'), keys: [{ key: 'w' }] },
    { words: t('shortcuts.leaveOut'), keys: [{ key: '-' }] },
  ]
}

function linesOfReading(t: TFunction, sheet: KeySheet): readonly ShortcutLine[] {
  const selecting: readonly Shortcut[] = [
    { key: 'arrowright', shift: true },
    { key: 'arrowright', shift: true, control: true },
  ]
  return [
    ...linesOfCommands(whileReading, t, sheet),
    { words: t('shortcuts.selectMore'), keys: selecting },
    {
      words: t('codes.keys.byKey'),
      keys: [
        { key: 'a', shift: true },
        { key: '1', shift: true },
      ],
    },
  ]
}

function linesOfReview(t: TFunction): readonly ShortcutLine[] {
  return reviewKeyNames.map((name) => ({ words: t(`review.${name}`), keys: reviewKeys[name] }))
}

function linesOfProblems(t: TFunction): readonly ShortcutLine[] {
  return (['retry', 'reveal', 'ignore'] as const).map((name) => ({
    words: t(`problems.${name}`),
    keys: [{ key: problemKeys[name] }],
  }))
}

function linesOfConcordance(t: TFunction, sheet: KeySheet): readonly ShortcutLine[] {
  return [
    { words: t('concordance.wider'), keys: [{ key: 'arrowright' }, { key: 'arrowleft' }] },
    { words: t('codes.keys.check'), keys: [{ key: 'space' }] },
    {
      words: t('codes.keys.checkMore'),
      keys: [
        { key: 'arrowdown', shift: true },
        { key: 'a', control: true },
      ],
    },
    following('code-passage', t('codes.giveCode'), sheet),
    { words: t('concordance.dismiss'), keys: [{ key: 'delete' }] },
    { words: t('concordance.export'), keys: [{ key: 'e' }] },
  ]
}

function linesOfSearch(t: TFunction, { platform, rtl }: KeySheet): readonly ShortcutLine[] {
  const arrows = rtl ? (['arrowright', 'arrowleft'] as const) : (['arrowleft', 'arrowright'] as const)
  const [back, forward]: readonly [Shortcut, Shortcut] =
    platform === 'darwin'
      ? [
          { key: '[', control: true },
          { key: ']', control: true },
        ]
      : [
          { key: arrows[0], alt: true },
          { key: arrows[1], alt: true },
        ]
  return [
    { words: t('queryBox.keys.fields'), keys: [{ key: 'space', control: true }] },
    { words: t('commands.search-back'), keys: [back] },
    { words: t('commands.search-forward'), keys: [forward] },
    { words: t('queryBox.keys.edit'), keys: [{ key: 'enter' }] },
    { words: t('queryBox.keys.negate'), keys: [{ key: '-' }] },
    { words: t('queryBox.keys.remove'), keys: [{ key: 'delete' }] },
  ]
}

function linesOfSavedSearches(t: TFunction): readonly ShortcutLine[] {
  const moving: readonly Shortcut[] = [
    { key: 'arrowup', alt: true },
    { key: 'arrowdown', alt: true },
  ]
  return [
    { words: t('queryBox.keys.move'), keys: moving },
    { words: t('savedSearches.edit'), keys: [{ key: 'f2' }] },
    { words: t('savedSearches.remove'), keys: [{ key: 'delete' }] },
  ]
}

function linesOfCodes(t: TFunction): readonly ShortcutLine[] {
  const moving: readonly Shortcut[] = [
    { key: 'arrowup', alt: true },
    { key: 'arrowdown', alt: true },
  ]
  const indenting: readonly Shortcut[] = [
    { key: 'arrowright', alt: true },
    { key: 'arrowleft', alt: true },
  ]
  return [
    { words: t('codes.keys.look'), keys: [{ key: 'space' }] },
    { words: t('codes.keys.new'), keys: [{ key: '+' }] },
    { words: t('codes.keys.edit'), keys: [{ key: 'f2' }] },
    { words: t('codes.keys.move'), keys: moving },
    { words: t('codes.keys.moveIn'), keys: indenting },
    { words: t('codes.keys.merge'), keys: [{ key: 'm', alt: true }] },
    { words: t('codes.keys.remove'), keys: [{ key: 'delete' }] },
  ]
}

function linesOfNotes(t: TFunction): readonly ShortcutLine[] {
  return [
    { words: t('notesList.check'), keys: [{ key: 'space' }] },
    {
      words: t('codes.keys.checkMore'),
      keys: [
        { key: 'arrowdown', shift: true },
        { key: 'a', control: true },
      ],
    },
    { words: t('notesList.toBin'), keys: [{ key: 'delete' }] },
    { words: t('notesList.restore'), keys: [{ key: 'r' }] },
    { words: t('noteHistory.show'), keys: [{ key: 'h' }] },
  ]
}

function linesOfAnchors(t: TFunction, sheet: KeySheet): readonly ShortcutLine[] {
  const names = ['accept', 'attach', 'leave'] as const
  return [
    ...names.map((name) => ({ words: t(`anchors.${name}`), keys: [{ key: reviewAnchorKeys[name] }] })),
    { words: t('anchors.choosePlace'), keys: [{ key: '1' }] },
    following('add-passage', t('anchors.attach'), sheet),
  ]
}

function linesOfTable(t: TFunction): readonly ShortcutLine[] {
  return [
    { words: t('shortcuts.editCell'), keys: [{ key: 'enter' }, { key: 'f2' }] },
    { words: t('table.change'), keys: [{ key: 'enter', shift: true }] },
    { words: t('shortcuts.selectRow'), keys: [{ key: 'space' }] },
    { words: t('shortcuts.extendRows'), keys: [{ key: 'arrowdown', shift: true }] },
    { words: t('shortcuts.selectAll'), keys: [{ key: 'a', control: true }] },
    { words: t('shortcuts.openFromTable'), keys: [{ key: 'enter', control: true }] },
  ]
}
