/**
 * Texts on which notes stand, kept so that it can be told later what changed in them. Each is checked by its own hash
 * whenever it is read; what does not fit is as good as missing.
 */
import { deflateRawSync, inflateRawSync } from 'node:zlib'
import type { Db } from '../db/open'
import { statement } from '../db/statement'
import { digestOfText } from '../letters/sound-values'

export interface KeptText {
  readonly textHash: string
  readonly text: string
}

/** Longer texts are not kept; passages in them are found by their words. UTF-16 code units. */
const longestKept = 4_000_000

/** Letters with texts on which passages stand, by their anchors or where they were found for certain, that are not kept. */
export function wantedTexts(
  db: Db,
  letterKeys: readonly string[] | null,
): readonly { readonly letterKey: string; readonly textHash: string }[] {
  const chosen = letterKeys === null ? '' : 'AND a.letter_key IN (SELECT value FROM json_each(?))'
  return statement<{ letterKey: string; textHash: string }>(
    db,
    `SELECT DISTINCT a.letter_key AS letterKey, a.text_hash AS textHash FROM anchor AS a
      WHERE a.text_hash NOT IN (SELECT text_hash FROM kept_text) ${chosen}
     UNION
     SELECT a.letter_key, p.text_hash FROM anchor_place AS p
       JOIN anchor AS a ON a.note = p.note AND a.place = p.place
      WHERE p.state IN ('exact', 'moved') AND p.text_hash NOT IN (SELECT text_hash FROM kept_text) ${chosen}`,
  ).all(...(letterKeys === null ? [] : [JSON.stringify(letterKeys), JSON.stringify(letterKeys)]))
}

/** Keeps those that are what their hashes say. */
export function keepTexts(db: Db, texts: readonly KeptText[]): void {
  const keep = statement(db, 'INSERT OR REPLACE INTO kept_text (text_hash, deflated) VALUES (?, ?)')
  db.transaction(() => {
    for (const { textHash, text } of texts) {
      if (text.length > longestKept || hashOf(text) !== textHash) continue
      keep.run(textHash, deflateRawSync(Buffer.from(text, 'utf8')))
    }
  }).immediate()
}

/** Those that are there, in any order. */
export function keptTexts(db: Db, textHashes: readonly string[]): readonly KeptText[] {
  const find = statement<Buffer>(db, 'SELECT deflated FROM kept_text WHERE text_hash = ?').pluck()
  return textHashes.flatMap((textHash) => {
    const deflated = find.get(textHash)
    const text = deflated === undefined ? null : inflated(deflated)
    return text === null || hashOf(text) !== textHash ? [] : { textHash, text }
  })
}

// Four bytes in UTF-8 are the most that one code unit takes.
function inflated(deflated: Buffer): string | null {
  try {
    return inflateRawSync(deflated, { maxOutputLength: 4 * longestKept }).toString('utf8')
  } catch {
    return null
  }
}

function hashOf(text: string): string {
  return digestOfText(text).toString('hex')
}

/** Gives up texts on which nothing stands any more, and nothing stood that could be brought back. */
export function dropUnusedTexts(db: Db): void {
  db.exec(
    `DELETE FROM kept_text
      WHERE text_hash NOT IN (SELECT text_hash FROM anchor)
        AND text_hash NOT IN (SELECT text_hash FROM anchor_place WHERE text_hash IS NOT NULL)
        AND text_hash NOT IN (SELECT value ->> '$.textHash' FROM former_note, json_each(anchors)
                               WHERE anchors IS NOT NULL)`,
  )
}
