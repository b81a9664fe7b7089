/** What would leave of a whole library's letters, read as it would be written. */
import type { Ask } from '@shared/contract'
import type { LetterFormat, LettersDraft } from '@shared/letter-export'
import type { WholeLibrary } from './whole-library'

export interface DrawnUp {
  readonly draft: LettersDraft
  /** By their paths. */
  readonly files: ReadonlyMap<string, string>
}

export async function drawnUp(
  library: WholeLibrary,
  format: LetterFormat,
  more: Partial<Ask<'letter-exports.draft'>> = {},
): Promise<DrawnUp> {
  const draft = await library.call('letter-exports.draft', {
    ...{ which: { kind: 'query', query: '', copies: false }, format, style: 'chicago' },
    ...{ language: 'en', notes: null, comparisons: [], ...more },
  })
  const { files } = await library.call('letter-exports.written', { draft: draft.id })
  const written = new Map<string, string>()
  for (const [file, name] of files.entries()) {
    const parts: Uint8Array[] = []
    for (let offset: number | null = 0; offset !== null; ) {
      const ask = { draft: draft.id, file, offset }
      const part: { readonly bytes: Uint8Array; readonly next: number | null } = await library.call(
        'letter-exports.stretch',
        ask,
      )
      parts.push(part.bytes)
      offset = part.next
    }
    written.set(name, Buffer.concat(parts).toString())
  }
  return { draft, files: written }
}
