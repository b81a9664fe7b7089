/** Why a file that was to leave the library is not there. */
import { AppError, messageOf } from '@shared/failure'

/** Errors of the program stay what they are. */
export function notWritten(thrown: unknown, path: string): AppError {
  if (thrown instanceof AppError) return thrown
  const code = thrown instanceof Error && 'code' in thrown ? thrown.code : null
  if (code === 'ENOSPC' || code === 'EDQUOT' || code === 'EFBIG')
    return new AppError(
      'disk-full',
      `There is no room left on the disk for ${path}, so nothing was written. Free some space, or choose another place.`,
      path,
    )
  return new AppError('refused', `${path} could not be written: ${messageOf(thrown)}`, path)
}
