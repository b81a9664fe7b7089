import { readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { type WrittenStretch, writeStretches } from '../../../../src/main/written-files/stretched-file'
import { type TemporaryFolder, temporaryFolder } from '../../../support/temporary-folder'

let folder: TemporaryFolder
let path: string
beforeEach(() => {
  folder = temporaryFolder()
  path = join(folder.path, 'letters.csv')
})
afterEach(() => folder.remove())

const never = new AbortController().signal
const parts = ['one\n', 'two, ü\n', 'three\n']
function part(offset: number, state = 'same'): Promise<WrittenStretch> {
  const next = offset + 1 < parts.length ? offset + 1 : null
  return Promise.resolve({ text: parts[offset] ?? '', count: 2, next, state })
}

describe('a file that comes in stretches', () => {
  it('holds all of them in order, and nothing is left beside it', async () => {
    writeFileSync(path, 'what was there before and is longer than what comes')
    expect(await writeStretches(path, (offset) => part(offset), never)).toBe(6)
    expect(readFileSync(path, 'utf8')).toBe(parts.join(''))
    expect(readdirSync(folder.path)).toEqual(['letters.csv'])
  })

  it('is begun again when its content changed in between', async () => {
    let asked = 0
    const changing = (offset: number) => part(offset, ++asked < 3 ? `${asked}` : 'now')
    expect(await writeStretches(path, changing, never)).toBe(6)
    expect(readFileSync(path, 'utf8')).toBe(parts.join(''))
  })

  it('is refused, and the old one kept, when its content changes again and again', async () => {
    writeFileSync(path, 'before')
    let asked = 0
    const written = writeStretches(path, (offset) => part(offset, `${++asked}`), never)
    await expect(written).rejects.toMatchObject({ code: 'refused', path })
    expect(readFileSync(path, 'utf8')).toBe('before')
    expect(readdirSync(folder.path)).toEqual(['letters.csv'])
  })

  it('leaves nothing when it is stopped', async () => {
    const stop = new AbortController()
    const stopping = (offset: number) => {
      if (offset === 1) stop.abort()
      return part(offset)
    }
    expect(await writeStretches(path, stopping, stop.signal)).toBeNull()
    expect(readdirSync(folder.path)).toEqual([])
  })

  it('leaves the old file as it was when a stretch cannot be had', async () => {
    writeFileSync(path, 'before')
    const failing = (offset: number) => (offset === 1 ? Promise.reject(new Error('gone')) : part(offset))
    await expect(writeStretches(path, failing, never)).rejects.toThrow('gone')
    expect(readFileSync(path, 'utf8')).toBe('before')
    expect(readdirSync(folder.path)).toEqual(['letters.csv'])
  })

  it('says what is wrong when the folder is not there', async () => {
    const nowhere = join(folder.path, 'nowhere', 'letters.csv')
    await expect(writeStretches(nowhere, (offset) => part(offset), never)).rejects.toMatchObject({
      code: 'refused',
      path: nowhere,
    })
  })
})
