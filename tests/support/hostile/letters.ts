/** The whole corpus of hostile letters as files, by their path below a source folder. */
import { hostileDocuments } from './documents'
import { hostilePage, hostilePieces } from './pages'

export const hostileLetters: Readonly<Record<string, string | Uint8Array>> = {
  ...Object.fromEntries(hostilePieces.map((piece) => [`pages/${piece.name}.html`, hostilePage(piece)])),
  ...Object.fromEntries(
    Object.entries(hostileDocuments).map(([name, content]) => [`documents/${name}`, content]),
  ),
}
