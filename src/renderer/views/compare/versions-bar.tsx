/** Versions of a letter: the base, what is ignored, the summary, and the way from difference to difference. */
export function VersionsBar() {
  return null
}
