/** Puts a text into the clipboard; says whether that went well. */
export function copyText(text: string): boolean {
  // Subtle: the page has no permission for the clipboard's newer interface; the older one needs none after a click.
  let put = false
  const onCopy = (event: ClipboardEvent) => {
    event.clipboardData?.setData('text/plain', text)
    event.preventDefault()
    event.stopImmediatePropagation()
    put = true
  }
  document.addEventListener('copy', onCopy, { capture: true })
  const done = document.execCommand('copy')
  document.removeEventListener('copy', onCopy, { capture: true })
  return done && put
}
