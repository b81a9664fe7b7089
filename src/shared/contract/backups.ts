/** Calls about copies of the notebook: backups, copies elsewhere, the one file that travels, and taking over from them. */
import { z } from 'zod'
import {
  type BackupList,
  type Difference,
  type MergeReport,
  mergeAskSchema,
  type OpenedFile,
  type OtherNotebook,
  thingKinds,
  thingStates,
} from '../backup'
import type { HeldLetter, LibraryState } from '../library'
import { longestPassphrase, shortestPassphrase } from '../privacy'
import { call, inner, letterKey, nothing, page, path, uuid } from './call'

const fileName = z.string().min(1).max(300)
const passphrase = z.string().max(longestPassphrase).nullable()
const newPassphrase = z.string().min(shortestPassphrase).max(longestPassphrase).nullable()
const moves = z.array(z.object({ from: letterKey, to: letterKey }))

export const backupCalls = {
  'backups.list': call<BackupList>()('notebook', nothing),
  /** Makes one now, even when nothing changed since the newest. It stays until it is removed (`mostAskedFor`). */
  'backups.make': call<{ readonly name: string }>()('notebook', nothing),
  /** Removes one that was asked for; the others go by themselves. Errors: `not-found`, `refused`. */
  'backups.remove': call<null>()('notebook', z.object({ name: fileName })),

  // looking at another notebook
  /** Opens a backup to be looked at; nothing is changed. Errors: `not-found`, `damaged-notebook`. */
  'backups.open': call<OtherNotebook>()('library', z.object({ name: fileName })),
  /** Asks for a file, which may be a backup, a copy, or a notebook of another machine; null when cancelled. */
  'backups.choose': call<OpenedFile | null>()('shell', nothing),
  /** Tries a passphrase on the file that was chosen last. */
  'backups.unlock': call<OpenedFile>()(
    'shell',
    z.object({ passphrase: z.string().min(1).max(longestPassphrase) }),
  ),
  /** What differs, in the order of kinds. */
  'backups.differences': call<{ readonly total: number; readonly differences: readonly Difference[] }>()(
    'notebook',
    z.object({
      id: uuid,
      states: z.array(z.enum(thingStates)),
      kinds: z.array(z.enum(thingKinds)),
      ...page,
    }),
  ),
  /** Closes it again. */
  'backups.leave': call<null>()('notebook', z.object({ id: uuid })),

  // taking over
  /** Takes things over as changes of this notebook, after a backup of it as it is. */
  'backups.merge': call<MergeReport>()('library', mergeAskSchema),
  /** The whole notebook becomes what the other one is, after a backup of it as it is, which undoes it. */
  'backups.restore': call<{ readonly state: LibraryState; readonly backup: string | null }>()(
    'library',
    z.object({ id: uuid }),
  ),

  // going out; each asks where to, and answers null when the reader cancelled
  /** A verified copy in a folder of the reader's choice, encrypted if the notebook is, with what opens it. */
  'backups.copy': call<{ readonly path: string } | null>()('shell', nothing),
  /** The one file; encrypted with a passphrase of its own unless that is null. */
  'backups.export': call<{ readonly path: string } | null>()(
    'shell',
    z.object({ passphrase: newPassphrase }),
  ),

  // between the shell, the library and the notebook
  'backups.openFile': inner<OpenedFile>()('library', z.object({ path, passphrase })),
  'backups.read': inner<
    | { readonly kind: 'read'; readonly id: string; readonly held: readonly HeldLetter[] }
    | {
        readonly kind: 'locked'
        readonly wrong: boolean
      }
  >()('notebook', z.object({ source: z.object({ backup: fileName }).or(z.object({ path })), passphrase })),
  /** Where the letters of the other notebook are in this library. */
  'backups.compare': inner<OtherNotebook>()(
    'notebook',
    z.object({ id: uuid, moves, here: z.array(letterKey) }),
  ),
  'backups.take': inner<MergeReport>()('notebook', mergeAskSchema),
  'backups.replace': inner<{ readonly backup: string | null }>()('notebook', z.object({ id: uuid })),
  'backups.copyTo': inner<{ readonly path: string }>()('notebook', z.object({ folder: path })),
  'backups.writeFile': inner<null>()('notebook', z.object({ path, passphrase: newPassphrase })),
} as const
