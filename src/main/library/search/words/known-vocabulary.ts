/**
 * The vocabulary of a library over many states of its index: it is read again only when the table of words or the
 * languages of the letters changed, once for all who wait for it, in slices, and shared until then.
 */
import type { Db } from '../../db/open'
import { statement } from '../../db/statement'
import { Turn } from '../turn'
import { Vocabulary } from '../vocabulary'

interface Known {
  readonly version: string
  readonly vocabulary: Promise<Vocabulary>
}

export class KnownVocabulary {
  private known: Known | null = null

  /** The vocabulary as this connection sees it, with forms of words in these languages. Errors: `cancelled`, when nobody waits for it any longer. */
  async of(db: Db, languages: readonly string[], turn: Turn): Promise<Vocabulary> {
    const version = `${versionOf(db)} ${languages.join(' ')}`
    if (this.known?.version !== version) {
      // Subtle: read with a turn of its own, since others may wait for it when this one is given up.
      const vocabulary = Vocabulary.load(db, languages, new Turn())
      const known = { version, vocabulary }
      this.known = known
      vocabulary.catch(() => {
        if (this.known === known) this.known = null
      })
    }
    return await turn.waitFor(this.known.vocabulary)
  }
}

/** Changes whenever the table of words does. */
function versionOf(db: Db): string {
  const marked = statement<string>(db, "SELECT value FROM state WHERE key = 'vocabulary-version'")
    .pluck()
    .get()
  if (marked !== undefined) return marked
  // Subtle: asked as a query, because a pragma is refused while rows are being read over the same connection.
  const version = statement<number>(db, 'SELECT data_version FROM pragma_data_version').pluck().get()
  return `unmarked ${String(version)}`
}
