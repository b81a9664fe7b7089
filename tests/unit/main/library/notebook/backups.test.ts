import { describe, expect, it } from 'vitest'
import { backupsToKeep, timeOfBackup } from '../../../../../src/main/library/notebook/backups'
import { timeName } from '../../../../../src/main/library/notebook/notebook-paths'

const hour = 3_600_000
const start = Date.parse('2026-11-22T12:00:00Z')
const nameAt = (time: number) => `notebook-${timeName(new Date(time))}.db`
const every = (step: number, count: number) =>
  Array.from({ length: count }, (_, index) => nameAt(start - index * step))

describe('The backups that are kept', () => {
  it('are all of them while they are few', () => {
    const names = every(hour, 24)
    expect([...backupsToKeep(names)].sort()).toEqual([...names].sort())
  })

  it('are the newest 24, the last of each of 14 days and the last of each of 12 months', () => {
    const names = every(hour, 24 * 400)
    const kept = [...backupsToKeep(names)].sort().reverse()
    expect(kept.slice(0, 24)).toEqual(names.slice(0, 24))
    const days = new Set(kept.map((name) => name.slice(0, 19)))
    const months = new Set(kept.map((name) => name.slice(0, 16)))
    expect(days.size).toBe(14 + 11)
    expect(months.size).toBe(12)
    expect(kept).toContain('notebook-2026-11-10T23-00-00-000Z.db')
    expect(kept).toContain('notebook-2025-12-31T23-00-00-000Z.db')
    expect(kept.length).toBeLessThanOrEqual(24 + 14 + 12)
  })
})

describe('The name of a backup', () => {
  it('tells when it was made, and other names tell nothing', () => {
    expect(timeOfBackup(nameAt(start + 7))).toBe('2026-11-22T12:00:00.007Z')
    expect(timeOfBackup('notebook-yesterday.db')).toBeNull()
    expect(timeOfBackup(`${nameAt(start)}.part`)).toBeNull()
  })
})
