/** Lets the reader choose how the bytes of files are read. */
import { type OfferedEncoding, offeredEncodings } from '@shared/encodings'
import { call } from '../bridge'
import type { Undo } from '../state/undo'
import { followJob } from './import'
import { offerUndo, reportFailure } from './notices'

/** How the beginning of a letter's file reads in an encoding. Throws what went wrong, for the dialog that asks. */
export async function previewEncoding(key: string, encoding: OfferedEncoding): Promise<string> {
  return (await call('encodings.preview', { key, encoding })).text
}

/** Null lets the encoding be found out again. Throws what went wrong, for the dialog that asks. */
export async function chooseEncoding(
  folderId: string,
  path: string,
  encoding: OfferedEncoding | null,
): Promise<void> {
  const before = await chosenBefore(folderId, path)
  followJob(await call('encodings.choose', { folderId, path, encoding }))
  if (before !== encoding) offerUndo({ kind: 'encoding', folderId, path, before }, encoding ?? '')
}

async function chosenBefore(folderId: string, path: string): Promise<OfferedEncoding | null> {
  const choices = await call('encodings.list', {})
  const choice = choices.find((other) => other.folderId === folderId && other.path === path)
  return offeredEncodings.find((offered) => offered === choice?.encoding) ?? null
}

export async function undoEncoding({
  folderId,
  path,
  before,
}: Undo & { readonly kind: 'encoding' }): Promise<Undo | null> {
  try {
    const chosen = await chosenBefore(folderId, path)
    followJob(await call('encodings.choose', { folderId, path, encoding: before }))
    return { kind: 'encoding', folderId, path, before: chosen }
  } catch (thrown) {
    reportFailure(thrown)
    return null
  }
}
