/** In a narrow window list and letters stand under each other, and only one of them is in sight (styles/narrow.css). */
const narrow = '(max-width: 600px)'

export function isNarrow(): boolean {
  return matchMedia(narrow).matches
}

/**
 * Goes from the list to the letter that was opened there, which would else be opened out of sight. Letters that open by
 * themselves when the app starts take nobody along.
 */
export function followOpened(letter: HTMLElement | null): void {
  const inList = document.activeElement?.closest('[data-area="list"]') ?? null
  if (inList !== null && isNarrow() && navigator.userActivation.hasBeenActive) letter?.focus()
}
