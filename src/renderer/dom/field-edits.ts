/** Edits of a field that the reader can take back with the field's own undo. */

interface FieldEdit {
  readonly start: number
  readonly end: number
  readonly text: string
  readonly select: { readonly start: number; readonly end: number }
}

/**
 * Subtle: only `insertText` and `delete` keep the field's own undo; setting its value would forget everything typed
 * before. Where the browser refuses, the words are put in all the same.
 */
export function editField(field: HTMLTextAreaElement, { start, end, text, select }: FieldEdit): void {
  field.focus({ preventScroll: true })
  field.setSelectionRange(start, end)
  const done = text === '' ? document.execCommand('delete') : document.execCommand('insertText', false, text)
  if (!done) {
    field.setRangeText(text, start, end)
    field.dispatchEvent(new Event('input', { bubbles: true }))
  }
  field.setSelectionRange(select.start, select.end)
}
