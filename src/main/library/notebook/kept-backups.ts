/** Which backups stay and which go. Pure: it knows names and sizes only. */
import { type BackupKept, mostAskedFor } from '@shared/backup'

const namePattern = /^notebook-(\d{4}-\d{2}-\d{2})T(\d{2})-(\d{2})-(\d{2})-(\d{3})Z(-asked)?\.db$/

/** `time`: as the names of files tell it. */
export function nameOfBackup(time: string, asked: boolean): string {
  return `notebook-${time}${asked ? '-asked' : ''}.db`
}

/** Whether the reader asked for it. */
export function isAskedFor(name: string): boolean {
  return namePattern.exec(name)?.[6] !== undefined
}

/** When the backup was made, ISO 8601; null for a file that is none. */
export function timeOfBackup(name: string): string | null {
  const parts = namePattern.exec(name)
  return parts === null ? null : `${parts[1]}T${parts[2]}:${parts[3]}:${parts[4]}.${parts[5]}Z`
}

export interface SizedBackup {
  readonly name: string
  readonly bytes: number
}

/** These stay whatever their size: one is made before a restore, and must still be there when that is undone. */
const newestKept = 5

const periods: readonly { readonly kept: BackupKept; readonly prefix: string; readonly most: number }[] = [
  { kept: 'hour', prefix: 'notebook-YYYY-MM-DDTHH', most: 24 },
  { kept: 'day', prefix: 'notebook-YYYY-MM-DD', most: 14 },
  { kept: 'month', prefix: 'notebook-YYYY-MM', most: 12 },
]

const gigabyte = 1 << 30

/** Those made by themselves get two gigabytes together, or room for ten of the size of the newest when it is so large. */
export function mostBytesOf(backups: readonly SizedBackup[]): number {
  return Math.max(2 * gigabyte, 10 * (backups[0]?.bytes ?? 0))
}

/**
 * Which stay, and why: the newest 30 that the reader asked for, whatever their age and size. Of the others the newest 5, and
 * the last one of each of 24 hours, 14 days and 12 months in which any was made; when these are larger than `mostBytes`
 * together the oldest go, but never the newest 5. `backups`: the newest first.
 */
export function backupsToKeep(
  backups: readonly SizedBackup[],
  mostBytes = mostBytesOf(backups),
): ReadonlyMap<string, BackupKept> {
  const asked = new Set(
    backups
      .map(({ name }) => name)
      .filter(isAskedFor)
      .slice(0, mostAskedFor),
  )
  const rotated = rotationOf(
    backups.filter(({ name }) => !asked.has(name)),
    mostBytes,
  )
  return new Map(
    backups.flatMap(({ name }) => {
      const reason = asked.has(name) ? 'asked' : rotated.get(name)
      return reason === undefined ? [] : [[name, reason] as const]
    }),
  )
}

function rotationOf(backups: readonly SizedBackup[], mostBytes: number): ReadonlyMap<string, BackupKept> {
  const reasons = new Map<string, BackupKept>(
    backups.slice(0, newestKept).map(({ name }) => [name, 'newest']),
  )
  for (const { kept, prefix, most } of periods) {
    for (const name of newestOfEach(backups, prefix.length, most)) {
      if (!reasons.has(name)) reasons.set(name, kept)
    }
  }
  let bytes = 0
  return new Map(
    backups.flatMap(({ name, bytes: own }, index) => {
      const reason = reasons.get(name)
      if (reason === undefined) return []
      bytes += own
      return index < newestKept || bytes <= mostBytes ? [[name, reason] as const] : []
    }),
  )
}

function newestOfEach(backups: readonly SizedBackup[], prefix: number, most: number): readonly string[] {
  const found = new Map<string, string>()
  for (const { name } of backups) {
    const period = name.slice(0, prefix)
    if (!found.has(period)) found.set(period, name)
  }
  return [...found.values()].slice(0, most)
}
