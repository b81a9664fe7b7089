/** What travels with a mail becomes letters of their own, which say in which mail they were. */
import type { Evidence } from '@shared/letter'
import { fileOfBytes } from '../../read/source-files'
import type { Extracted, ExtractedText, PartProblem, Property, Reading } from '../format'
import { mailEvidence } from './mail-links'

/** What is known of a mail before it is read. */
export interface MailPlace {
  /** Which letter of the file it is to be; empty when the file is this mail. */
  readonly part: string
  readonly reading: Reading
  /** What the mailbox says of it beside its header. */
  readonly properties?: readonly Property[]
}

export type FoundProblem = Pick<PartProblem, 'code' | 'message'>

export function asProblem(part: string, problem: FoundProblem): Extracted {
  return { kind: 'problem', problem: { part, ...problem } }
}

/** Reads what travels with the mail, and says so of each letter that is in it. */
export async function* enclosed(
  place: MailPlace,
  part: string,
  name: string,
  bytes: Buffer,
  identity: string,
): AsyncGenerator<Extracted> {
  const own = `${below(place.part, part)}`
  const evidence = mailEvidence('attachment', name, 'certain')
  for await (const one of place.reading.inner(own, fileOfBytes(name, bytes))) {
    yield one.kind === 'problem' ? one : { ...one, letter: enclosedIn(one.letter, own, identity, evidence) }
  }
}

/** A letter deeper down is enclosed in what is directly above it. */
export function enclosedIn(
  letter: ExtractedText,
  own: string,
  identity: string,
  evidence: Evidence,
): ExtractedText {
  const isDirect = !(letter.links ?? []).some(({ relation }) => relation === 'enclosed-in')
  if (!isDirect || !letter.part.startsWith(own)) return letter
  return { ...letter, links: [...(letter.links ?? []), { relation: 'enclosed-in', to: identity, evidence }] }
}

export function below(part: string, name: string): string {
  return part === '' ? name : `${part}/${name}`
}
