/** What can go wrong, as data that crosses every border. It never holds letter or note text. */

/** Every code has a sentence in the window's catalogues; the message is the same in English, for the command line and the log. */
export const failureCodes = [
  'bad-ask',
  'cancelled',
  'damaged-index',
  'damaged-notebook',
  'disk-full',
  /** What was asked for is done, but what belongs to it afterwards failed. */
  'done-then-failed',
  'folder-missing',
  'folder-nested',
  /** An earlier version indexed the library, and what the answer needs is not worked out yet. */
  'index-behind',
  'library-in-use',
  'library-newer',
  'library-read-only',
  'library-unreadable',
  /** The library is encrypted, and its passphrase was not given yet. */
  'locked',
  'name-taken',
  'no-library',
  'not-allowed',
  'not-found',
  'not-saved',
  'refused',
  'search-cycle',
  'service-stopped',
  'too-slow',
  'unexpected',
  'wrong-passphrase',
] as const

export type FailureCode = (typeof failureCodes)[number]

export interface Failure {
  readonly code: FailureCode
  /** One or two sentences: what is wrong, with which file, and what to do. */
  readonly message: string
  /** The file or folder that it is about. */
  readonly path?: string
}

/** The one error class that the program throws on purpose; at a border it becomes a Failure. */
export class AppError extends Error {
  override readonly name = 'AppError'
  constructor(
    readonly code: FailureCode,
    message: string,
    readonly path?: string,
  ) {
    super(message)
  }
}

/** Turns whatever was thrown into a Failure. Errors that nobody foresaw keep their text, so that they can be reported. */
export function failureOf(thrown: unknown): Failure {
  if (thrown instanceof AppError) {
    return {
      code: thrown.code,
      message: thrown.message,
      ...(thrown.path === undefined ? {} : { path: thrown.path }),
    }
  }
  return { code: 'unexpected', message: messageOf(thrown) }
}

/** Tells a failure that came after the deed: whoever is told of one alone believes that nothing was done. */
export function doneThenFailed(thrown: unknown): AppError {
  const { message, path } = failureOf(thrown)
  return new AppError(
    'done-then-failed',
    `What you asked for was done. Only afterwards this failed: ${message}`,
    path,
  )
}

/** The words of whatever was thrown. */
export function messageOf(thrown: unknown): string {
  return thrown instanceof Error ? thrown.message : String(thrown)
}

/** Turns a Failure that came over a border back into the error that it was. */
export function errorOf(failure: Failure): AppError {
  return new AppError(failure.code, failure.message, failure.path)
}

export type Reply<Value> =
  | { readonly ok: true; readonly value: Value }
  | { readonly ok: false; readonly error: Failure }
