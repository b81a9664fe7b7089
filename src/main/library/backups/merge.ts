/**
 * Takes things over from another notebook as changes of this one. Nothing that is here is overwritten unless the reader
 * chose so, and then it stays in its history.
 */
import type { MergeAsk, MergeChoice, MergeProblem, MergeReport, ThingKind } from '@shared/backup'
import { standingCodes } from '../codes/code-rows'
import { type Change, changeSchema } from '../notebook/changes'
import type { Notebook } from '../notebook/open-notebook'
import { type Comparison, type DifferingThings, shown } from './compare-notebooks'
import { codesTakenOver } from './merge-codes'
import { decisionsTakenOver, judgementTakenOver } from './merge-judgements'
import { addedNote, type KnownCodes, noteBeside, noteTakenOver } from './merge-notes'
import { searchesTakenOver } from './merge-searches'
import type { ThingCopies } from './thing'

type Taken = DifferingThings & { readonly choice: 'there' | 'both' }

/** What is to be written, and what is told of it; `backup` is filled in by who writes it. */
export interface Merge {
  readonly changes: readonly Change[]
  readonly report: MergeReport
}

/** The changes that the reader's choices come to. Errors: `search-cycle`. */
export function mergeOf(
  notebook: Pick<Notebook, 'db' | 'nextSequence'>,
  comparison: Comparison,
  ask: Pick<MergeAsk, 'states' | 'choices'>,
): Merge {
  const taken = comparison.differing.flatMap((one): Taken[] => {
    const choice = choiceFor(one, ask)
    return choice === 'here' || one.there === null ? [] : [{ ...one, choice }]
  })
  const merge = new Merging(notebook, taken)
  return { changes: merge.changes, report: merge.report(comparison.differing.length - taken.length) }
}

function choiceFor(
  one: DifferingThings,
  { states, choices }: Pick<MergeAsk, 'states' | 'choices'>,
): MergeChoice {
  const usual = one.state === 'only-here' || one.state === 'newer-here' ? 'here' : states[one.state]
  const choice = Object.hasOwn(choices, one.key) ? (choices[one.key] ?? usual) : usual
  return choice === 'both' && !shown(one).canKeepBoth ? 'here' : choice
}

class Merging {
  readonly changes: Change[] = []
  private readonly problems: MergeProblem[] = []
  private readonly added: Partial<Record<ThingKind, number>> = {}
  private readonly changed: Partial<Record<ThingKind, number>> = {}
  private keptBoth = 0

  constructor(
    private readonly notebook: Pick<Notebook, 'db' | 'nextSequence'>,
    private readonly taken: readonly Taken[],
  ) {
    const codes = this.takeCodes()
    this.takeSearches()
    this.takeNotes(codes)
    this.takeDecisions()
    this.takeOthers()
  }

  report(left: number): MergeReport {
    const { added, changed, keptBoth, problems } = this
    return { added, changed, keptBoth, left, problems, backup: null }
  }

  /** What comes from a file is checked as what comes from the journal is. */
  private push(...changes: readonly Change[]): void {
    for (const change of changes) this.changes.push(changeSchema.parse(change))
  }

  private get sequence(): number {
    return this.notebook.nextSequence + this.changes.length
  }

  private count({ kind, choice, here }: Taken): void {
    if (choice === 'both') this.keptBoth += 1
    else if (here === null) this.added[kind] = (this.added[kind] ?? 0) + 1
    else this.changed[kind] = (this.changed[kind] ?? 0) + 1
  }

  private of<Kind extends ThingKind>(kind: Kind) {
    return this.taken.flatMap((one) => {
      const there = copiesOf(one.there?.copies, kind)
      if (there === null) return []
      this.count(one)
      return [{ here: copiesOf(one.here?.copies, kind), there, choice: one.choice }]
    })
  }

