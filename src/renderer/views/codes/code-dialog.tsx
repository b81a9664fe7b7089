/** The form of a code: its name, what stands above it, its colour, its key and when it applies. */
import { type Code, type CodeColour, type CodeContent, codeColours } from '@shared/code'
import { failureOf } from '@shared/failure'
import { type FormEvent, useId, useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { activateCode } from '../../actions/code-view'
import { putCodes } from '../../actions/codes'
import { closeDialog } from '../../actions/shell'
import { Button } from '../../components/button'
import { Dialog } from '../../components/dialog'
import { mayStandBelow } from '../../state/code-tree'
import {
  codeNamed,
  codesBelow,
  codeWithShortcut,
  contentOf,
  inOrder,
  isNameTaken,
  nextColour,
  useCodes,
} from '../../state/codes'
import { failureWords } from '../shell/words'
import { codePathWords } from './code-words'

interface CodeDialogProps {
  /** Null: a new code. */
  readonly id: string | null
  readonly parent: string | null
}

export function CodeDialog({ id, parent }: CodeDialogProps) {
  const { t } = useTranslation()
  const codes = useCodes((state) => state.codes) ?? []
  const [draft, setDraft] = useState<CodeContent>(() => firstContent(codes, id, parent))
  const [fault, setFault] = useState('')
  const input = useRef<HTMLInputElement>(null)
  const field = useId()
  const change = (part: Partial<CodeContent>) => {
    setDraft({ ...draft, ...part })
    setFault('')
  }
  const submit = async (event: FormEvent) => {
    event.preventDefault()
    const name = draft.name.trim()
    if (name === '') return
    if (isNameTaken(codes, name, draft.parent, draft.id)) return setFault(t('codes.form.nameTaken'))
    try {
      await putCodes(changedBy(codes, { ...draft, name }), name, id === null)
      activateCode(draft.id)
      closeDialog()
    } catch (thrown) {
      setFault(failureWords(failureOf(thrown), t))
    }
  }
  return (
    <Dialog
      title={t(id === null ? 'codes.form.newTitle' : 'codes.form.editTitle')}
      closeLabel={t('dialog.close')}
      size="medium"
      onClose={closeDialog}
      focus={input}
    >
      <form onSubmit={(event) => void submit(event)} className="form code-form">
        <label htmlFor={field}>{t('codes.form.name')}</label>
        <input
          ref={input}
          id={field}
          dir="auto"
          value={draft.name}
          maxLength={200}
          aria-invalid={fault !== ''}
          aria-describedby={`${field}-fault`}
          onFocus={(event) => event.target.select()}
          onChange={(event) => change({ name: event.target.value })}
        />
        <label htmlFor={`${field}-above`}>{t('codes.form.above')}</label>
        <select
          id={`${field}-above`}
          className="plain-select"
          value={draft.parent ?? ''}
          onChange={(event) => change({ parent: event.target.value === '' ? null : event.target.value })}
        >
          <option value="">{t('codes.form.top')}</option>
          {inOrder(codes)
            .filter((code) => code.id === draft.parent || id === null || mayStandBelow(codes, id, code.id))
            .map((code) => (
              <option key={code.id} value={code.id}>
                {codePathWords(codes, code.id)}
              </option>
            ))}
        </select>
        <Colours value={draft.colour} onChoose={(colour) => change({ colour })} />
        <ShortcutField codes={codes} draft={draft} onChange={(shortcut) => change({ shortcut })} />
        <label htmlFor={`${field}-definition`}>{t('codes.form.definition')}</label>
        <textarea
          id={`${field}-definition`}
          dir="auto"
          rows={4}
          maxLength={20_000}
          value={draft.definition}
          onChange={(event) => change({ definition: event.target.value })}
        />
        <p id={`${field}-fault`} role="alert" className="form-fault">
          {fault}
        </p>
        <div className="dialog-buttons">
          <Button onClick={closeDialog}>{t('dialog.cancel')}</Button>
          <Button look="primary" type="submit" disabled={draft.name.trim() === ''}>
            {t('codes.form.save')}
          </Button>
        </div>
      </form>
    </Dialog>
  )
}

function firstContent(codes: readonly Code[], id: string | null, parent: string | null): CodeContent {
  const old = id === null ? undefined : codeNamed(codes, id)
  if (old !== undefined) return contentOf(old)
  const above = parent === null ? undefined : codeNamed(codes, parent)
  return {
    id: crypto.randomUUID(),
    ...{ parent, name: '', definition: '', shortcut: null, place: placeAtEnd(codes, parent) },
    // Codes below another are of its family, and so of its colour, until the reader says otherwise.
    colour: above?.colour ?? nextColour(codes),
  }
}

function placeAtEnd(codes: readonly Code[], parent: string | null): number {
  return Math.max(-1, ...codesBelow(codes, parent).map(({ place }) => place)) + 1
}

/** With the code that loses its key to this one; elsewhere in the tree it comes last. */
function changedBy(codes: readonly Code[], draft: CodeContent): readonly CodeContent[] {
  const before = codeNamed(codes, draft.id)
  const moved = before !== undefined && before.parent !== draft.parent
  const place = moved || before === undefined ? placeAtEnd(codes, draft.parent) : draft.place
  const other = draft.shortcut === null ? undefined : codeWithShortcut(codes, draft.shortcut)
  const robbed = other === undefined || other.id === draft.id ? [] : [{ ...contentOf(other), shortcut: null }]
  return [{ ...draft, place }, ...robbed]
}

interface ColoursProps {
  readonly value: CodeColour
  readonly onChoose: (colour: CodeColour) => void
}

function Colours({ value, onChoose }: ColoursProps) {
  const { t } = useTranslation()
  const name = useId()
  return (
    <fieldset className="code-colours">
      <legend>
        {t('codes.form.colour')}: {t(`codes.colours.${value}`)}
      </legend>
      {codeColours.map((colour) => (
        <label key={colour} className="code-colour" data-colour={colour} title={t(`codes.colours.${colour}`)}>
          <input
            type="radio"
            name={name}
            checked={colour === value}
            aria-label={t(`codes.colours.${colour}`)}
            onChange={() => onChoose(colour)}
          />
        </label>
      ))}
    </fieldset>
  )
}

interface ShortcutFieldProps {
  readonly codes: readonly Code[]
  readonly draft: CodeContent
  readonly onChange: (shortcut: string | null) => void
}

function ShortcutField({ codes, draft, onChange }: ShortcutFieldProps) {
  const { t } = useTranslation()
  const field = useId()
  const other = draft.shortcut === null ? undefined : codeWithShortcut(codes, draft.shortcut)
  const taken = other !== undefined && other.id !== draft.id
  return (
    <div className="code-shortcut">
      <label htmlFor={field}>{t('codes.form.shortcut')}</label>
      <input
        id={field}
        value={draft.shortcut ?? ''}
        placeholder={t('codes.form.noShortcut')}
        aria-describedby={`${field}-hint`}
        onFocus={(event) => event.target.select()}
        onChange={(event) => onChange(keyIn(event.target.value))}
      />
      <p id={`${field}-hint`} className="form-hint" role="status">
        {t('codes.form.shortcutHint')} {taken ? t('codes.form.shortcutTaken', { name: other.name }) : ''}
      </p>
    </div>
  )
}

/** The last digit or letter that was typed. */
function keyIn(typed: string): string | null {
  return (
    typed
      .toLowerCase()
      .match(/[0-9a-z]/gu)
      ?.at(-1) ?? null
  )
}
