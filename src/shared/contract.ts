/**
 * Every call and every piece of news that may cross a border, in one table: who answers it, the schema of what is
 * asked and the type of the answer. Handlers, bridge and clients all take their types from here, so that a call
 * without a handler does not compile. It must hold nothing but that table and the types that follow from it.
 */
import type { z } from 'zod'
import { anchorCalls } from './contract/anchors'
import { backupCalls } from './contract/backups'
import type { Server } from './contract/call'
import { codeCalls } from './contract/codes'
import { compareCalls } from './contract/compare'
import { concordanceCalls } from './contract/concordance'
import { diagnosticsCalls } from './contract/diagnostics'
import { exchangeCalls } from './contract/exchange'
import { importCalls } from './contract/import'
import { judgementCalls } from './contract/judgements'
import { letterExportCalls } from './contract/letter-exports'
import { letterCalls } from './contract/letters'
import { libraryCalls } from './contract/library'
import { noteCalls } from './contract/notes'
import { privacyCalls } from './contract/privacy'
import { readingCalls } from './contract/reading'
import { savedSearchCalls } from './contract/saved-searches'
import { searchCalls } from './contract/search'
import { shellCalls } from './contract/shell'

export type { Server } from './contract/call'
export { type Command, commands, type News, type NewsItem, type NewsName } from './contract/news'

export const contract = {
  ...libraryCalls,
  ...importCalls,
  ...judgementCalls,
  ...letterCalls,
  ...searchCalls,
  ...concordanceCalls,
  ...savedSearchCalls,
  ...compareCalls,
  ...noteCalls,
  ...codeCalls,
  ...anchorCalls,
  ...exchangeCalls,
  ...letterExportCalls,
  ...privacyCalls,
  ...readingCalls,
  ...backupCalls,
  ...shellCalls,
  ...diagnosticsCalls,
} as const

type Contract = typeof contract
export type CallName = keyof Contract
export type Ask<C extends CallName> = z.infer<Contract[C]['ask']>
export type Answer<C extends CallName> =
  | NonNullable<Contract[C]['answer']>
  | Extract<Contract[C]['answer'], null>

/** The calls that one server must answer. */
export type CallOf<S extends Server> = {
  [C in CallName]: Contract[C]['server'] extends S ? C : never
}[CallName]
/** The calls that the window may make. */
export type WindowCall = { [C in CallName]: Contract[C]['inner'] extends true ? never : C }[CallName]

export type Handlers<S extends Server> = {
  readonly [C in CallOf<S>]: (ask: Ask<C>) => Answer<C> | Promise<Answer<C>>
}
/** The handlers of one subject, such as `notes`, among those of a server. */
export type SubjectHandlers<S extends Server, Subject extends string> = Pick<
  Handlers<S>,
  Extract<CallOf<S>, `${Subject}.${string}`>
>

export function isCallName(name: unknown): name is CallName {
  return typeof name === 'string' && Object.hasOwn(contract, name)
}
