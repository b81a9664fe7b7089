/**
 * Puts words on the clipboard, plain and with their form. Subtle: the asynchronous clipboard needs a permission, and the
 * window has none; a copy event on a key or a click needs none.
 */
export interface Copied {
  readonly text: string
  /** Made of escaped words only. */
  readonly html?: string
}

/** Says whether the system took it. */
export function copyWords({ text, html }: Copied): boolean {
  let taken = false
  const onCopy = (event: ClipboardEvent) => {
    event.preventDefault()
    event.stopImmediatePropagation()
    event.clipboardData?.setData('text/plain', text)
    if (html !== undefined) event.clipboardData?.setData('text/html', html)
    taken = event.clipboardData !== null
  }
  document.addEventListener('copy', onCopy, { capture: true })
  try {
    return document.execCommand('copy') && taken
  } finally {
    document.removeEventListener('copy', onCopy, { capture: true })
  }
}

export function escaped(words: string): string {
  return words.replace(/[&<>"']/g, (character) => `&#${character.charCodeAt(0)};`)
}
