import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { HandedOverQueue, libraryAmong, whatIsHanded } from '../../../../src/main/electron/handed-over'
import { markLibrary } from '../../../../src/main/library/library-mark'
import type { HandedOver } from '../../../../src/shared/handed-over'

let room: string
const at = (...parts: readonly string[]) => join(room, ...parts)

beforeEach(() => {
  room = mkdtempSync(join(tmpdir(), 'letterbook-handed-'))
  for (const folder of ['library', 'letters']) mkdirSync(at(folder))
  for (const file of ['library/notebook.db', 'letters/one.txt', 'a.letterbook-notebook'])
    writeFileSync(at(file), '')
})

afterEach(() => rmSync(room, { recursive: true, force: true }))

describe('what is handed to the app', () => {
  it('is a library by the files in its folder, also when its mark or a file in it is opened', () => {
    markLibrary(at('library'))
    const library = { kind: 'library', path: at('library') }
    expect(whatIsHanded(at('library'))).toEqual(library)
    expect(whatIsHanded(at('library/Open in Letterbook.letterbook'))).toEqual(library)
    expect(whatIsHanded(at('library/notebook.db'))).toEqual(library)
  })

  it('is a notebook by the ending of its name, and a folder of letters otherwise', () => {
    expect(whatIsHanded(at('a.letterbook-notebook'))).toEqual({
      kind: 'notebook',
      path: at('a.letterbook-notebook'),
    })
    expect(whatIsHanded(at('letters'))).toEqual({ kind: 'folder', path: at('letters') })
    expect(whatIsHanded(at('letters/one.txt'))).toEqual({ kind: 'folder', path: at('letters') })
  })

  it('is refused when it is not there, or when a mark stands where there is no library', () => {
    markLibrary(at('letters'))
    expect(() => whatIsHanded(at('nowhere'))).toThrow(/nowhere is not there/)
    expect(() => whatIsHanded(at('letters/Open in Letterbook.letterbook'))).toThrow(/there is none/)
  })

  it('opens the first library at once and leaves the rest for later', () => {
    expect(libraryAmong([at('letters'), at('library'), at('nowhere')])).toEqual({
      library: at('library'),
      others: [at('letters'), at('nowhere')],
    })
    expect(libraryAmong([at('letters')])).toEqual({ library: null, others: [at('letters')] })
  })
})

describe('what is handed over', () => {
  it('waits for the window, and letters are added only when the reader wants them', async () => {
    const told: HandedOver[] = []
    const failed: string[] = []
    const asked: string[] = []
    mkdirSync(at('unwanted'))
    const queue = new HandedOverQueue({
      ask: (folder) => Promise.resolve(asked.push(folder) === 1),
      tell: (handed) => told.push(handed),
      fail: ({ message }) => failed.push(message),
    })
    queue.take([at('letters/one.txt'), at('nowhere')])
    await Promise.resolve()
    expect(asked).toEqual([])
    queue.ready()
    queue.take([at('unwanted'), at('library')])
    await expect.poll(() => told).toHaveLength(2)
    expect(asked).toEqual([at('letters'), at('unwanted')])
    expect(told).toEqual([
      { kind: 'folder', path: at('letters') },
      { kind: 'library', path: at('library') },
    ])
    expect(failed).toHaveLength(1)
  })

  it('asks once for many letters of one folder that are opened together, and again when one is opened later', async () => {
    const asked: string[] = []
    const queue = new HandedOverQueue({
      ask: (folder) => Promise.resolve(asked.push(folder) === 0),
      tell: () => {},
      fail: () => {},
    })
    queue.ready()
    queue.take([at('letters/one.txt'), at('letters'), at('nowhere'), at('letters/one.txt')])
    await expect.poll(() => asked).toEqual([at('letters')])
    queue.take([at('letters/one.txt')])
    await expect.poll(() => asked).toEqual([at('letters'), at('letters')])
  })
})
