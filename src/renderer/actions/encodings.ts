/** Lets the reader choose how the bytes of files are read. */
import type { offeredEncodings } from '@shared/encodings'
import { call } from '../bridge'
import { followJob } from './import'

export type OfferedEncoding = (typeof offeredEncodings)[number]

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
  followJob(await call('encodings.choose', { folderId, path, encoding }), true)
}
