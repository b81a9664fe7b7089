/** Answers the calls about codes that need the notebook alone. */
import type { Code, CodePairs } from '@shared/code'
import type { Ask, Handlers } from '@shared/contract'
import type { Db } from '../db/open'
import type { Notebook } from '../notebook/open-notebook'
import { marksOf } from '../notes/detail-rows'
import { knownNote } from '../notes/read-note'
import { changeCodes } from './change-codes'
import { codesOfLetters, pairsOfPassages, pairsWithin } from './code-pairs'
import { codePassages, foreseenCoding } from './code-passages'
import { standingCodes } from './code-rows'
import { codedPassages, codesOfNotes, countsOfCodes, notesWithCodes, usedCodes } from './coded-notes'
import { mergedCodes, splitCode } from './merge-codes'

type CodeCall = Extract<keyof Handlers<'notebook'>, `codes.${string}`>

export function codeHandlers(notebook: () => Notebook): Pick<Handlers<'notebook'>, CodeCall> {
  return {
    'codes.list': () => listCodes(notebook().db),
    'codes.change': (ask) => changeCodes(notebook(), ask),
    'codes.merge': (ask) => mergeCodes(notebook(), ask),
    'codes.split': (ask) => splitOne(notebook(), ask),
    'codes.passages': (ask) => codePassages(notebook(), ask),
    'codes.foreseen': (ask) => foreseenCoding(notebook().db, ask),
    'codes.pairs': (ask) => codePairs(notebook().db, ask),
    'codes.used': ({ codes }) => usedCodes(notebook().db, codes),
  }
}

function listCodes(db: Db): readonly Code[] {
  const counts = countsOfCodes(db)
  return standingCodes(db).map((code) => ({ ...code, notes: counts.get(code.id) ?? 0 }))
}

function mergeCodes(notebook: Notebook, ask: Ask<'codes.merge'>) {
  const { db } = notebook
  const marked = notesWithCodes(db, ask.from).map(({ id, number }) => ({
    note: id,
    codes: marksOf(db, number).codes,
  }))
  return changeCodes(notebook, mergedCodes(standingCodes(db), ask, marked))
}

function splitOne(notebook: Notebook, ask: Ask<'codes.split'>) {
  const { db } = notebook
  const marked = [...new Set(ask.notes)].map((id) => ({
    note: id,
    codes: marksOf(db, knownNote(db, id).number).codes,
  }))
  return changeCodes(notebook, splitCode(standingCodes(db), ask, marked))
}

function codePairs(db: Db, { codes, within }: Ask<'codes.pairs'>): CodePairs {
  switch (within) {
    case 'note':
      return pairsWithin(codesOfNotes(db), codes)
    case 'passage':
      return pairsOfPassages(codedPassages(db, codes), codes)
    case 'letter':
      return pairsWithin(codesOfLetters(codedPassages(db, codes)), codes)
  }
}
