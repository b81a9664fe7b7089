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
