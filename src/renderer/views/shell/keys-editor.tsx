/** Takes new keys for a command as they are pressed, and tells when they cannot be had or belong to another one. */
import type { Command } from '@shared/contract'
import { keysText, ownerOf, type Shortcut } from '@shared/shortcut'
import { RotateCcw, X } from 'lucide-react'
import { type KeyboardEvent, useEffect, useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { giveKeys, resetKeys, takeKeys } from '../../actions/shortcuts'
import { Button, IconButton } from '../../components/button'
import { useSettings } from '../../state/settings'
import { useShell } from '../../state/shell'
import { useShortcuts } from '../../state/shortcuts'
import { type Pressed, pressedKeys } from './pressed-keys'
import type { ShortcutLine, ShortcutSection } from './shortcut-sections'
import { keyWords } from './shortcuts'

interface KeysEditorProps {
  readonly command: Command
  readonly line: ShortcutLine
  readonly sections: readonly ShortcutSection[]
  readonly onDone: () => void
}

/** Keys that wait for the reader to say whether they are taken from another command. */
interface Claimed {
  readonly keys: Shortcut
  readonly from: Command
}

export function KeysEditor({ command, line, sections, onDone }: KeysEditorProps) {
  const { t } = useTranslation()
  const platform = useShell((state) => state.platform)
  const shortcuts = useShortcuts()
  const changed = useSettings((settings) => Object.hasOwn(settings.shortcuts, command))
  const [said, setSaid] = useState('')
  const [claimed, setClaimed] = useState<Claimed | null>(null)
  const field = useRef<HTMLInputElement>(null)
  useEffect(() => field.current?.focus(), [])
  const wordsOf = (keys: Shortcut) => keyWords(keys, t, platform)
  const back = () => field.current?.focus()
  const take = (keys: Shortcut) => {
    giveKeys(command, keys)
    setClaimed(null)
    setSaid(t('keySheet.given', { keys: wordsOf(keys), words: line.words }))
    back()
  }
  const onPressed = (pressed: Exclude<Pressed, { kind: 'held' }>) => {
    setClaimed(null)
    if (pressed.kind === 'refused') setSaid(t(`keySheet.refused.${pressed.reason}`))
    else if (pressed.kind === 'fixed')
      setSaid(
        t('keySheet.fixed', {
          keys: wordsOf(pressed.keys),
          words: pressed.line.words,
          section: pressed.section,
        }),
      )
    else {
      const from = ownerOf(pressed.keys, shortcuts, command)
      if (from === null) return take(pressed.keys)
      setClaimed({ keys: pressed.keys, from })
      setSaid(t('keySheet.belongs', { keys: wordsOf(pressed.keys), words: t(`commands.${from}`) }))
    }
  }
  const onKeyDown = (event: KeyboardEvent) => {
    // Tab leads on, and Escape ends it: who came here by keyboard gets away by keyboard.
    if (event.key === 'Tab') return
    event.preventDefault()
    event.stopPropagation()
    if (event.key === 'Escape') return onDone()
    const pressed = pressedKeys(event.nativeEvent, { command, platform, sections })
    if (pressed.kind !== 'held') onPressed(pressed)
  }
  return (
    <div className="keys-editor">
      <input
        ref={field}
        type="text"
        readOnly
        className="keys-field"
        aria-label={t('keySheet.pressFor', { words: line.words })}
        value=""
        placeholder={t('keySheet.press')}
        onKeyDown={onKeyDown}
      />
      <p role="status" className="keys-said">
        {said}
      </p>
      {claimed === null ? null : (
        <div className="keys-choices">
          <Button look="primary" onClick={() => take(claimed.keys)}>
            {t('keySheet.take')}
          </Button>
          <Button
            onClick={() => {
              setClaimed(null)
              setSaid('')
              back()
            }}
          >
            {t('keySheet.leave')}
          </Button>
        </div>
      )}
      <div className="keys-choices">
        {line.keys.map((keys) => (
          <span key={keysText(keys)} className="keys-chip">
            <kbd className="keys">{wordsOf(keys)}</kbd>
            <IconButton
              icon={X}
              label={t('keySheet.remove', { keys: wordsOf(keys) })}
              onClick={() => {
                takeKeys(command, keys)
                setSaid(t('keySheet.removed', { keys: wordsOf(keys) }))
                back()
              }}
            />
          </span>
        ))}
        {changed ? (
          <Button
            onClick={() => {
              resetKeys(command)
              setClaimed(null)
              setSaid(t('keySheet.resetDone'))
              back()
            }}
          >
            <RotateCcw size={14} aria-hidden="true" /> {t('keySheet.reset')}
          </Button>
        ) : null}
        <Button look="quiet" onClick={onDone}>
          {t('keySheet.done')}
        </Button>
      </div>
    </div>
  )
}
