/** Puts a frame round one part of the window, also when it is drawn later or anew, until the given function is called. */
export function pointAt(selector: string): () => void {
  const clear = () => {
    for (const element of document.querySelectorAll('[data-pointed]')) element.removeAttribute('data-pointed')
  }
  const point = () => {
    const element = document.querySelector(selector)
    if (element === null || element.hasAttribute('data-pointed')) return
    clear()
    element.setAttribute('data-pointed', '')
  }
  const observer = new MutationObserver(point)
  observer.observe(document.body, { childList: true, subtree: true })
  point()
  return () => {
    observer.disconnect()
    clear()
  }
}
