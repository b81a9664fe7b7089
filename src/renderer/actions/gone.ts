/** Keeps letters whose files are gone, or lets them leave the library. */
import { call } from '../bridge'
import { refreshLetters } from './letters'
import { refreshCounts } from './library'
import { reportFailure } from './notices'
import { refreshQueue } from './queue'

/** As many as one call takes. */
const batch = 500

/** Null means every letter whose file is gone. */
export async function keepGone(keys: readonly string[] | null): Promise<void> {
  await inBatches(keys, false, (some) => call('gone.keep', { keys: some }))
}

/** Null means every letter whose file is gone, except those that are kept. */
export async function removeGone(keys: readonly string[] | null): Promise<void> {
  await inBatches(keys, true, (some) => call('gone.remove', { keys: some }))
}

async function inBatches(
  keys: readonly string[] | null,
  undecidedOnly: boolean,
  act: (keys: string[]) => Promise<null>,
): Promise<void> {
  try {
    const wanted = keys ?? (await everyGone(undecidedOnly))
    for (let at = 0; at < wanted.length; at += batch) await act(wanted.slice(at, at + batch))
  } catch (thrown) {
    reportFailure(thrown)
  }
  refreshQueue()
  void refreshLetters()
  void refreshCounts()
}

async function everyGone(undecidedOnly: boolean): Promise<readonly string[]> {
  const keys: string[] = []
  for (let offset = 0; ; offset += batch) {
    const { total, letters } = await call('gone.list', { offset, limit: batch })
    for (const { head, kept } of letters) if (!kept || !undecidedOnly) keys.push(head.key)
    if (letters.length === 0 || offset + letters.length >= total) return keys
  }
}
