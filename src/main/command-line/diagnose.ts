/** `letterbook diagnose`: the report that the app offers to copy, also where the app does not start. It changes nothing. */
import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { failureOf } from '@shared/failure'
import type { NotebookState } from '@shared/library'
import { settingsSchema } from '@shared/settings'
import { type ReportedLibrary, reportText } from '../diagnostics/report'
import { countsOf } from '../library/notebook/examine'
import { keyFileName } from '../library/privacy/key-file'
import { objectIn } from './json-object'
import { ownVersion } from './own-version'
import { withNotebook, withSearch } from './read-only'
import { print } from './spoken'
import { type Command, UsageError, type Words } from './usage'
import { userDataOf, userDataOption } from './user-data'

export const diagnoseCommand: Command = {
  options: userDataOption,
  libraryOptional: true,
  run: async (words) => {
    if (words.positionals.length > 0) throw new UsageError('diagnose takes no further words.')
    const userData = userDataOf(words)
    const kept = keptSettings(userData)
    const library = words.library === '' ? kept.lastLibrary : words.library
    const text = reportText({
      made: new Date(),
      versions: { Letterbook: ownVersion(), Node: process.versions.node },
      system: ['from the command line'],
      library: library === null ? { kind: 'none' } : await reportedLibrary({ ...words, library }),
      settings: kept.settings,
      logFolder: join(userData, 'logs'),
      more: [],
    })
    print(words, { report: text }, () => text.trimEnd().split('\n'))
    return 0
  },
}

function keptSettings(userData: string) {
  const kept = objectIn(join(userData, 'settings.json'))
  const { lastLibrary, settings } = kept
  return {
    lastLibrary: typeof lastLibrary === 'string' && lastLibrary !== '' ? lastLibrary : null,
    settings: settingsSchema.safeParse(settings).data ?? null,
  }
}

/** Beside the open app, of a damaged library and of a locked one as well: what cannot be read is said by its code. */
async function reportedLibrary(words: Words): Promise<ReportedLibrary> {
  const { library: directory } = words
  if (isLocked(words))
    return {
      ...{ kind: 'open', directory, sample: false, counts: null },
      ...{ notebook: { kind: 'locked' }, folders: null, problems: {} },
    }
  try {
    const counts = await withSearch(words, async (room) => await room.handlers['letters.count']({}))
    const notebook = await notebookOf(words)
    return { kind: 'open', directory, sample: false, counts, notebook, folders: null, problems: {} }
  } catch (thrown) {
    return { kind: 'failed', code: failureOf(thrown).code, directory }
  }
}

/** The report is wanted without typing a passphrase. */
function isLocked({ library, passphraseFile }: Words): boolean {
  const given = passphraseFile !== null || (process.env['LETTERBOOK_PASSPHRASE'] ?? '') !== ''
  return !given && existsSync(join(library, keyFileName))
}

async function notebookOf(words: Words): Promise<NotebookState | null> {
  try {
    return await withNotebook(words, async ({ db }) => {
      const { notes, savedSearches } = countsOf(db)
      return { kind: 'open', notes, savedSearches }
    })
  } catch {
    return null
  }
}
