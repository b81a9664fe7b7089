/** Copies of the notebook as the window shows them: the list, another notebook that is looked at, what is chosen of it. */
import {
  type BackupFile,
  type BackupList,
  type Difference,
  type MergeAsk,
  type MergeChoice,
  type MergeReport,
  type OtherNotebook,
  usualMerge,
} from '@shared/backup'
import { create } from 'zustand'

export interface BackupsState {
  readonly list: BackupList | null
  readonly page: BackupsPage
  readonly differences: readonly Difference[]
  /** How many there are. */
  readonly total: number
  readonly states: MergeAsk['states']
  readonly choices: Readonly<Record<string, MergeChoice>>
}

export type BackupsPage =
  | { readonly kind: 'list' }
  /** One that was asked for is about to be removed. */
  | { readonly kind: 'remove'; readonly backup: BackupFile }
  /** The one file is about to be written. */
  | { readonly kind: 'export' }
  /** A file was chosen that opens with a passphrase only. */
  | { readonly kind: 'locked'; readonly name: string; readonly wrong: boolean }
  | { readonly kind: 'other'; readonly other: OtherNotebook; readonly mode: 'restore' | 'merge' }
  | { readonly kind: 'merged'; readonly report: MergeReport }
  | {
      readonly kind: 'restored'
      readonly name: string
      /** When the backup was made; null for a file. */
      readonly made: string | null
      readonly backup: string | null
    }

export const nothingChosen = { differences: [], total: 0, states: usualMerge, choices: {} } as const

export const useBackups = create<BackupsState>()(() => ({
  list: null,
  page: { kind: 'list' },
  ...nothingChosen,
}))

/** Whether anything of the other notebook is asked for. */
export function takesAnything(
  { counts }: OtherNotebook,
  { states, choices }: Pick<BackupsState, 'states' | 'choices'>,
): boolean {
  const offered = ['only-there', 'newer-there', 'conflict'] as const
  const isTaken = offered.some((state) => counts[state] > 0 && states[state] !== 'here')
  return isTaken || Object.values(choices).some((choice) => choice !== 'here')
}

/** What is done with a difference: what was chosen for it, else for all in its state. */
export function choiceOf(
  { key, state }: Difference,
  { states, choices }: Pick<BackupsState, 'states' | 'choices'>,
): MergeChoice {
  const chosen = choices[key]
  if (chosen !== undefined) return chosen
  return state === 'only-here' || state === 'newer-here' ? 'here' : states[state]
}
