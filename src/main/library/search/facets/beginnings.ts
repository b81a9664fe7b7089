/** Values that are found by the beginning of a word in them. Pure. */
import { isUnspaced } from '@shared/text/tokens'

/** Whether a word of any of the names begins so; in scripts without spaces, whether it stands anywhere in it. */
export function begins(names: string, begun: string): boolean {
  if (names.startsWith(begun)) return true
  if (!names.includes(begun)) return false
  return isUnspaced(begun.slice(0, 1)) || names.includes(` ${begun}`) || names.includes(`\n${begun}`)
}
