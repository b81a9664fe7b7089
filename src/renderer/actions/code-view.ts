/** Fills the view of codes: passages of codes side by side, tables, and what is done with checked passages. */
import type { CodeTableSide } from '@shared/code'
import { failureOf } from '@shared/failure'
import { allNotes, type NoteHead } from '@shared/note'
import { call } from '../bridge'
import { chosenCodes, useCodeTree } from '../state/code-tree'
import {
  type CodeTab,
  columnChanged,
  columnsFor,
  mostColumns,
  noCodeView,
  type PairSide,
  useCodeView,
  wordsAround,
} from '../state/code-view'
import { codesBelow, inOrder, useCodes } from '../state/codes'
import { emptyPages, staled } from '../state/pages'
import { notice, reportFailure } from './notices'
import { openNote } from './open-note'
import { pageLoader } from './pages'
import { goToView, showView } from './shell'

/** Of more passages the words are read again when they come into view. */
const mostWords = 20_000

/** The most columns of a table; a code more is left out from the end. */
const mostInTable = 500

export function forgetCodeView(): void {
  loaders.clear()
  const { tab, side, below, within } = useCodeView.getState()
  useCodeView.setState({ ...noCodeView, tab, side, below, within })
}

/** From anywhere: the passages of this code, and the keyboard at its row. */
export function showCodePassages(code: string): void {
  activateCode(code)
  useCodeTree.setState({ chosen: [] })
  useCodeView.setState({ tab: 'passages' })
  goToView('codes')
}

export function activateCode(active: string): void {
  useCodeTree.setState({ active })
}

export function setCodeOpen(id: string, open: boolean): void {
  useCodeTree.setState(({ closed }) => {
    const others = [...closed].filter((other) => other !== id)
    return { closed: new Set(open ? others : [...others, id]) }
  })
}

/** Into what is looked at together, or out of it. */
export function toggleCode(id: string): void {
  useCodeTree.setState(({ chosen }) => ({
    chosen: chosen.includes(id) ? chosen.filter((other) => other !== id) : [...chosen, id],
  }))
}

export function chooseNoCodes(): void {
  useCodeTree.setState({ chosen: [] })
}

/** The passages of these codes beside each other. */
export function lookAtCodes(chosen: readonly string[]): void {
  useCodeTree.setState({ chosen })
  useCodeView.setState({ tab: 'passages' })
}

export function showCodeTab(tab: CodeTab): void {
  useCodeView.setState({ tab })
}

export function countBy(side: CodeTableSide): void {
  useCodeView.setState({ side, table: null })
}

export function countWithBelow(below: boolean): void {
  useCodeView.setState({ below, table: null })
}

export function countPairsWithin(within: PairSide): void {
  useCodeView.setState({ within, pairs: null })
}

/** The codes that are looked at: those that are chosen, else the one that the keyboard is on. */
function codesLookedAt(): readonly string[] {
  const { chosen, active } = useCodeTree.getState()
  const codes = useCodes.getState().codes ?? []
  const there = chosenCodes(codes, chosen)
  if (there.length > 0) return there
  const first = codes.find(({ id }) => id === active) ?? codesBelow(codes, null)[0]
  return first === undefined ? [] : [first.id]
}

/** Those that are chosen, else the top of the tree when it is counted with all below, else every code. */
function codesCounted(): readonly string[] {
  const { chosen } = useCodeTree.getState()
  const codes = useCodes.getState().codes ?? []
  const there = inOrder(codes).filter(({ id }) => chosen.includes(id))
  const counted =
    there.length > 0 ? there : useCodeView.getState().below ? codesBelow(codes, null) : inOrder(codes)
  return counted.map(({ id }) => id).slice(0, mostInTable)
}

/** Codes or marks changed, or others are looked at: what is on show is read anew and stays until then. */
export function refreshCodeView(): void {
  const { tab } = useCodeView.getState()
  if (tab === 'passages') {
    const columns = columnsFor(useCodeView.getState().columns, codesLookedAt())
    useCodeView.setState({
      columns: columns.map((column) => ({ ...column, pages: staled(column.pages), failure: null })),
    })
    for (const { code } of columns) showCodedRows(code, 0, 0)
  } else void (tab === 'table' ? readTable() : readPairs())
}

let turn = 0

async function readTable(): Promise<void> {
  turn += 1
  const mine = turn
  try {
    const { side, below } = useCodeView.getState()
    const table = await call('codes.table', { side, below, codes: [...codesCounted()] })
    if (mine === turn) useCodeView.setState({ table, failure: null })
  } catch (thrown) {
    if (mine === turn) useCodeView.setState({ failure: failureOf(thrown) })
  }
}

