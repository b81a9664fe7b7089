/** Codes as REFI-QDA 1.5 has them: inside a project, or as a code book alone (`.qdc`). */
import type { CodeContent } from '@shared/code'
import { AppError } from '@shared/failure'
import { colourCode } from '../code-colours'
import type { Leaving, LeavingFile, LetterOf, Pause } from './leaving'
import type { Losses } from './losses'
import { element, textElement, xmlDocument } from './xml'

/** The `Codes` element; null without codes, since an empty one is not allowed. */
export function codesElement(codes: readonly CodeContent[], losses: Losses): string | null {
  const roots = below(null, codes)
  if (roots.length === 0) return null
  losses.add('code-shortcuts', null, codes.filter(({ shortcut }) => shortcut !== null).length)
  return element(
    'Codes',
    {},
    roots.map((code) => codeElement(code, codes)),
  )
}

function codeElement(code: CodeContent, codes: readonly CodeContent[]): string {
  const { id, name, colour, definition } = code
  const inner = [
    ...(definition === '' ? [] : [textElement('Description', definition)]),
    ...below(id, codes).map((child) => codeElement(child, codes)),
  ]
  return element('Code', { guid: id, name, isCodable: true, color: colourCode(colour) }, inner)
}

/** Codes whose parent leaves not with them stand at the top. */
function below(parent: string | null, codes: readonly CodeContent[]): readonly CodeContent[] {
  const ids = new Set(codes.map(({ id }) => id))
  return codes
    .filter((code) => (code.parent !== null && ids.has(code.parent) ? code.parent : null) === parent)
    .toSorted((a, b) => a.place - b.place)
}

/** Errors: `refused` without codes. */
export async function* codeBookFile(
  { codes, notes }: Leaving,
  _letterOf: LetterOf,
  losses: Losses,
  pause: Pause,
): AsyncGenerator<LeavingFile> {
  const written = codesElement(codes, losses)
  if (written === null) throw new AppError('refused', 'There are no codes yet that a code book could hold.')
  await pause()
  losses.add('notes', null, notes.length)
  const attributes = { xmlns: 'urn:QDA-XML:codebook:1.0', origin: 'Letterbook' }
  yield { path: 'codes.qdc', text: xmlDocument(element('CodeBook', attributes, [written])) }
}
