/** What a file's name alone says about whether it may hold a letter, so that programs and pictures of a page are not even opened. */
import { extensionOf } from '../formats/file-extension'
import { isNameOfFormat } from '../formats/registry'
import { documentEndings, otherEndings } from './file-endings'

/** `named`: must be a letter, or is a problem. `unnamed`: may be a letter, its content tells. `other`: is none. */
export type NameKind = 'named' | 'unnamed' | 'other'

/** `path` is the one inside the source folder. */
export function kindOfName(path: string): NameKind {
  const parts = path.split('/')
  const name = parts.at(-1) ?? ''
  const extension = extensionOf(name)
  // Word's and LibreOffice's marks of an open document have its file ending and hold no text.
  if (name.startsWith('~$') || otherEndings.has(extension)) return 'other'
  if (extension !== '' && isNameOfFormat(name)) return 'named'
  if (documentEndings.has(extension)) return isOfSavedPage(parts) ? 'other' : 'named'
  return 'unnamed'
}

/** Browsers put the pictures of a page into a folder beside it. */
function isOfSavedPage(parts: readonly string[]): boolean {
  return parts.slice(0, -1).some((folder) => /[_.-](?:files|dateien|fichiers|archivos)$/i.test(folder))
}
