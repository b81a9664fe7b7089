import { describe, expect, it } from 'vitest'
import {
  backupsToKeep,
  mostBytesOf,
  timeOfBackup,
} from '../../../../../src/main/library/notebook/kept-backups'
import { timeName } from '../../../../../src/main/library/notebook/notebook-paths'

const minute = 60_000
const hour = 60 * minute
const start = Date.parse('2026-11-22T12:00:00Z')
const nameAt = (time: number) => `notebook-${timeName(new Date(time))}.db`
const every = (step: number, count: number, bytes = 1000) =>
  Array.from({ length: count }, (_, index) => ({ name: nameAt(start - index * step), bytes }))
const namesOf = (backups: readonly { readonly name: string }[]) => backups.map(({ name }) => name)

describe('The backups that are kept', () => {
  it('are all of them while they are few', () => {
    const backups = every(hour, 24)
    expect([...backupsToKeep(backups).keys()]).toEqual(namesOf(backups))
  })

  it('are the last of each of 24 hours, of each of 14 days and of each of 12 months', () => {
    const backups = every(hour, 24 * 400)
    const kept = [...backupsToKeep(backups).keys()]
    expect(kept.slice(0, 24)).toEqual(namesOf(backups).slice(0, 24))
    const days = new Set(kept.map((name) => name.slice(0, 19)))
    const months = new Set(kept.map((name) => name.slice(0, 16)))
    expect(days.size).toBe(14 + 11)
    expect(months.size).toBe(12)
    expect(kept).toContain('notebook-2026-11-10T23-00-00-000Z.db')
    expect(kept).toContain('notebook-2025-12-31T23-00-00-000Z.db')
    expect(kept.length).toBeLessThanOrEqual(24 + 14 + 12)
  })

  it('are of many made in one hour only the newest five and the last of the hours before', () => {
    const kept = backupsToKeep(every(5 * minute, 13))
    expect([...kept.values()]).toEqual(['newest', 'newest', 'newest', 'newest', 'newest'])
    const more = backupsToKeep(every(5 * minute, 26))
    expect([...more].slice(5).map(([name]) => name)).toEqual([
      'notebook-2026-11-22T10-55-00-000Z.db',
      'notebook-2026-11-22T09-55-00-000Z.db',
    ])
    expect(more.get('notebook-2026-11-22T10-55-00-000Z.db')).toBe('hour')
  })

  it('are no more than fit into the room for them, but always the newest five', () => {
    const backups = every(hour, 20, 100)
    expect([...backupsToKeep(backups, 1000).keys()]).toEqual(namesOf(backups).slice(0, 10))
    expect([...backupsToKeep(backups, 1).keys()]).toEqual(namesOf(backups).slice(0, 5))
    expect(mostBytesOf(backups)).toBe(2 * 2 ** 30)
    expect(mostBytesOf(every(hour, 1, 2 ** 30))).toBe(10 * 2 ** 30)
  })

  it('are the newest thirty that the reader asked for, whatever their age and size, beside the others', () => {
    const asked = every(minute, 31).map(({ name }) => ({
      name: name.replace('.db', '-asked.db'),
      bytes: 1000,
    }))
    const made = every(5 * minute, 13).map(({ name }) => ({ name, bytes: 10 }))
    const all = [...made, ...asked].sort((one, other) => (one.name < other.name ? 1 : -1))
    const kept = backupsToKeep(all, 60)
    expect(namesOf(asked).filter((name) => kept.get(name) === 'asked')).toEqual(namesOf(asked).slice(0, 30))
    expect(namesOf(made).filter((name) => kept.get(name) === 'newest')).toEqual(namesOf(made).slice(0, 5))
    expect(kept.size).toBe(30 + 5)
  })
})

describe('The name of a backup', () => {
  it('tells when it was made, and other names tell nothing', () => {
    expect(timeOfBackup(nameAt(start + 7))).toBe('2026-11-22T12:00:00.007Z')
    expect(timeOfBackup(nameAt(start + 7).replace('.db', '-asked.db'))).toBe('2026-11-22T12:00:00.007Z')
    expect(timeOfBackup('notebook-yesterday.db')).toBeNull()
    expect(timeOfBackup(`${nameAt(start)}.part`)).toBeNull()
  })
})
