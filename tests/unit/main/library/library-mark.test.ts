import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { markLibrary } from '../../../../src/main/library/library-mark'

let folder: string
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'letterbook-mark-'))
})
afterEach(() => rmSync(folder, { recursive: true, force: true }))

describe('the mark of a library', () => {
  it('is written once, and whatever stands in its place is left alone', () => {
    markLibrary(folder)
    const [name = ''] = readdirSync(folder)
    expect(name).toBe('Open in Letterbook.letterbook')
    writeFileSync(join(folder, name), 'mine')
    markLibrary(folder)
    expect(readFileSync(join(folder, name), 'utf8')).toBe('mine')
  })

  it('is done without where nothing can be written', () => {
    expect(() => markLibrary(join(folder, 'nowhere'))).not.toThrow()
  })
})
