/** One line of the sheet of keys; that of a command opens for its keys to be changed. */
import type { Command } from '@shared/contract'
import { keysText } from '@shared/shortcut'
import { Pencil } from 'lucide-react'
import { useLayoutEffect, useRef } from 'react'
import { useTranslation } from 'react-i18next'
import { IconButton } from '../../components/button'
import { useSettings } from '../../state/settings'
import { useShell } from '../../state/shell'
import { KeysEditor } from './keys-editor'
import type { ShortcutLine, ShortcutSection } from './shortcut-sections'
import { keyWords } from './shortcuts'

interface KeyLineProps {
  readonly line: ShortcutLine
  readonly sections: readonly ShortcutSection[]
  readonly changing: boolean
  readonly onChange: (command: Command | null) => void
}

export function KeyLine({ line, sections, changing, onChange }: KeyLineProps) {
  const { t } = useTranslation()
  const platform = useShell((state) => state.platform)
  const own = useSettings(
    ({ shortcuts }) => line.command !== undefined && Object.hasOwn(shortcuts, line.command),
  )
  const { command } = line
  const pencil = useRef<HTMLSpanElement>(null)
  const wasChanging = useRef(false)
  useLayoutEffect(() => {
    if (wasChanging.current && !changing) pencil.current?.querySelector('button')?.focus()
    wasChanging.current = changing
  }, [changing])
  return (
    <li>
      <div className="shortcuts-line">
        <span className="shortcuts-words">
          {line.words}
          {own && line.follows !== true ? <span className="shortcuts-own">{t('keySheet.own')}</span> : null}
        </span>
        <span className="shortcuts-keys">
          {line.keys.map((shortcut) => (
            <kbd key={keysText(shortcut)} className="keys">
              {keyWords(shortcut, t, platform)}
            </kbd>
          ))}
          <span ref={pencil} className="shortcuts-pencil">
            {command === undefined || line.follows === true ? null : (
              <IconButton
                icon={Pencil}
                label={t('keySheet.change', { words: line.words })}
                aria-expanded={changing}
                onClick={() => onChange(changing ? null : command)}
              />
            )}
          </span>
        </span>
      </div>
      {changing && command !== undefined ? (
        <KeysEditor command={command} line={line} sections={sections} onDone={() => onChange(null)} />
      ) : null}
    </li>
  )
}
