/** Which encoding the reader chose for a file: his word on the file itself counts most, then that on the nearest folder around it. */
import type { EncodingChoice } from '@shared/judgement'

export function chosenEncodings(
  choices: readonly EncodingChoice[],
): (folderId: string, path: string) => string | null {
  if (choices.length === 0) return () => null
  const chosen = new Map(choices.map(({ folderId, path, encoding }) => [`${folderId}/${path}`, encoding]))
  return (folderId, path) => {
    for (let at = path; ; ) {
      const encoding = chosen.get(`${folderId}/${at}`)
      if (encoding !== undefined) return encoding
      if (at === '') return null
      at = at.slice(0, Math.max(0, at.lastIndexOf('/')))
    }
  }
}
