/** Tells the library which names are one person, and which letters are one letter. */
import type { Decision } from '@shared/judgement'
import type { NameProposal } from '@shared/review'
import { call } from '../bridge'
import type { AlikePair } from '../state/queue'
import type { Undo } from '../state/undo'
import { refreshCounts } from './library'
import { offerUndo, reportFailure } from './notices'
import { refreshQueue } from './queue'

export async function mergeNames(names: readonly string[], as: string): Promise<void> {
  await decide({ kind: 'same-person', members: [...names], as })
}

export async function neverMerge({ names }: NameProposal): Promise<void> {
  await decide({ kind: 'different-people', members: names.map(({ name }) => name), as: null })
}

export async function tellApart({ letter, other }: AlikePair): Promise<void> {
  await decide({ kind: 'different-letters', members: [letter.key, other.head.key], as: null })
}

async function decide(said: Omit<Decision, 'id'>): Promise<void> {
  const decision: Decision = { ...said, id: crypto.randomUUID() }
  try {
    const { replaced } = await call('decisions.change', { put: [decision], withdraw: [] })
    offerUndo({ kind: 'decision', decision, replaced }, '')
    refreshQueue()
    void refreshCounts()
  } catch (thrown) {
    reportFailure(thrown)
  }
}

export async function undoDecision({
  decision,
  replaced,
}: Undo & { readonly kind: 'decision' }): Promise<void> {
  try {
    const back = new Set(replaced.map(({ id }) => id))
    const withdraw = back.has(decision.id) ? [] : [decision.id]
    await call('decisions.change', { put: [...replaced], withdraw })
    refreshQueue()
    void refreshCounts()
  } catch (thrown) {
    reportFailure(thrown)
  }
}
