/** Answers the calls about what the reader decided: corrections, decisions, encodings, ignored problems, moved letters. */
import type { Ask, SubjectHandlers } from '@shared/contract'
import { AppError } from '@shared/failure'
import type { EncodingChoice, IgnoredProblem, Judgements } from '@shared/judgement'
import type { Db } from '../db/open'
import { folderRow } from '../folders/folder-rows'
import type { Notebook } from '../notebook/open-notebook'
import { correctionHandlers } from './correction-handlers'
import { standingCorrections } from './correction-rows'
import { decisionHandlers } from './decision-handlers'
import { standingDecisions } from './decision-rows'
import { encodingChoices, encodingChosenFor } from './encoding-rows'
import { ignoredProblems, isIgnored } from './ignored-problem-rows'
import { changeOfMoves, heldLetters } from './move-letters'

type Subject = 'corrections' | 'decisions' | 'encodings' | 'problems' | 'judgements' | 'letters'

export function judgementHandlers(notebook: () => Notebook): SubjectHandlers<'notebook', Subject> {
  return {
    ...correctionHandlers(notebook),
    ...decisionHandlers(notebook),
    'encodings.list': () => encodingChoices(notebook().db),
    'encodings.record': (ask) => recordEncoding(notebook(), ask),
    'problems.record': (ask) => recordProblems(notebook(), ask),
    'judgements.all': () => allJudgements(notebook().db),
    'letters.held': () => heldLetters(notebook().db),
    'letters.moved': ({ moves }) => {
      const change = changeOfMoves(notebook().db, moves)
      if (change !== null) notebook().record(change)
      return null
    },
  }
}

function allJudgements(db: Db): Judgements {
  return {
    corrections: [...standingCorrections(db)],
    encodings: [...encodingChoices(db)],
    decisions: [...standingDecisions(db)],
    ignored: [...ignoredProblems(db)],
  }
}

function recordEncoding(notebook: Notebook, ask: Ask<'encodings.record'>): readonly EncodingChoice[] {
  const { folderId, encoding } = ask
  const path = ask.path.toWellFormed()
  if (folderRow(notebook.db, folderId) === undefined) {
    throw new AppError('not-found', 'This folder is not among the source folders.')
  }
  const before = encodingChosenFor(notebook.db, folderId, path)
  if (encoding === null && before !== null) notebook.record({ kind: 'encoding-forgotten', folderId, path })
  if (encoding !== null && encoding !== before) {
    notebook.record({ kind: 'encoding-chosen', choice: { folderId, path, encoding } })
  }
  return encodingChoices(notebook.db)
}

function recordProblems(notebook: Notebook, ask: Ask<'problems.record'>): readonly IgnoredProblem[] {
  const given = ask.problems.map(({ key, code }) => ({ key: key.toWellFormed(), code: code.toWellFormed() }))
  const once = [...new Map(given.map((problem) => [JSON.stringify(problem), problem])).values()]
  const problems = once.filter((problem) => isIgnored(notebook.db, problem) !== ask.ignored)
  const kind = ask.ignored ? 'problems-ignored' : 'problems-minded'
  if (problems.length > 0) notebook.record({ kind, problems })
  return ignoredProblems(notebook.db)
}