  private takeCodes(): KnownCodes {
    const taken = this.of('code')
    const fresh = taken.filter(({ here, choice }) => here === null || choice === 'both')
    const changed = taken.flatMap(({ here, there, choice }) =>
      here === null || choice === 'both' ? [] : [{ here: here.code, there: there.code }],
    )
    const known = new Set(standingCodes(this.notebook.db).map(({ id }) => id))
    for (const { there } of [...fresh, ...taken]) if (there.code.removed === null) known.add(there.code.id)
    for (const { there } of changed) if (there.removed !== null) known.delete(there.id)
    const orphaned = (parent: string | null) => (parent !== null && known.has(parent) ? parent : null)
    const fitting = (code: (typeof taken)[number]['there']['code']) => ({
      ...code,
      parent: orphaned(code.parent),
    })
    const added = fresh.map(({ there, choice }) => ({ code: fitting(there.code), beside: choice === 'both' }))
    const moved = changed.map(({ here, there }) => ({ here, there: fitting(there) }))
    this.push(...codesTakenOver(this.notebook.db, { added, changed: moved }))
    return known
  }

  private takeSearches(): void {
    const searches = this.of('saved-search')
    const folders = this.of('search-folder')
    this.push(
      ...searchesTakenOver(this.notebook.db, {
        folders: folders.flatMap(({ here, there }) => (here === null ? [there] : [])),
        renamedFolders: folders.flatMap(({ here, there }) => (here === null ? [] : [{ here, there }])),
        added: searches.flatMap(({ here, there, choice }) =>
          here === null || choice === 'both' ? [{ copies: there, beside: here !== null }] : [],
        ),
        changed: searches.flatMap(({ here, there, choice }) =>
          here === null || choice === 'both' ? [] : [{ here, there }],
        ),
      }),
    )
  }

  private takeNotes(codes: KnownCodes): void {
    for (const { here, there, choice } of this.of('note')) {
      if (here === null) this.push(...addedNote(there, codes, this.sequence))
      else if (choice === 'both') this.push(...noteBeside(there, codes, this.sequence))
      else this.push(...noteTakenOver(here, there, codes))
    }
  }

  private takeDecisions(): void {
    this.push(...decisionsTakenOver(this.notebook.db, this.of('decision')))
  }

  private takeOthers(): void {
    for (const kind of ['correction', 'encoding', 'ignored-problem', 'sentence-pin'] as const) {
      for (const one of this.taken) {
        const there = copiesOf(one.there?.copies, kind)
        if (there === null) continue
        const taken = judgementTakenOver(this.notebook.db, one.here, there)
        if (taken.kind === 'problem') this.problems.push(taken.problem)
        else {
          this.count(one)
          this.push(taken.change)
        }
      }
    }
    for (const { here, there, choice } of this.of('reading-table')) {
      this.push(...tableTakenOver(here, there, choice === 'both'))
    }
    for (const { there } of this.of('search-run')) this.push({ ...there.copy, number: this.sequence })
  }
}

type CopiedTable = Extract<ThingCopies, { readonly kind: 'reading-table' }>

function tableTakenOver(
  here: CopiedTable | null,
  { table }: CopiedTable,
  beside: boolean,
): readonly Change[] {
  const { id, name, arrangement, removed } = table
  if (here === null) return [{ kind: 'reading-table-copied', table }]
  if (beside) {
    const copy = { id: crypto.randomUUID(), name: `${name.slice(0, 190).toWellFormed()} (2)`, arrangement }
    return [{ kind: 'reading-table-saved', table: copy }]
  }
  const saved: Change = { kind: 'reading-table-saved', table: { id, name, arrangement } }
  if (here.table.removed === null && removed !== null) return [saved, { kind: 'reading-table-removed', id }]
  return [saved]
}

function copiesOf<Kind extends ThingKind>(
  copies: ThingCopies | undefined,
  kind: Kind,
): Extract<ThingCopies, { readonly kind: Kind }> | null {
  return copies?.kind === kind ? (copies as Extract<ThingCopies, { readonly kind: Kind }>) : null
}
