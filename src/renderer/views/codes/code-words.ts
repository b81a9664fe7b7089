/** Codes in words. Pure. */
import type { Code } from '@shared/code'
import { namesOf } from '../../state/codes'
import { isolated } from '../shell/words'

/** The names from the top of the tree down to the code. */
export function codePathWords(codes: readonly Code[], id: string): string {
  return namesOf(codes, id).map(isolated).join(' › ')
}
