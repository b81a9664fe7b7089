/** Calls about codes and what is marked with them. */
import { z } from 'zod'
import {
  type Code,
  type CodePairs,
  type CodesChange,
  type CodeTable,
  codeContentSchema,
  codesChangeSchema,
  codeTableSides,
} from '../code'
import { anchorSchema } from '../note'
import { call, inner, letterKey, nothing, uuid } from './call'

const ids = z.array(uuid).min(1).max(1000)

export const codeCalls = {
  'codes.list': call<readonly Code[]>()('notebook', nothing),
  /**
   * Adds, renames, moves and removes codes in one change; a name that a neighbour has already is refused (`name-taken`),
   * and so is a code below itself (`refused`). Codes below a removed one are removed too, and notes lose them. The
   * answer undoes it.
   */
  'codes.change': call<CodesChange>()('notebook', codesChangeSchema),
  /** The notes of all get `into`; what stood below them comes to stand below it. */
  'codes.merge': call<CodesChange>()('notebook', z.object({ from: ids, into: uuid })),
  /** These notes have the new code instead of the old one. */
  'codes.split': call<CodesChange>()(
    'notebook',
    z.object({ from: uuid, notes: ids, into: codeContentSchema }),
  ),
  /**
   * Gives the code to passages: a note that stands on exactly this passage gets it, else a note without words is made
   * for it under `id`. In one change. What is answered was made and was marked.
   */
  'codes.passages': call<{ readonly added: readonly string[]; readonly marked: readonly string[] }>()(
    'notebook',
    z.object({
      code: uuid,
      passages: z
        .array(z.object({ id: uuid, anchor: anchorSchema }))
        .min(1)
        .max(1000),
    }),
  ),
  /** How many notes `codes.passages` would make and how many it would mark; the others have the code already. */
  'codes.foreseen': call<{ readonly added: number; readonly marked: number }>()(
    'notebook',
    z.object({
      code: uuid,
      passages: z
        .array(z.object({ id: uuid, anchor: anchorSchema }))
        .min(1)
        .max(1000),
    }),
  ),
  'codes.table': call<CodeTable>()(
    'library',
    z.object({ side: z.enum(codeTableSides), codes: z.array(uuid).max(500), below: z.boolean() }),
  ),
  'codes.pairs': call<CodePairs>()(
    'notebook',
    z.object({ codes: z.array(uuid).max(500), within: z.enum(['note', 'passage', 'letter']) }),
  ),
  /** Asks where to and writes a table of codes as it is shown; null when the reader cancelled. */
  'codes.exportTable': call<{ readonly path: string } | null>()(
    'shell',
    z.object({ name: z.enum(['codes', 'codes-together']), csv: z.string().max(20_000_000) }),
  ),
  /** Every code of every passage and of every note about a whole letter. */
  'codes.used': inner<
    readonly { readonly code: string; readonly note: string; readonly letterKey: string }[]
  >()('notebook', z.object({ codes: z.array(uuid).max(500) })),
  /** Titles, senders and years of letters, for tables; letters that are not in the index are left out. */
  'letters.facts': call<
    readonly {
      readonly letterKey: string
      readonly id: number
      readonly title: string
      readonly senders: readonly string[]
      readonly years: readonly number[]
    }[]
  >()('search', z.object({ letterKeys: z.array(letterKey).max(5000) })),
} as const
