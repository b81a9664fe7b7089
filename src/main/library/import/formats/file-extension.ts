/** What a file's name ends with; apart from the registry, so that whoever asks does not know all formats. */

/** With the dot, in lower case; empty for a name without one. */
export function extensionOf(name: string): string {
  const dot = name.lastIndexOf('.')
  return dot <= 0 ? '' : name.slice(dot).toLowerCase()
}
