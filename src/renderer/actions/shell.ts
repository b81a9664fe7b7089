/** Moves between views and dialogs. */
import { isUnderDialog } from '../dom/areas'
import type { DialogAtHand } from '../state/guide'
import { isRecovering, useLibrary } from '../state/library'
import { type OpenDialog, useShell, type View } from '../state/shell'

export function showView(view: View): void {
  useShell.setState({ view })
}

/** Shows a view and takes the keyboard there. */
export function goToView(view: View): void {
  useShell.setState((state) => ({ view, listFocus: state.listFocus + 1 }))
}

export function openDialog(dialog: OpenDialog): void {
  useShell.setState({ dialog })
}

export function closeDialog(): void {
  useShell.setState({ dialog: null })
}

/** Whether a dialog or a menu has the keyboard, so that nothing behind it may be changed by keys. */
export function isDialogOpen(): boolean {
  return useShell.getState().dialog !== null || isUnderDialog()
}

/** The dialog that the reader has before him; null where there is none, or only a menu. */
export function dialogAtHand(): DialogAtHand | null {
  return useShell.getState().dialog?.kind ?? (isRecovering(useLibrary.getState()) ? 'recovery' : null)
}
