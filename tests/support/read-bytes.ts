/** Reads letters out of bytes as the import does, without a file. */
import type { Extracted, ExtractedText, PartProblem } from '../../src/main/library/import/formats/format'
import { readLetters } from '../../src/main/library/import/read/read-letters'
import { fileOfBytes } from '../../src/main/library/import/read/source-files'

/** Everything that reading gives. Throws what reading throws for the file as a whole. */
export async function readBytes(
  name: string,
  bytes: Buffer | string,
  encoding: string | null = null,
): Promise<{ readonly letters: readonly ExtractedText[]; readonly problems: readonly PartProblem[] }> {
  const all: Extracted[] = []
  for await (const one of readLetters(fileOfBytes(name, Buffer.from(bytes)), encoding)) all.push(one)
  return {
    letters: all.flatMap((one) => (one.kind === 'letter' ? [one.letter] : [])),
    problems: all.flatMap((one) => (one.kind === 'problem' ? [one.problem] : [])),
  }
}
