/** Answers the calls about decisions: which names mean one person, and which letters are one letter. */
import type { Answer, Ask, SubjectHandlers } from '@shared/contract'
import { AppError } from '@shared/failure'
import type { Decision } from '@shared/judgement'
import type { Notebook } from '../notebook/open-notebook'
import { absorbing, contradiction, covers, slotOf } from './contradictions'
import { standingDecisions } from './decision-rows'
import { standingChange } from './standing-change'
import { wellFormedDecision } from './well-formed'

export function decisionHandlers(notebook: () => Notebook): SubjectHandlers<'notebook', 'decisions'> {
  return {
    'decisions.list': () => standingDecisions(notebook().db),
    'decisions.record': (ask) => recordDecisions(notebook(), ask),
  }
}

function recordDecisions(notebook: Notebook, ask: Ask<'decisions.record'>): Answer<'decisions.record'> {
  const asked = ask.put.map(wellFormedDecision)
  for (const decision of asked) refuseSenseless(decision)
  const standing = standingDecisions(notebook.db)
  const { given, absorbed } = joined(asked, standing, new Set(ask.withdraw))
  const wish = { put: given, withdraw: [...ask.withdraw, ...absorbed] }
  const { put, withdrawn, replaced } = standingChange(wish, standing, slotOf)
  if (put.length > 0 || withdrawn.length > 0) {
    refuseContradiction(standing, put, withdrawn)
    notebook.record({ kind: 'decisions-changed', put: [...put], withdrawn: [...withdrawn] })
  }
  return { replaced, decisions: standingDecisions(notebook.db) }
}

/** What joins names that other decisions join already takes those over, so that each name is joined by one decision. */
function joined(
  asked: readonly Decision[],
  standing: readonly Decision[],
  withdrawn: ReadonlySet<string>,
): { readonly given: readonly Decision[]; readonly absorbed: readonly string[] } {
  const given: Decision[] = []
  const absorbed: string[] = []
  const ids = new Set(asked.map(({ id }) => id))
  let others = standing.filter(({ id }) => !withdrawn.has(id) && !ids.has(id))
  for (const decision of asked) {
    const whole = absorbing(decision, others)
    const taken = new Set(others.filter((other) => covers(whole, other)).map(({ id }) => id))
    absorbed.push(...taken)
    given.push(whole)
    others = [...others.filter(({ id }) => !taken.has(id)), whole]
  }
  return { given: given.filter(({ id }) => !absorbed.includes(id)), absorbed }
}

function refuseSenseless({ kind, members, as }: Decision): void {
  if (new Set(members).size < members.length) {
    throw new AppError(
      'refused',
      'A name or letter was given twice. Choose different ones, then decide again.',
    )
  }
  if ((kind === 'same-person') !== (as !== null)) {
    throw new AppError(
      'refused',
      'Names that mean one person, and only those, need a name to be listed under.',
    )
  }
}

function refuseContradiction(
  standing: readonly Decision[],
  put: readonly Decision[],
  withdrawn: readonly string[],
): void {
  const gone = new Set([...withdrawn, ...put.map(({ id }) => id)])
  const apart = contradiction([...standing.filter(({ id }) => !gone.has(id)), ...put])
  if (apart !== null) throw new AppError('refused', contradictionMessages[apart.kind])
}

const people =
  'Some of these names were said to be different people, and others say that they are one. Take one of the decisions back first, then decide again.'
const letters =
  'Some of these letters were said to be different letters, and others say that they are one. Take one of the decisions back first, then decide again.'
const contradictionMessages: Readonly<Record<Decision['kind'], string>> = {
  'same-person': people,
  'different-people': people,
  'same-letter': letters,
  'different-letters': letters,
}
