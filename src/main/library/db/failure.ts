/** What SQLite and the file system say when something fails, in the words of the app. Opens nothing. */
import { AppError, type FailureCode } from '@shared/failure'

export type DamageCode = Extract<FailureCode, `damaged-${string}`>

/** The AppError for an error of SQLite or of the file system; other errors are returned as they are. */
export function asAppError(thrown: unknown, path: string, damaged: DamageCode): unknown {
  const code = codeOf(thrown)
  if (code === null || !(thrown instanceof Error)) return thrown
  if (/^SQLITE_(CORRUPT|NOTADB|IOERR_SHORT_READ)/.test(code)) {
    return new AppError(damaged, `${path} is damaged (${thrown.message}).`, path)
  }
  if (/^(SQLITE_(FULL|IOERR_WRITE|IOERR_SHMSIZE)|ENOSPC$|EDQUOT$|EFBIG$)/.test(code)) {
    return new AppError(
      'disk-full',
      `There is no room left on the disk that holds ${path}. Free some space, then try again.`,
      path,
    )
  }
  if (/^(SQLITE_(READONLY|CANTOPEN|PERM)|EROFS$|EACCES$|EPERM$)/.test(code)) {
    const place = placeOf(thrown) ?? path
    return new AppError(
      'library-read-only',
      `${place} cannot be opened for writing. Check that the folder is not read-only, or copy the library to a place where you may write.`,
      place,
    )
  }
  if (code === 'EISDIR' || code === 'ENOTDIR') {
    const place = placeOf(thrown) ?? path
    return new AppError(
      'library-unreadable',
      `In the library, a folder stands where a file should be, or a file where a folder should be (${place}). Move it away, then open the library again.`,
      place,
    )
  }
  if (/^SQLITE_(BUSY|LOCKED)/.test(code)) {
    return new AppError(
      'library-in-use',
      `${path} is in use by another Letterbook. Close it there first.`,
      path,
    )
  }
  if (/^(SQLITE_IOERR|(?:EIO|ENODEV|ENXIO|ESTALE|ENOTCONN|EREMOTEIO|ETIMEDOUT|EHOSTDOWN)$)/.test(code)) {
    return new AppError(
      'library-unreadable',
      `The disk that holds ${path} does not answer (${thrown.message}). Keep a copy of what you are writing, connect the disk again, then open the library again.`,
      path,
    )
  }
  return thrown
}

/** What the file system could not do something with; SQLite does not say it. */
function placeOf(thrown: Error): string | null {
  return 'path' in thrown && typeof thrown.path === 'string' ? thrown.path : null
}

function codeOf(thrown: unknown): string | null {
  if (thrown instanceof AppError || !(thrown instanceof Error) || !('code' in thrown)) return null
  return typeof thrown.code === 'string' ? thrown.code : null
}

/** A change was asked for in a library that is open for reading only. */
export function readOnlyLibrary(): AppError {
  return new AppError(
    'library-read-only',
    'The library is open for reading only. Copy its whole folder to a place where you may write, and open it there.',
  )
}
