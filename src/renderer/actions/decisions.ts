/** Tells the library which names are one person, and which letters are one letter. */
import type { Decision } from '@shared/judgement'
import type { NameProposal } from '@shared/review'
import { call } from '../bridge'
import { type AlikePair, useQueue } from '../state/queue'
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
    const replaced = await change([decision], [])
    const back = new Set(replaced.map(({ id }) => id))
    const withdraw = back.has(decision.id) ? [] : [decision.id]
    offerUndo({ kind: 'decision', decision, put: replaced, withdraw, takenBack: false }, '')
  } catch (thrown) {
    reportFailure(thrown)
  }
}

export async function takeBackDecision(decision: Decision): Promise<void> {
  try {
    const replaced = await change([], [decision.id])
    offerUndo({ kind: 'decision', decision, put: replaced, withdraw: [], takenBack: true }, '')
  } catch (thrown) {
    reportFailure(thrown)
  }
}

export async function undoDecision(undo: Undo & { readonly kind: 'decision' }): Promise<Undo | null> {
  try {
    const replaced = await change(undo.put, undo.withdraw)
    const back = new Set(replaced.map(({ id }) => id))
    const withdraw = undo.put.map(({ id }) => id).filter((id) => !back.has(id))
    return { ...undo, put: replaced, withdraw }
  } catch (thrown) {
    reportFailure(thrown)
    return null
  }
}

/** Answers what was replaced. */
async function change(put: readonly Decision[], withdraw: readonly string[]): Promise<readonly Decision[]> {
  const { replaced } = await call('decisions.change', { put: [...put], withdraw: [...withdraw] })
  refreshQueue()
  void refreshCounts()
  return replaced
}

/** What was decided so far; a list that cannot be read now is read the next time. */
export async function readDecided(): Promise<void> {
  const decisions = await call('decisions.list', {}).catch(() => null)
  if (decisions === null) return
  const ofNames = ({ kind }: Decision) => kind === 'same-person' || kind === 'different-people'
  useQueue.setState({
    decided: decisions.filter(ofNames),
    decidedLetters: decisions.filter((decision) => !ofNames(decision)),
  })
}
