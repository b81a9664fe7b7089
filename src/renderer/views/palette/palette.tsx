/** "Go to": letters by the beginning of their names, spelling mistakes allowed, and everything the menu can do. */
import type { Command as CommandName } from '@shared/contract'
import type { LetterHead } from '@shared/letter'
import { Command } from 'cmdk'
import { type KeyboardEvent, useEffect, useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { run } from '../../actions/commands'
import { findLetters } from '../../actions/letters'
import { openLetter } from '../../actions/reader'
import { closeDialog } from '../../actions/shell'
import { Dialog } from '../../components/dialog'
import { useShell } from '../../state/shell'
import { keysOf, keyWords } from '../shell/shortcuts'
import { dateWords, nameList } from '../shell/words'
import { commandsLike } from './commands-like'

const pause = 60
/** What the names of commands begin with in the list. */
const command = 'command:'

export function Palette() {
  const { t } = useTranslation()
  const platform = useShell((state) => state.platform)
  const [words, setWords] = useState('')
  const { letters, of } = useFoundLetters(words)
  const commands = commandsLike(words, (name) => t(`commands.${name}`))
  const beside = useRef(false)
  const input = useRef<HTMLInputElement>(null)
  const list = useRef<HTMLDivElement>(null)
  const entered = useRef(false)
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key !== 'Enter') {
      entered.current = false
      return
    }
    beside.current = event.ctrlKey || event.metaKey
    const current = list.current
      ?.querySelector('[cmdk-item][aria-selected="true"]')
      ?.getAttribute('data-value')
    if (of === words || current?.startsWith(command) === true) return
    // Letters that stand there were found for other words: those that were typed last have no answer yet.
    event.preventDefault()
    entered.current = true
  }
  useEffect(() => {
    if (of !== words || !entered.current) return
    entered.current = false
    list.current?.querySelector<HTMLElement>('[cmdk-item]')?.click()
  }, [of, words])
  const hint = {
    open: keyWords({ key: 'enter' }, t, platform),
    beside: keyWords({ key: 'enter', control: true }, t, platform),
  }
  return (
    <Dialog
      title={t('palette.title')}
      closeLabel={t('dialog.close')}
      size="large"
      onClose={closeDialog}
      focus={input}
    >
      <Command shouldFilter={false} loop label={t('palette.title')} onKeyDown={onKeyDown} className="palette">
        <Command.Input
          ref={input}
          dir="auto"
          value={words}
          onValueChange={setWords}
          placeholder={t('palette.placeholder')}
          className="palette-input"
        />
        <Command.List ref={list} className="palette-list" tabIndex={0}>
          <Command.Empty className="palette-none">{t('palette.none')}</Command.Empty>
          {letters.length === 0 ? null : (
            <Command.Group heading={t('palette.letters')}>
              {letters.map((letter) => (
                <LetterItem key={letter.key} letter={letter} beside={beside} />
              ))}
            </Command.Group>
          )}
          {commands.length === 0 ? null : (
            <Command.Group heading={t('palette.commands')}>
              {commands.map((name) => (
                <CommandItem key={name} name={name} keys={keysOf(name, t, platform)} />
              ))}
            </Command.Group>
          )}
        </Command.List>
      </Command>
      <p className="palette-hint">{t('palette.hint', hint)}</p>
    </Dialog>
  )
}

interface Found {
  readonly letters: readonly LetterHead[]
  /** The words that they were found for. */
  readonly of: string
}

/** The newest answer wins; commands stand there at once. */
function useFoundLetters(words: string): Found {
  const [found, setFound] = useState<Found>({ letters: [], of: '' })
  useEffect(() => {
    let wanted = true
    const timer = setTimeout(async () => {
      const letters = words.trim() === '' ? [] : await findLetters(words)
      if (wanted) setFound({ letters, of: words })
    }, pause)
    return () => {
      wanted = false
      clearTimeout(timer)
    }
  }, [words])
  return found
}

interface LetterItemProps {
  readonly letter: LetterHead
  readonly beside: { current: boolean }
}

function LetterItem({ letter, beside }: LetterItemProps) {
  const { t, i18n } = useTranslation()
  return (
    <Command.Item
      value={letter.key}
      className="palette-item"
      onSelect={() => {
        closeDialog()
        void openLetter({ letterKey: letter.key, title: letter.title, beside: beside.current })
      }}
    >
      <span className="palette-title" dir="auto">
        {letter.title}
      </span>
      <span className="palette-details">
        {letter.senders.length === 0 ? null : `${nameList(letter.senders, i18n.language)} · `}
        {dateWords(letter.date, t, i18n.language)}
      </span>
    </Command.Item>
  )
}

interface CommandItemProps {
  readonly name: CommandName
  readonly keys: string | undefined
}

function CommandItem({ name, keys }: CommandItemProps) {
  const { t } = useTranslation()
  return (
    <Command.Item
      value={`${command}${name}`}
      className="palette-item"
      onSelect={() => {
        closeDialog()
        run(name)
      }}
    >
      <span>{t(`commands.${name}`)}</span>
      {keys === undefined ? null : <kbd className="keys">{keys}</kbd>}
    </Command.Item>
  )
}
