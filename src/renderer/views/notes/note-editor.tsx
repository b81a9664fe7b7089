/**
 * A plain box for the words of a note, with its Markdown drawn below or beside it. It saves by itself and always says
 * whether the words are safe. Tab leaves it, as every field.
 */
import { Bold, Eye, EyeOff, Italic, Link2 } from 'lucide-react'
import { type RefObject, useDeferredValue, useEffect, useRef } from 'react'
import { useTranslation } from 'react-i18next'
import { closeNote } from '../../actions/note-writing'
import { togglePreview } from '../../actions/notes'
import { Button, IconButton } from '../../components/button'
import { editField } from '../../dom/field-edits'
import { type Draft, useNotes } from '../../state/notes'
import { useShell } from '../../state/shell'
import { keyWords } from '../shell/shortcuts'
import { EditorField, selectionOf } from './editor-field'
import { hasMarkup, Markdown } from './markdown'
import { NotSaved, savingWords } from './saving'
import { linkBegun, type TextEdit, wrapped } from './text-edits'

interface NoteEditorProps {
  readonly draft: Draft
  readonly focused: boolean
  /** On a sheet there is room for more lines. */
  readonly large?: boolean
  /** The editor is closed: the focus goes elsewhere. */
  readonly onClosed: () => void
}

export function NoteEditor({ draft, focused, large = false, onClosed }: NoteEditorProps) {
  const { t } = useTranslation()
  const box = useRef<HTMLTextAreaElement>(null)
  const { id, body, saving } = draft
  const preview = useNotes((state) => state.preview)
  const close = async () => {
    const { activeElement: closing } = document
    if (!(await closeNote(id))) return
    // Subtle: while the words were saved the reader may have gone on elsewhere, and stays there.
    const { activeElement: now } = document
    if (now === closing || now === document.body) onClosed()
  }
  const edit = (change: TextEdit | null) => {
    if (change !== null && box.current !== null) editField(box.current, change)
    return change !== null
  }
  useFocusAtEnd(box, focused)
  return (
    <div className="note-editor" data-large={large ? '' : undefined}>
      <EditorTools box={box} edit={edit} />
      <div className="note-editor-body">
        <EditorField draft={draft} box={box} edit={edit} close={() => void close()} large={large} />
        {preview ? <Preview draft={draft} always={large} /> : null}
      </div>
      <div className="note-editor-foot">
        <span className="saving" role="status" data-saving={saving.kind}>
          {savingWords(saving, body, t)}
        </span>
        <Button look="quiet" onClick={() => void close()}>
          {t('notes.done')}
        </Button>
      </div>
      {saving.kind === 'failed' ? (
        <NotSaved id={id} body={body} saving={saving} onRetry={() => box.current?.focus()} />
      ) : null}
    </div>
  )
}

/** The keyboard comes behind the last word when the editor is opened. */
function useFocusAtEnd(box: RefObject<HTMLTextAreaElement | null>, focused: boolean): void {
  useEffect(() => {
    const element = box.current
    if (!focused || element === null) return
    element.focus({ preventScroll: true })
    element.setSelectionRange(element.value.length, element.value.length)
  }, [box, focused])
}

interface ToolsProps {
  readonly box: RefObject<HTMLTextAreaElement | null>
  readonly edit: (change: TextEdit | null) => boolean
}

function EditorTools({ box, edit }: ToolsProps) {
  const { t } = useTranslation()
  const platform = useShell((state) => state.platform)
  const preview = useNotes((state) => state.preview)
  const keys = (key: string) => keyWords({ key, control: true }, t, platform)
  const put = (how: (field: HTMLTextAreaElement) => TextEdit) => {
    if (box.current !== null) edit(how(box.current))
  }
  return (
    <div className="note-editor-tools" role="toolbar" aria-label={t('notes.tools')}>
      <IconButton
        icon={Bold}
        label={t('notes.bold')}
        keys={keys('b')}
        onClick={() => put((field) => wrapped(field.value, selectionOf(field), '**'))}
      />
      <IconButton
        icon={Italic}
        label={t('notes.italic')}
        keys={keys('i')}
        onClick={() => put((field) => wrapped(field.value, selectionOf(field), '*'))}
      />
      <IconButton
        icon={Link2}
        label={t('notes.link')}
        keys={keys('k')}
        onClick={() => put((field) => linkBegun(field.value, selectionOf(field)))}
      />
      <IconButton
        icon={preview ? Eye : EyeOff}
        label={t('notes.preview')}
        aria-pressed={preview}
        onClick={togglePreview}
      />
    </div>
  )
}

/** In a margin only where it shows anything else than the words that are typed above it. */
function Preview({ draft, always }: { readonly draft: Draft; readonly always: boolean }) {
  const { t } = useTranslation()
  // Drawing follows typing when there is time for it.
  const body = useDeferredValue(draft.body)
  if (body.trim() === '' || !(always || hasMarkup(body))) return null
  return (
    <div className="note-preview" role="region" aria-label={t('notes.preview')}>
      <Markdown text={body} mentions={draft.mentions} />
    </div>
  )
}
