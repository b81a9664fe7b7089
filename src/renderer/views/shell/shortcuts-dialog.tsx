/** The sheet of keyboard shortcuts. */
import type { Command } from '@shared/contract'
import { useTranslation } from 'react-i18next'
import { closeDialog } from '../../actions/shell'
import { Dialog } from '../../components/dialog'
import { useShell } from '../../state/shell'
import { problemKeys } from '../problems/problem-buttons'
import { reviewKeyNames, reviewKeys } from '../review/review-keys'
import { keyWords, type Shortcut, shortcuts } from './shortcuts'

interface Line {
  readonly words: string
  readonly keys: readonly Shortcut[]
}

export function ShortcutsDialog() {
  const { t, i18n } = useTranslation()
  const platform = useShell((state) => state.platform)
  const ofCommand = (command: Command): Line => ({
    words: t(`commands.${command}`),
    keys: shortcuts[command] ?? [],
  })
  const everywhere: readonly Line[] = [
    ...(
      [
        'go-to',
        'focus-search',
        'build-search',
        'save-search',
        'show-letters',
        'show-notes',
        'show-saved-searches',
      ] as const
    ).map(ofCommand),
    ofCommand('show-concordance'),
    ofCommand('show-facets'),
    ...(
      [
        'show-problems',
        'show-queue',
        'show-table',
        'show-campaigns',
        'show-review',
        'add-folders',
        'import-again',
        'show-preferences',
        'show-shortcuts',
      ] as const
    ).map(ofCommand),
    { words: t('shortcuts.undo'), keys: [{ key: 'z', control: true }] },
    { words: t('shortcuts.nextArea'), keys: [{ key: 'f6' }] },
    { words: t('shortcuts.previousArea'), keys: [{ key: 'f6', shift: true }] },
    { words: t('shortcuts.clear'), keys: [{ key: 'escape' }] },
  ]
  const lists: readonly Line[] = [
    { words: t('shortcuts.move'), keys: [{ key: 'arrowup' }, { key: 'arrowdown' }] },
    { words: t('shortcuts.ends'), keys: [{ key: 'home' }, { key: 'end' }] },
    { words: t('shortcuts.open'), keys: [{ key: 'enter' }] },
    { words: t('shortcuts.openBeside'), keys: [{ key: 'enter', control: true }] },
    { words: t('reasons.show'), keys: [{ key: 'w' }] },
    { words: t('shortcuts.leaveOut'), keys: [{ key: '-' }] },
  ]
  const reading: readonly Line[] = [
    ...(['next-hit', 'previous-hit', 'copy-passage'] as const).map(ofCommand),
    {
      words: t('shortcuts.selectMore'),
      keys: [
        { key: 'arrowright', shift: true },
        { key: 'arrowright', shift: true, control: true },
      ],
    },
    { words: t('shortcuts.note'), keys: shortcuts['new-note'] ?? [] },
    ...(['larger-text', 'smaller-text'] as const).map(ofCommand),
  ]
  const panes: readonly Line[] = (
    [
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
  ).map(ofCommand)
  const comparing: readonly Line[] = (
    [
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
  ).map(ofCommand)
  const reviewing: readonly Line[] = reviewKeyNames.map((name) => ({
    words: t(`review.${name}`),
    keys: reviewKeys[name],
  }))
  const problems: readonly Line[] = (['retry', 'reveal', 'ignore'] as const).map((name) => ({
    words: t(`problems.${name}`),
    keys: [{ key: problemKeys[name] }],
  }))
  const concordance: readonly Line[] = [
    { words: t('concordance.wider'), keys: [{ key: 'space' }, { key: 'arrowright' }, { key: 'arrowleft' }] },
    { words: t('concordance.dismiss'), keys: [{ key: 'delete' }] },
    { words: t('concordance.export'), keys: [{ key: 'e' }] },
  ]
  const rtl = i18n.dir() === 'rtl'
  const arrows = rtl ? (['arrowright', 'arrowleft'] as const) : (['arrowleft', 'arrowright'] as const)
  const mac = platform === 'darwin'
  const searching: readonly Line[] = [
    { words: t('queryBox.keys.fields'), keys: [{ key: 'space', control: true }] },
    {
      words: t('commands.search-back'),
      keys: [mac ? { key: '[', control: true } : { key: arrows[0], alt: true }],
    },
    {
      words: t('commands.search-forward'),
      keys: [mac ? { key: ']', control: true } : { key: arrows[1], alt: true }],
    },
    { words: t('queryBox.keys.edit'), keys: [{ key: 'enter' }] },
    { words: t('queryBox.keys.negate'), keys: [{ key: '-' }] },
    { words: t('queryBox.keys.remove'), keys: [{ key: 'delete' }] },
  ]
  const saved: readonly Line[] = [
    {
      words: t('queryBox.keys.move'),
      keys: [
        { key: 'arrowup', alt: true },
        { key: 'arrowdown', alt: true },
      ],
    },
    { words: t('savedSearches.edit'), keys: [{ key: 'f2' }] },
    { words: t('savedSearches.remove'), keys: [{ key: 'delete' }] },
  ]
  const table: readonly Line[] = [
    { words: t('shortcuts.editCell'), keys: [{ key: 'enter' }, { key: 'f2' }] },
    { words: t('table.change'), keys: [{ key: 'enter', shift: true }] },
    { words: t('shortcuts.selectRow'), keys: [{ key: 'space' }] },
    { words: t('shortcuts.extendRows'), keys: [{ key: 'arrowdown', shift: true }] },
    { words: t('shortcuts.selectAll'), keys: [{ key: 'a', control: true }] },
    { words: t('shortcuts.openFromTable'), keys: [{ key: 'enter', control: true }] },
  ]
  return (
    <Dialog title={t('shortcuts.title')} closeLabel={t('dialog.close')} size="large" onClose={closeDialog}>
      <div className="shortcuts">
        <div>
          <Section title={t('shortcuts.everywhere')} lines={everywhere} />
          <Section title={t('queryBox.keys.title')} lines={searching} />
          <Section title={t('views.saved-searches')} lines={saved} />
          <Section title={t('shortcuts.table')} lines={table} />
          <Section title={t('views.problems')} lines={problems} />
        </div>
        <div>
          <Section title={t('shortcuts.lists')} lines={lists} />
          <Section title={t('concordance.list')} lines={concordance} />
          <Section title={t('shortcuts.reading')} lines={reading} />
          <Section title={t('shortcuts.panes')} lines={panes} />
          <Section title={t('compare.bar')} lines={comparing} />
          <Section title={t('shortcuts.reviewing')} lines={reviewing} />
        </div>
      </div>
    </Dialog>
  )
}

function Section({ title, lines }: { readonly title: string; readonly lines: readonly Line[] }) {
  const { t } = useTranslation()
  const platform = useShell((state) => state.platform)
  return (
    <section>
      <h3 className="shortcuts-title">{title}</h3>
      <dl className="shortcuts-list">
        {lines.map((line) => (
          <div key={line.words}>
            <dt>{line.words}</dt>
            <dd>
              {line.keys.map((shortcut) => (
                <kbd key={keyWords(shortcut, t, platform)} className="keys">
                  {keyWords(shortcut, t, platform)}
                </kbd>
              ))}
            </dd>
          </div>
        ))}
      </dl>
    </section>
  )
}