async function readPairs(): Promise<void> {
  turn += 1
  const mine = turn
  try {
    const { within } = useCodeView.getState()
    const { chosen } = useCodeTree.getState()
    const codes = useCodes.getState().codes ?? []
    const asked = chosenCodes(codes, chosen).length > 0 ? codesCounted() : inOrder(codes).map(({ id }) => id)
    const pairs = await call('codes.pairs', { within, codes: asked.slice(0, mostInTable) })
    if (mine === turn) useCodeView.setState({ pairs, failure: null })
  } catch (thrown) {
    if (mine === turn) useCodeView.setState({ failure: failureOf(thrown) })
  }
}

const loaders = new Map<string, (from: number, to: number) => void>()

export function showCodedRows(code: string, from: number, to: number): void {
  const loader = loaders.get(code) ?? loaderOf(code)
  loaders.set(code, loader)
  loader(from, to)
}

function loaderOf(code: string): (from: number, to: number) => void {
  const column = () => useCodeView.getState().columns.find((one) => one.code === code)
  return pageLoader<NoteHead>({
    read: () => column()?.pages ?? emptyPages(100),
    write: (pages) => useCodeView.setState((state) => columnChanged(state, code, () => ({ pages }))),
    fetch: async (offset, limit) => {
      const choice = { ...allNotes, codes: [code] }
      const ask = { choice, order: 'place', descending: false, offset, limit } as const
      const { total, notes } = await call('notes.list', ask)
      await Promise.all([nameLetters(notes), readWords(notes)])
      return { total, rows: notes }
    },
    failed: (thrown) =>
      useCodeView.setState((state) => columnChanged(state, code, () => ({ failure: failureOf(thrown) }))),
  })
}

/** Without their titles the passages are as good; the file is named instead. */
async function nameLetters(notes: readonly NoteHead[]): Promise<void> {
  const known = useCodeView.getState().letters
  const keys = new Set(notes.flatMap(({ letterKey }) => letterKey ?? []))
  const letterKeys = [...keys].filter((key) => !known.has(key))
  if (letterKeys.length === 0) return
  const facts = await call('letters.facts', { letterKeys }).catch(() => [])
  useCodeView.setState(({ letters }) => ({
    letters: new Map([...letters, ...facts.map((fact) => [fact.letterKey, fact] as const)]),
  }))
}

/** A word that has a code says little without its sentence. */
async function readWords(heads: readonly NoteHead[]): Promise<void> {
  const ids = heads.filter(({ quote }) => quote !== '').map(({ id }) => id)
  if (ids.length === 0) return
  const notes = await call('notes.get', { ids }).catch(() => [])
  const read = notes.flatMap(({ id, anchors: [first] }) =>
    first === undefined ? [] : [[id, wordsAround(first)] as const],
  )
  useCodeView.setState(({ words }) => ({ words: new Map([...words, ...read].slice(-mostWords)) }))
}

export function activateCodedRow(code: string, active: number): void {
  useCodeView.setState((state) => columnChanged(state, code, () => ({ active })))
}

export function checkNote(code: string, note: string): void {
  useCodeView.setState((state) =>
    columnChanged(state, code, ({ checked }) => {
      const others = [...checked].filter((id) => id !== note)
      return { checked: new Set(others.length < checked.size ? others : [...checked, note]) }
    }),
  )
}

export function checkNoNotes(): void {
  useCodeView.setState((state) => ({
    columns: state.columns.map((column) => ({ ...column, checked: new Set<string>() })),
  }))
}

/** The first notes that are checked, each in a pane of its own beside the others. */
export async function readSideBySide(ids: readonly string[]): Promise<void> {
  try {
    const notes = await call('notes.get', { ids: ids.slice(0, mostColumns) })
    const placed = notes.flatMap(({ id, anchors, about }) => {
      const letterKey = about.kind === 'letter' ? about.letterKey : (anchors[0]?.letterKey ?? null)
      return letterKey === null ? [] : [{ id, letterKey }]
    })
    if (placed.length === 0) return notice({ kind: 'hint', hint: 'nothing-to-compare' })
    showView('letters')
    let beside = false
    for (const note of placed) {
      await openNote(note, beside)
      beside = true
    }
  } catch (thrown) {
    reportFailure(thrown)
  }
}

export async function exportCodeTable(name: 'codes' | 'codes-together', csv: string): Promise<void> {
  try {
    const written = await call('codes.exportTable', { name, csv })
    if (written !== null) notice({ kind: 'exported', path: written.path })
  } catch (thrown) {
    reportFailure(thrown)
  }
}
