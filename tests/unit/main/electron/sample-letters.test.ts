import { mkdirSync, readFileSync, statSync, utimesSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { keepSampleLetters } from '../../../../src/main/electron/sample-letters'
import { type TemporaryFolder, temporaryFolder } from '../../../support/temporary-folder'

describe('the kept copy of the sample letters', () => {
  let temporary: TemporaryFolder
  let folder = ''
  let shipped = ''
  let kept = ''

  beforeEach(() => {
    temporary = temporaryFolder()
    folder = temporary.path
    shipped = join(folder, 'shipped')
    kept = join(folder, 'kept')
    mkdirSync(join(shipped, 'press'), { recursive: true })
    writeFileSync(join(shipped, 'letter.txt'), 'a letter')
    writeFileSync(join(shipped, 'press', 'report.txt'), 'a report')
  })
  afterEach(() => temporary.remove())

  it('is made whole at first and left alone afterwards', async () => {
    await keepSampleLetters(shipped, kept)
    expect(readFileSync(join(kept, 'press', 'report.txt'), 'utf8')).toBe('a report')
    const before = statSync(join(kept, 'letter.txt')).ino
    await keepSampleLetters(shipped, kept)
    expect(statSync(join(kept, 'letter.txt')).ino).toBe(before)
  })

  it('follows a newer version of a letter', async () => {
    await keepSampleLetters(shipped, kept)
    writeFileSync(join(shipped, 'letter.txt'), 'a letter in a newer version')
    utimesSync(join(shipped, 'letter.txt'), 2_000_000_000, 2_000_000_000)
    await keepSampleLetters(shipped, kept)
    expect(readFileSync(join(kept, 'letter.txt'), 'utf8')).toBe('a letter in a newer version')
  })

  it('names the place where it cannot be made', async () => {
    writeFileSync(kept, '')
    await expect(keepSampleLetters(shipped, kept)).rejects.toMatchObject({
      code: 'library-unreadable',
      path: kept,
    })
  })
})
