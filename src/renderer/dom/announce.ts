/**
 * Reads words out to those who do not see them. Screen readers tell of what comes into a region, not of what comes
 * together with one; so this region is there before the window is drawn (index.html). It shows nothing.
 */

/** The same words are read out again when they are announced again. Gives what takes them away when they are over. */
export function announce(words: string): () => void {
  const said = document.createElement('p')
  said.textContent = words
  document.getElementById('announced')?.replaceChildren(said)
  return () => said.remove()
}
