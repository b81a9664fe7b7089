/** The list of codes to give: type to find one or to make a new one, Enter gives it. A note may get several. */
import type { Code } from '@shared/code'
import { failureOf } from '@shared/failure'
import { Command } from 'cmdk'
import { Check, Plus } from 'lucide-react'
import { useEffect, useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { giveCode } from '../../actions/code-passages'
import { addCode } from '../../actions/codes'
import { markNote } from '../../actions/note-writing'
import { readNotesNamed } from '../../actions/notes'
import { closeDialog } from '../../actions/shell'
import { Dialog } from '../../components/dialog'
import { codesLike, isNameTaken, useCodes } from '../../state/codes'
import { useCoding } from '../../state/coding'
import { noteNamed, useNotes } from '../../state/notes'
import { failureWords } from '../shell/words'
import { CodeName } from './code-sign'

interface PickerProps {
  /** The note that gets codes and loses them; null: the passage at hand gets one. */
  readonly note: string | null
}

export function CodePicker({ note }: PickerProps) {
  const { t } = useTranslation()
  const [fault, setFault] = useState('')
  const held = useCodesOfNote(note)
  const input = useRef<HTMLInputElement>(null)
  const give = async (code: string) => {
    try {
      if (note === null) await giveCode(code)
      else await toggle(note, code)
    } catch (thrown) {
      setFault(failureWords(failureOf(thrown), t))
    }
  }
  const giveNew = async (name: string) => {
    try {
      await give(await addCode(name))
    } catch (thrown) {
      setFault(failureWords(failureOf(thrown), t))
    }
  }
  return (
    <Dialog
      title={t(note === null ? 'codes.giveToPassage' : 'codes.giveToNote')}
      closeLabel={t('dialog.close')}
      size="medium"
      onClose={closeDialog}
      focus={input}
    >
      {note === null ? <PassageWords /> : null}
      <CodeCommand
        held={held}
        input={input}
        onChoose={(code) => void give(code)}
        onNew={(name) => void giveNew(name)}
      />
      <p role="alert" className="form-fault">
        {fault}
      </p>
      <p className="palette-hint">{t(note === null ? 'codes.pickerHint' : 'codes.pickerHintOfNote')}</p>
    </Dialog>
  )
}

/** The passage that gets the code, so that nobody codes what was not meant. */
function PassageWords() {
  const [passage] = useCoding((state) => state.passages)
  if (passage?.words === undefined) return null
  return (
    <blockquote className="code-passage" dir="auto">
      {passage.words}
    </blockquote>
  )
}

interface CommandProps {
  readonly held: readonly string[]
  readonly input: React.RefObject<HTMLInputElement | null>
  /** Those that may be chosen; all of them when nothing is said. */
  readonly among?: readonly Code[]
  readonly onChoose: (code: string) => void
  /** Left out where no new code can be made. */
  readonly onNew?: (name: string) => void
}

/** Enough to look through; typing finds the others. */
const mostShown = 200

export function CodeCommand({ held, input, among, onChoose, onNew }: CommandProps) {
  const { t } = useTranslation()
  const { codes, last } = useCodes()
  const [words, setWords] = useState('')
  const name = words.trim()
  const liked = codesLike(codes ?? [], words).filter((code) => among?.includes(code) ?? true)
  const found = lastFirst(liked, words === '' ? last : null)
  const isNew = onNew !== undefined && name !== '' && !isNameTaken(codes ?? [], name, null, null)
  return (
    <Command shouldFilter={false} loop label={t('codes.choose')} className="palette code-palette">
      <Command.Input
        ref={input}
        dir="auto"
        value={words}
        maxLength={200}
        onValueChange={setWords}
        placeholder={t('codes.pickerPlaceholder')}
        className="palette-input"
      />
      <Command.List className="palette-list" tabIndex={0}>
        <Command.Empty className="palette-none">
          {t(codes?.length === 0 ? 'codes.pickerStart' : 'codes.pickerNone')}
        </Command.Empty>
        {found.slice(0, mostShown).map((code) => (
          <Command.Item
            key={code.id}
            value={code.id}
            className="palette-item"
            onSelect={() => onChoose(code.id)}
          >
            <CodeName code={code} path />
            <span className="code-item-end">
              {held.includes(code.id) ? (
                <>
                  <Check size={15} aria-hidden="true" />
                  <span className="for-screen-readers">{t('codes.given')}</span>
                </>
              ) : null}
              {code.shortcut === null ? null : <ShortcutKeys shortcut={code.shortcut} />}
            </span>
          </Command.Item>
        ))}
        {isNew ? (
          <Command.Item value="new" className="palette-item" onSelect={() => onNew(name)}>
            <span className="code-name">
              <Plus size={14} aria-hidden="true" />
              {t('codes.newNamed', { name })}
            </span>
          </Command.Item>
        ) : null}
      </Command.List>
    </Command>
  )
}

export function ShortcutKeys({ shortcut }: { readonly shortcut: string }) {
  const { t } = useTranslation()
  return (
    <kbd className="keys">
      {t('keys.shift')}+{shortcut.toUpperCase()}
    </kbd>
  )
}

function lastFirst(codes: readonly Code[], last: string | null): readonly Code[] {
  const first = codes.find(({ id }) => id === last)
  return first === undefined ? codes : [first, ...codes.filter((code) => code !== first)]
}

/** A note that no view has read yet is read first. */
function useCodesOfNote(note: string | null): readonly string[] {
  const codes = useNotes((state) =>
    note === null ? undefined : (state.drafts.get(note) ?? noteNamed(state, note))?.codes,
  )
  const isKnown = note === null || codes !== undefined
  useEffect(() => {
    if (!isKnown && note !== null) void readNotesNamed([note]).catch(() => undefined)
  }, [isKnown, note])
  return codes ?? []
}

async function toggle(note: string, code: string): Promise<void> {
  const state = useNotes.getState()
  const codes = (state.drafts.get(note) ?? noteNamed(state, note))?.codes ?? []
  const kept = codes.filter((id) => id !== code)
  await markNote(note, { codes: kept.length < codes.length ? kept : [...codes, code] })
  useCodes.setState({ last: code })
}
