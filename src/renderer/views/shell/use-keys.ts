/** The keys that work everywhere in the window. */
import type { Command } from '@shared/contract'
import { useEffect } from 'react'
import { isHelp, run } from '../../actions/commands'
import { goInHistory } from '../../actions/search-history'
import { isDialogOpen } from '../../actions/shell'
import { undoLast } from '../../actions/undo'
import { focusNextArea, isTyping } from '../../dom/areas'
import { keysChanged } from '../../locales/language'
import { useSettings } from '../../state/settings'
import { useShell } from '../../state/shell'
import { currentShortcuts } from '../../state/shortcuts'
import { codeKeyPressed } from '../codes/code-passage'
import { commandFor, isRedo, isUndo, stepInHistory } from './shortcuts'

export function useKeys(): void {
  const changes = useSettings((settings) => settings.shortcuts)
  useEffect(() => {
    if (shown.changes !== changes) keysChanged()
    shown.changes = changes
  }, [changes])
  useEffect(() => {
    window.addEventListener('keydown', onKeyDown)
    return () => window.removeEventListener('keydown', onKeyDown)
  }, [])
}

/** The reader's keys that tooltips and buttons were drawn with. */
const shown = { changes: useSettings.getState().shortcuts }

function onKeyDown(event: KeyboardEvent): void {
  if (event.defaultPrevented || event.isComposing) return
  const { platform } = useShell.getState()
  const keyboard = {
    typing: isTyping(event.target),
    inPane: event.target instanceof Element && event.target.closest('[data-area="reading"]') !== null,
    rtl: document.documentElement.dir === 'rtl',
  }
  if (isDialogOpen()) {
    helpInDialog(event, commandFor(event, keyboard, platform, currentShortcuts()))
    return
  }
  const isCoded = codeKeyPressed(event, keyboard.typing)
  const command = isCoded ? null : commandFor(event, keyboard, platform, currentShortcuts())
  if (command !== null) run(command)
  else if (event.key === 'F6') focusNextArea(event.shiftKey)
  else if (isUndo(event, platform) && !isTyping(event.target)) {
    if (!undoLast()) return
  } else if (isRedo(event, platform) && !isTyping(event.target)) run('redo')
  else if (stepInHistory(event, platform) !== null) goInHistory(stepInHistory(event, platform) ?? 1)
  else if (!isCoded) return
  event.preventDefault()
}

/** Nothing behind a dialog is changed by keys; the guide may be asked for. */
function helpInDialog(event: KeyboardEvent, command: Command | null): void {
  if (command === null || !isHelp(command)) return
  run(command)
  event.preventDefault()
}
