/** Lists the notes that are asked for, and which of them are chosen. What is done with them is in chosen-notes.ts. */
import { failureOf } from '@shared/failure'
import { allNotes, type NoteChoice, type NoteHead, type NoteOrder } from '@shared/note'
import { call } from '../bridge'
import { useNotes } from '../state/notes'
import {
  mostChecked,
  noNotesList,
  notesChecked,
  noteToggled,
  useNotesList,
  usuallyDescending,
} from '../state/notes-list'
import { emptyPages, reordered, rowAt, staled } from '../state/pages'
import { useShell } from '../state/shell'
import { reportFailure } from './notices'
import { pageLoader } from './pages'

/** Of more letters the titles are read again when they come into view. */
const mostTitles = 5000

const loadRows = pageLoader<NoteHead>({
  read: () => useNotesList.getState().pages,
  write: (pages) => useNotesList.setState({ pages, failure: null }),
  fetch: async (offset, limit) => {
    const answer = await call('notes.list', { ...asked(), offset, limit })
    void readTitles(answer.notes)
    return { total: answer.total, rows: answer.notes }
  },
  failed: (thrown) => useNotesList.setState({ failure: failureOf(thrown) }),
})

/** As an ask, which is of the caller's own. */
function asked() {
  const { choice, order, descending } = useNotesList.getState()
  return { choice: ownChoice(choice), order, descending }
}

function ownChoice(choice: NoteChoice) {
  const { codes, colours, kinds, states, letterKeys } = choice
  return {
    ...choice,
    ...{ codes: [...codes], colours: [...colours], kinds: [...kinds] },
    ...{ states: [...states], letterKeys: [...letterKeys] },
  }
}

export function showNoteRows(from: number, to: number): void {
  loadRows(from, to)
}

/** A letter without its title is named by its file. */
async function readTitles(notes: readonly NoteHead[]): Promise<void> {
  const { titles } = useNotesList.getState()
  const keys = notes.flatMap(({ letterKey }) => letterKey ?? []).filter((key) => !titles.has(key))
  if (keys.length === 0) return
  const facts = await call('letters.facts', { letterKeys: [...new Set(keys)] }).catch(() => [])
  const read = facts.map(({ letterKey, title }) => [letterKey, title] as const)
  useNotesList.setState((state) => ({ titles: new Map([...state.titles, ...read].slice(-mostTitles)) }))
}

/** Another choice of notes: none of those that were chosen stays chosen unseen. */
export function chooseNotes(change: Partial<NoteChoice>): void {
  useNotesList.setState(({ choice, pages }) => ({
    choice: { ...choice, ...change },
    activeRow: 0,
    checked: new Set(),
    pages: staled(pages),
  }))
  loadRows(0, 0)
}

export function searchNotes(words: string): void {
  chooseNotes({ words: words.slice(0, 500) })
}

export function orderNotes(order: NoteOrder): void {
  if (order === useNotesList.getState().order) return
  useNotesList.setState(({ pages }) => ({
    order,
    descending: usuallyDescending(order),
    activeRow: 0,
    pages: reordered(pages),
  }))
  loadRows(0, 0)
}

export function turnOrder(): void {
  useNotesList.setState(({ descending, pages }) => ({
    descending: !descending,
    activeRow: 0,
    pages: reordered(pages),
  }))
  loadRows(0, 0)
}

/** Opens the filters or puts them away; what they hold stays in force. */
export function toggleFilters(): void {
  const filtering = !useNotesList.getState().filtering
  useNotesList.setState({ filtering })
  if (filtering) void readOffers()
}

/** What filters can offer. Without it they offer less. */
async function readOffers(): Promise<void> {
  const choice = ownChoice({ ...allNotes, kinds: ['person'] })
  const ask = { choice, order: 'words', descending: false, offset: 0, limit: 500 } as const
  const [tags, onPersons] = await Promise.all([
    call('notes.tags', {}).catch(() => []),
    call('notes.list', ask).catch(() => ({ notes: [] })),
  ])
  const names = onPersons.notes.flatMap(({ about }) => (about.kind === 'person' ? about.name : []))
  useNotesList.setState({ tags, persons: [...new Set(names)].sort((a, b) => a.localeCompare(b)) })
}

export function activateNoteRow(activeRow: number): void {
  useNotesList.setState({ activeRow })
}

export function checkNote(id: string): void {
  useNotesList.setState((state) => noteToggled(state, id))
}

export function checkNoNotes(): void {
  useNotesList.setState({ checked: new Set() })
}

/** From one row to another, those that are not in view too; the first ones of more than one step takes. */
export async function checkNotes(from: number, to: number): Promise<void> {
  const first = Math.min(from, to)
  const last = Math.min(Math.max(from, to), first + mostChecked - 1)
  const ask = asked()
  const { choice, pages } = useNotesList.getState()
  try {
    const ids: string[] = []
    for (let index = first; index <= last; index += 1) {
      const known = rowAt(pages, index)
      if (known !== undefined) ids.push(known.id)
      else {
        const { notes } = await call('notes.list', { ...ask, offset: index, limit: 500 })
        const some = notes.slice(0, last - index + 1)
        if (some.length === 0) break
        ids.push(...some.map(({ id }) => id))
        index += some.length - 1
      }
    }
    if (useNotesList.getState().choice === choice) useNotesList.setState((state) => notesChecked(state, ids))
  } catch (thrown) {
    reportFailure(thrown)
  }
}

export function refreshNotesList(): void {
  readListAgain()
  void countNotes()
}

/** Without counting how many there are. While no list is looked at it is read when one is. */
export function readListAgain(): void {
  useNotesList.setState((state) => ({ pages: staled(state.pages) }))
  if (!isListShown()) return
  loadRows(0, 0)
  const { activeRow, filtering } = useNotesList.getState()
  if (activeRow > 0) loadRows(activeRow, activeRow)
  if (filtering) void readOffers()
}

function isListShown(): boolean {
  const { view } = useShell.getState()
  return view === 'notes' || view === 'notebook'
}

/** The numbers beside the letters and in the rail are a help, not a promise: without them all is as good as before. */
export async function countNotes(): Promise<void> {
  const ask = {
    choice: ownChoice(allNotes),
    order: 'changed',
    descending: true,
    offset: 0,
    limit: 0,
  } as const
  const [counts, all] = await Promise.all([
    call('notes.counts', {}).catch(() => null),
    call('notes.list', ask).catch(() => null),
  ])
  if (counts !== null) useNotes.setState({ counts })
  if (all !== null) useNotesList.setState({ all: all.total })
}

/** Another library has other notes. */
export function forgetNotesList(): void {
  useNotesList.setState(({ pages, filtering, order, descending }) => ({
    ...noNotesList,
    ...{ filtering, order, descending },
    pages: emptyPages(pages.size, pages.generation + 1),
  }))
}
