/** Moves between views and dialogs. */
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
  return (
    useShell.getState().dialog !== null || document.querySelector('[role="dialog"], [role="menu"]') !== null
  )
}
