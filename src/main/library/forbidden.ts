/** Places that the reader has no right to read: how they are known, and what is said of them. It opens nothing for others. */
import { opendirSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { AppError } from '@shared/failure'

/** Throws the system's error where a folder cannot be listed, or what is in it cannot be reached. */
export function lookInto(folder: string): void {
  opendirSync(folder).closeSync()
  statSync(join(folder, '.'))
}

export function isForbidden(thrown: unknown): boolean {
  return thrown instanceof Error && 'code' in thrown && /^(EACCES|EPERM)$/.test(String(thrown.code))
}

/** For a part of a library that another user made and closed. */
export function forbidden(path: string): AppError {
  return new AppError(
    'library-unreadable',
    `${path} cannot be opened: you have no right to read it. Ask its owner, or start Letterbook as the user who made the library.`,
    path,
  )
}
