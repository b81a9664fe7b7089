/** A letter as it is read, made up for tests of what is made of letters. */
import type { Letter } from '@shared/letter'
import { description } from './described'

export function readLetterOf(change: Partial<Letter> = {}): Letter {
  const text = change.text ?? 'Dear Bela,\n\nthe gate is open.'
  return {
    ...description(),
    ...{ id: 1, key: 'f/a.txt', path: 'a.txt', words: 6, text, textHash: 'ab', needs: [], copies: 0 },
    blocks: [{ start: 0, end: text.length, kind: 'paragraph' }],
    file: {
      ...{ absolutePath: '/letters/a.txt', part: '', format: 'txt', encoding: 'utf-8', encodingFrom: 'file' },
      ...{ size: text.length, hash: 'cd', present: true },
    },
    ...change,
  }
}
