/** What is left on the disk after a session: nothing of the reader outside the library, and no file that nobody expects. */
import { mkdirSync, readdirSync, readFileSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from '../support/app'
import { addFirstFolder, lettersList, openLetter, searchFor, writeNote } from '../support/window'

/** What Letterbook keeps beside its libraries, and what Chromium makes there, none of which is of the reader. */
const expected = [
  ...['settings.json', 'logs', 'libraries', 'sample-letters', 'sample-library', 'SingletonLock'],
  ...[
    'SingletonCookie',
    'SingletonSocket',
    'Cache',
    'Code Cache',
    'Crashpad',
    'DawnCache',
    'DawnGraphiteCache',
  ],
  ...['DawnWebGPUCache', 'Dictionaries', 'DIPS', 'DIPS-journal', 'DIPS-wal', 'GPUCache', 'Local State'],
  ...['Local Storage', 'Network', 'Network Persistent State', 'Partitions', 'Preferences', 'Session Storage'],
  ...['Shared Dictionary', 'SharedStorage', 'SharedStorage-wal', 'Trust Tokens', 'Trust Tokens-journal'],
  ...['TransportSecurity', 'VideoDecodeStats', 'blob_storage', 'shared_proto_db', 'WebStorage'],
  ...['Cookies', 'Cookies-journal', 'lockfile'],
  // Of the debugger by which the test uses the app.
  'DevToolsActivePort',
]

function filesIn(folder: string): readonly string[] {
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .map((name) => join(folder, name))
    .filter((path) => statSync(path, { throwIfNoEntry: false })?.isFile() === true)
}

/** In the ways in which programs write words. */
function holds(path: string, word: string): boolean {
  const bytes = readFileSync(path)
  return bytes.includes(word) || bytes.includes(Buffer.from(word, 'utf16le')) || path.includes(word)
}

test('after a session no word, name or query of the reader is on the disk outside the library', async ({
  desk,
}) => {
  const temporary = join(desk.folder, 'temporary')
  const caches = join(desk.folder, 'caches')
  for (const folder of [temporary, caches]) mkdirSync(folder)
  const before = { ...process.env }
  Object.assign(process.env, { TMPDIR: temporary, XDG_CACHE_HOME: caches, XDG_DATA_HOME: caches })
  try {
    const library = join(desk.folder, 'library')
    const { electron, window, quit } = await desk.start('--library', library)
    await addFirstFolder(
      electron,
      window,
      desk.lettersFolder({
        'tracename.txt': 'Appeal of the traceperson\n\nWe, the tracetext, ask for words.',
      }),
    )
    await expect(lettersList(window)).toHaveAttribute('aria-rowcount', '1')
    await openLetter(window, 'Appeal of the traceperson')
    await writeNote(window, 1, 'the tracetext', 'A tracenote')
    await searchFor(window, 'tracetext')
    await window.getByRole('grid', { name: 'Letters found' }).waitFor()
    await quit()
  } finally {
    for (const name of ['TMPDIR', 'XDG_CACHE_HOME', 'XDG_DATA_HOME']) {
      const value = before[name]
      if (value === undefined) delete process.env[name]
      else process.env[name] = value
    }
  }

  // The test can fail: the library itself holds the words.
  expect(filesIn(join(desk.folder, 'library')).some((path) => holds(path, 'tracenote'))).toBe(true)
  const elsewhere = [desk.userData, temporary, caches].flatMap(filesIn)
  expect(elsewhere.length).toBeGreaterThan(1)
  for (const word of ['tracename', 'traceperson', 'tracetext', 'tracenote'])
    expect(elsewhere.filter((path) => holds(path, word))).toEqual([])
  expect(readdirSync(desk.userData).filter((name) => !expected.includes(name))).toEqual([])
})
