import { closeSync, openSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, it } from 'vitest'
import { firstBytes } from '../../../../src/main/command-line/given-file'
import { type TemporaryFolder, temporaryFolder } from '../../../support/temporary-folder'

let temporary: TemporaryFolder
beforeEach(() => {
  temporary = temporaryFolder()
})
afterEach(() => temporary.remove())

it('reads a file whole, or as much of it as was asked for', () => {
  const path = join(temporary.path, 'list')
  const bytes = Buffer.from(Array.from({ length: 200_000 }, (_, at) => at % 251))
  writeFileSync(path, bytes)
  expect(firstBytes(path, 1_000_000).equals(bytes)).toBe(true)
  for (const most of [0, 1, 65_536, 65_537, 199_999])
    expect(firstBytes(path, most).equals(bytes.subarray(0, most))).toBe(true)
})

it('leaves a file open that it was given open', () => {
  const path = join(temporary.path, 'list')
  writeFileSync(path, 'words')
  const file = openSync(path, 'r')
  expect(firstBytes(file, 10).toString()).toBe('words')
  closeSync(file)
})

it.skipIf(process.platform === 'win32')('comes back from a device that never ends', () => {
  expect(firstBytes('/dev/zero', 100_000).length).toBe(100_000)
})
