/** A key that is pressed, for what reads keyboard events and needs no window. */
export function pressedKey(key: string, held: Partial<KeyboardEvent> = {}): KeyboardEvent {
  return {
    key,
    code: '',
    ctrlKey: false,
    metaKey: false,
    altKey: false,
    shiftKey: false,
    getModifierState: () => false,
    ...held,
  } as KeyboardEvent
}
