/** notebook.db: which steps made it and which settings it runs with. It is precious; nothing may trade its safety for speed. */
import { migrationsFrom } from './migrate'
import type { DatabaseKind } from './open'

export const notebookDatabase: DatabaseKind = {
  name: 'notebook',
  damaged: 'damaged-notebook',
  applicationId: 0x4c424e42, // LBNB
  migrations: migrationsFrom(
    import.meta.glob('./migrations/notebook/*.sql', { query: '?raw', import: 'default', eager: true }),
  ),
  pragmas: [
    'journal_mode = WAL',
    // Subtle: must stand after journal_mode. WAL alone runs with NORMAL in this build, which loses
    // acknowledged notes when the power fails.
    'synchronous = FULL',
    'fullfsync = ON',
    'checkpoint_fullfsync = ON',
    'foreign_keys = ON',
    'secure_delete = ON',
    'trusted_schema = OFF',
    'cell_size_check = ON',
    'cache_size = -16384',
    // What is sorted must not reach the system's temporary folder.
    'temp_store = MEMORY',
  ],
}
