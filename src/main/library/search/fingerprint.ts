/** The fingerprint of a collection: two with the same letters under the same keys, with the same texts, have the same. */
import { createHash } from 'node:crypto'
import { letterKey } from '@shared/letter-key'
import type { IndexState } from './index-state'
import type { Turn } from './turn'

type Row = readonly [folderId: string, path: string, part: string, textHash: Uint8Array]

/** SHA-256 over the keys and the hashes of the texts of all letters in the order of their keys, in hex. */
export async function fingerprintOf(state: IndexState, turn: Turn): Promise<string> {
  return await state.results.get('fingerprint', turn, async () => {
    // Subtle: prepared anew, because a statement that is being read cannot be read by others at the same time.
    const rows = state.db
      .prepare<[], Row>(
        `SELECT folder_id, path, part, text_hash FROM file JOIN letter ON file_id = file.id JOIN letter_text USING (id)
          WHERE state = 0 ORDER BY folder_id, path, part`,
      )
      .raw()
    const hash = createHash('sha256')
    for (const [folderId, path, part, textHash] of rows.iterate()) {
      if (turn.isOver) await turn.pause()
      hash.update(`${JSON.stringify(letterKey({ folderId, path, part }))}\n`)
      hash.update(textHash)
    }
    return hash.digest('hex')
  })
}
