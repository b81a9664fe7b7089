/** All keys in one place: searched, and those of commands changed. */
import type { Command } from '@shared/contract'
import type { ShortcutChanges } from '@shared/shortcut'
import { foldText } from '@shared/text/fold'
import { useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { closeDialog } from '../../actions/shell'
import { keep, resetAllKeys } from '../../actions/shortcuts'
import { Button } from '../../components/button'
import { Dialog } from '../../components/dialog'
import { SearchField } from '../../components/search-field'
import { useSettings } from '../../state/settings'
import { useShell } from '../../state/shell'
import { useShortcuts } from '../../state/shortcuts'
import { KeyLine } from './key-line'
import { type ShortcutSection, shortcutsOfLetters, shortcutsOfWindow } from './shortcut-sections'
import { keyWords } from './shortcuts'

export function ShortcutsDialog() {
  const { t, i18n } = useTranslation()
  const platform = useShell((state) => state.platform)
  const shortcuts = useShortcuts()
  const [words, setWords] = useState('')
  const [changing, setChanging] = useState<Command | null>(null)
  const field = useRef<HTMLInputElement>(null)
  const sheet = { platform, rtl: i18n.dir() === 'rtl', shortcuts }
  const columns = [
    { name: 'window', sections: shortcutsOfWindow(t, sheet) },
    { name: 'letters', sections: shortcutsOfLetters(t, sheet) },
  ]
  const sections = columns.flatMap((column) => column.sections)
  const isWanted = wantedLine(words, (keys) => keyWords(keys, t, platform))
  const shown = columns.map(({ name, sections: all }) => ({ name, sections: linesWanted(all, isWanted) }))
  const count = shown.flatMap((column) => column.sections.flatMap(({ lines }) => lines)).length
  return (
    <Dialog
      title={t('shortcuts.title')}
      text={t('keySheet.text')}
      closeLabel={t('dialog.close')}
      size="wide"
      onClose={closeDialog}
      focus={field}
    >
      <div className="shortcuts-search">
        <SearchField
          label={t('keySheet.search')}
          clearLabel={t('keySheet.clear')}
          value={words}
          onChange={setWords}
          input={field}
        />
        <ResetAll />
      </div>
      <p role="status" className={count === 0 ? 'shortcuts-none' : 'for-screen-readers'}>
        {words === '' ? '' : t('keySheet.found', { count })}
      </p>
      <div className="shortcuts">
        {shown.map(({ name, sections: wanted }) => (
          <div key={name}>
            {wanted.map(({ title, lines }) => (
              <section key={title} aria-label={title}>
                <h3 className="shortcuts-title">{title}</h3>
                <ul className="shortcuts-list">
                  {lines.map((line) => (
                    <KeyLine
                      key={line.words}
                      line={line}
                      sections={sections}
                      changing={
                        line.follows !== true && line.command !== undefined && line.command === changing
                      }
                      onChange={setChanging}
                    />
                  ))}
                </ul>
              </section>
            ))}
          </div>
        ))}
      </div>
    </Dialog>
  )
}

type Line = ShortcutSection['lines'][number]

function linesWanted(
  sections: readonly ShortcutSection[],
  isWanted: (line: Line, title: string) => boolean,
): readonly ShortcutSection[] {
  return sections
    .map(({ title, lines }) => ({ title, lines: lines.filter((line) => isWanted(line, title)) }))
    .filter(({ lines }) => lines.length > 0)
}

/** Every typed word stands in what the line says, in the name of its part, or in its keys. */
function wantedLine(
  words: string,
  shownKeys: (keys: Line['keys'][number]) => string,
): (line: Line, title: string) => boolean {
  const wanted = words.split(/\s+/u).filter((word) => word !== '')
  const pairs = wanted.map((word) => ({ folded: foldText(word), typed: word.toLowerCase() }))
  return (line, title) => {
    const text = foldText(`${line.words} ${title}`)
    const keys = line.keys.map((one) => shownKeys(one).toLowerCase())
    return pairs.every(
      ({ folded, typed }) =>
        (folded !== '' && text.includes(folded)) || keys.some((one) => one.includes(typed)),
    )
  }
}

/** Gives every command its keys back; at hand again as long as the sheet is open. */
function ResetAll() {
  const { t } = useTranslation()
  const count = useSettings((settings) => Object.keys(settings.shortcuts).length)
  const [before, setBefore] = useState<ShortcutChanges | null>(null)
  const undone = count === 0 ? before : null
  if (undone !== null)
    return (
      <Button
        onClick={() => {
          keep(undone)
          setBefore(null)
        }}
      >
        {t('keySheet.undoReset')}
      </Button>
    )
  return (
    <Button disabled={count === 0} onClick={() => setBefore(resetAllKeys())}>
      {t('keySheet.resetAll')}
    </Button>
  )
}
