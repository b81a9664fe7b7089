/** index.db: which steps made it and which settings it runs with. It is derived; losing it loses nothing. */
import { migrationsFrom } from './migrate'
import type { DatabaseKind } from './open'

/** In the table of states: another value after each change that readers of the index must see at once. */
export const seenAtOnceKey = 'seen-at-once'

export const indexDatabase: DatabaseKind = {
  name: 'index',
  damaged: 'damaged-index',
  applicationId: 0x4c424958, // LBIX
  migrations: migrationsFrom(
    import.meta.glob('./migrations/index/*.sql', { query: '?raw', import: 'default', eager: true }),
  ),
  pragmas: [
    // Letters have a few thousand bytes: at half this size a fifth of each page of them stayed empty.
    'page_size = 32768',
    'journal_mode = WAL',
    'synchronous = NORMAL',
    'foreign_keys = ON',
    'cache_size = -32768',
    'trusted_schema = OFF',
    'wal_autocheckpoint = 1000',
    // The log keeps its largest size otherwise, as much again as the letters after a first import.
    'journal_size_limit = 4194304',
  ],
}
