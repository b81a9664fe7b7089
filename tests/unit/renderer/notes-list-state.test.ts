import {
  filtersSet,
  mostChecked,
  noNotesList,
  notesChecked,
  noteToggled,
  toggled,
  withoutFilter,
  withoutFilters,
} from '@renderer/state/notes-list'
import { allNotes } from '@shared/note'
import { describe, expect, it } from 'vitest'

const choice = { ...allNotes, words: 'dam', colours: ['green' as const], tag: 'river', bin: true }

describe('the filters of the list of notes', () => {
  it('are those that hold something; words and the bin are none', () => {
    expect(filtersSet(allNotes)).toEqual([])
    expect(filtersSet(choice)).toEqual(['colours', 'tag'])
  })

  it('are taken away one by one, or all of them without the words and the bin', () => {
    expect(filtersSet(withoutFilter(choice, 'tag'))).toEqual(['colours'])
    expect(withoutFilters(choice)).toEqual({ ...allNotes, words: 'dam', bin: true })
  })

  it('take a value in and out again', () => {
    expect(toggled(['green'], 'blue')).toEqual(['green', 'blue'])
    expect(toggled(['green', 'blue'], 'green')).toEqual(['blue'])
  })
})

describe('notes that are chosen', () => {
  it('are chosen once and let go again', () => {
    const one = { ...noNotesList, ...noteToggled(noNotesList, 'a') }
    expect([...one.checked]).toEqual(['a'])
    expect([...notesChecked(one, ['a', 'b']).checked]).toEqual(['a', 'b'])
    expect([...noteToggled(one, 'a').checked]).toEqual([])
  })

  it('are never more than one step can change', () => {
    const ids = Array.from({ length: mostChecked + 5 }, (_, at) => `${at}`)
    const all = { ...noNotesList, ...notesChecked(noNotesList, ids) }
    expect(all.checked.size).toBe(mostChecked)
    expect(noteToggled(all, 'one more').checked.size).toBe(mostChecked)
    expect(noteToggled(all, '0').checked.size).toBe(mostChecked - 1)
  })
})
