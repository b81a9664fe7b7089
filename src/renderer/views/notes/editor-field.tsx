/** The field of the editor: its keys, and the list of what a link that is begun may lead to. */
import { type KeyboardEvent, type RefObject, useId, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { mentionPassage } from '../../actions/note-passages'
import { saveNote, writeNote } from '../../actions/note-writing'
import { SuggestionList } from '../../components/suggestion-list'
import type { Draft } from '../../state/notes'
import { isKey } from '../shell/shortcuts'
import { linkAt, linkBegun, linkCompleted, listContinued, type TextEdit, wrapped } from './text-edits'
import { type LinkSuggestion, useLinkCompletion } from './use-link-completion'

interface EditorFieldProps {
  readonly draft: Draft
  readonly box: RefObject<HTMLTextAreaElement | null>
  readonly edit: (change: TextEdit | null) => boolean
  readonly close: () => void
  readonly large: boolean
}

export function EditorField({ draft, box, edit, close, large }: EditorFieldProps) {
  const { t } = useTranslation()
  const listId = useId()
  const [caret, setCaret] = useState(-1)
  const links = useLinkList(draft, caret, edit)
  const { id, body } = draft
  const onKeyDown = (event: KeyboardEvent<HTMLTextAreaElement>) => {
    if (event.nativeEvent.isComposing) return
    if (!links.onKey(event) && !onEditorKey(event, edit, close)) return
    event.preventDefault()
    event.stopPropagation()
  }
  const followCaret = ({ selectionStart, selectionEnd }: HTMLTextAreaElement) => {
    setCaret(selectionStart === selectionEnd ? selectionEnd : -1)
  }
  const anchor = `--note-${listId.replaceAll(/[^\w-]/g, '')}`
  return (
    <>
      <textarea
        ref={box}
        dir="auto"
        rows={large ? 12 : 3}
        aria-label={t('notes.body')}
        aria-description={t('notes.bodyKeys')}
        aria-autocomplete="list"
        aria-controls={links.open ? `${listId}-list` : undefined}
        aria-activedescendant={links.open ? `${listId}-${links.at}` : undefined}
        placeholder={t('notes.placeholder')}
        value={body}
        style={{ anchorName: anchor }}
        onChange={(event) => {
          writeNote(id, event.target.value)
          followCaret(event.target)
        }}
        onSelect={(event) => followCaret(event.currentTarget)}
        onBlur={() => {
          setCaret(-1)
          void saveNote(id)
        }}
        onKeyDown={onKeyDown}
      />
      {links.open ? (
        <SuggestionList
          id={listId}
          label={t('notes.linkable')}
          anchor={anchor}
          suggestions={links.suggestions}
          chosen={links.at}
          onChoose={({ id: chosen }) => links.choose(chosen)}
        />
      ) : null}
    </>
  )
}

/** The first entry is chosen from the beginning: whoever typed `[[` wants a link. */
function useLinkList({ id, body }: Draft, caret: number, edit: (change: TextEdit | null) => boolean) {
  const [dismissed, setDismissed] = useState(-1)
  const begun = caret < 0 ? null : linkAt(body, caret)
  const wanted = begun === null || begun.start === dismissed ? null : begun
  const suggestions = useLinkCompletion(wanted, id)
  const [chosen, setChosen] = useState({ of: suggestions, at: 0 })
  const at = chosen.of === suggestions ? chosen.at : 0
  const open = wanted !== null && suggestions.length > 0
  const complete = (suggestion: LinkSuggestion | undefined) => {
    const link = suggestion?.link() ?? null
    if (link === null || wanted === null) return
    if (link.mention !== null) mentionPassage(id, link.mention)
    edit(linkCompleted(body, wanted, link.written))
  }
  const onKey = (event: KeyboardEvent): boolean => {
    if (!open || event.ctrlKey || event.metaKey || event.altKey || event.shiftKey) return false
    const count = suggestions.length
    switch (event.key) {
      case 'ArrowDown':
      case 'ArrowUp':
        setChosen({ of: suggestions, at: (at + (event.key === 'ArrowDown' ? 1 : count - 1)) % count })
        return true
      case 'Enter':
        complete(suggestions[at])
        return true
      case 'Escape':
        setDismissed(wanted.start)
        return true
      default:
        return false
    }
  }
  const choose = (suggestion: string) =>
    complete(suggestions.find((candidate) => candidate.id === suggestion))
  return { open, at, suggestions, choose, onKey }
}

/** Says whether the key was the editor's. */
function onEditorKey(
  event: KeyboardEvent<HTMLTextAreaElement>,
  edit: (change: TextEdit | null) => boolean,
  close: () => void,
): boolean {
  const field = event.currentTarget
  const control = event.ctrlKey || event.metaKey
  const selected = selectionOf(field)
  if (event.key === 'Escape' || (event.key === 'Enter' && control)) {
    close()
    return true
  }
  if (event.key === 'Enter' && !event.shiftKey && !event.altKey)
    return edit(listContinued(field.value, selected))
  if (!control || event.altKey || event.shiftKey) return false
  if (isKey('b', event.nativeEvent)) return edit(wrapped(field.value, selected, '**'))
  if (isKey('i', event.nativeEvent)) return edit(wrapped(field.value, selected, '*'))
  return isKey('k', event.nativeEvent) && edit(linkBegun(field.value, selected))
}

export function selectionOf({ selectionStart, selectionEnd }: HTMLTextAreaElement) {
  return { start: selectionStart, end: selectionEnd }
}
