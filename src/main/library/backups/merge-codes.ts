/** The changes by which codes of another notebook come into this one. */
import { randomUUID } from 'node:crypto'
import type { CodeContent } from '@shared/code'
import { foldText } from '@shared/text/fold'
import { standingCodes } from '../codes/code-rows'
import type { Db } from '../db/open'
import { statement } from '../db/statement'
import type { Change } from '../notebook/changes'
import { marksOf } from '../notes/detail-rows'
import type { ThingCopies } from './thing'

type CopiedCode = Extract<ThingCopies, { readonly kind: 'code' }>['code']

export interface TakenCodes {
  readonly added: readonly { readonly code: CopiedCode; readonly beside: boolean }[]
  readonly changed: readonly { readonly here: CopiedCode; readonly there: CopiedCode }[]
}

/** Neighbours get different names, and each shortcut stays with the code that has it here. */
export function codesTakenOver(db: Db, { added, changed }: TakenCodes): readonly Change[] {
  const names = new Names(standingCodes(db), new Set(changed.map(({ here }) => here.id)))
  const changes: Change[] = []
  for (const { there } of changed) {
    if (there.removed === null) {
      const { created: _, changed: __, removed: ___, ...code } = names.fitted(there)
      changes.push({ kind: 'codes-changed', put: [code], removed: [], marks: [] })
    } else {
      changes.push({ kind: 'codes-changed', put: [], removed: [there.id], marks: marksWithout(db, there.id) })
    }
  }
  for (const { code, beside } of added) {
    const own = beside ? { ...code, id: randomUUID() } : code
    changes.push({ kind: 'code-copied', code: own.removed === null ? names.fitted(own) : own })
  }
  return changes
}

function marksWithout(db: Db, code: string) {
  const sql = 'SELECT id, number FROM note JOIN note_code ON note = number WHERE code = ?'
  return statement<{ id: string; number: number }>(db, sql)
    .all(code)
    .map(({ id, number }) => ({ note: id, codes: marksOf(db, number).codes.filter((one) => one !== code) }))
}

/** Names and shortcuts of codes that stand. */
class Names {
  private readonly names = new Set<string>()
  private readonly shortcuts = new Set<string>()

  constructor(codes: readonly CodeContent[], without: ReadonlySet<string>) {
    for (const code of codes) if (!without.has(code.id)) this.keep(code)
  }

  fitted(code: CopiedCode): CopiedCode {
    const shortcut = code.shortcut !== null && this.shortcuts.has(code.shortcut) ? null : code.shortcut
    const fitted = { ...code, shortcut, name: this.freeName(code) }
    this.keep(fitted)
    return fitted
  }

  private freeName({ parent, name }: CopiedCode): string {
    for (let number = 1; ; number++) {
      const candidate = number === 1 ? name : `${name.slice(0, 190).toWellFormed()} (${number})`
      if (!this.names.has(keyOf(parent, candidate))) return candidate
    }
  }

  private keep({ parent, name, shortcut }: Pick<CodeContent, 'parent' | 'name' | 'shortcut'>): void {
    this.names.add(keyOf(parent, name))
    if (shortcut !== null) this.shortcuts.add(shortcut)
  }
}

function keyOf(parent: string | null, name: string): string {
  return `${parent ?? ''} ${foldText(name) || name}`
}
