import { appendFileSync, mkdirSync, readdirSync, statSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { Log, lastLogLines, signOf } from '../../../../src/main/diagnostics/log'
import { type TemporaryFolder, temporaryFolder } from '../../../support/temporary-folder'

let folder: TemporaryFolder
beforeEach(() => {
  folder = temporaryFolder()
})
afterEach(() => folder.remove())

const first = Date.parse('2024-03-01T10:00:00Z')
const hangs = { event: 'window-hangs' } as const

describe('the log', () => {
  it('keeps two files of bounded size, however much happens', () => {
    let now = first
    const log = new Log({ folder: folder.path, now: () => new Date(now), largest: 2000 })
    for (let minute = 0; minute < 500; minute++) {
      now = first + minute * 60_000
      log.write(hangs)
    }
    expect(readdirSync(folder.path).sort()).toEqual(['letterbook.1.log', 'letterbook.log'])
    for (const file of readdirSync(folder.path))
      expect(statSync(join(folder.path, file)).size).toBeLessThanOrEqual(2000)
    const lines = lastLogLines(folder.path, 1000)
    expect(lines.length).toBeGreaterThan(40)
    expect(lines.at(-1)).toBe(`${new Date(now).toISOString()} window-hangs`)
    expect([...lines].sort()).toEqual(lines)
  })

  it('writes so many lines in a minute, and says how many it left out', () => {
    let now = first
    const log = new Log({ folder: folder.path, now: () => new Date(now), linesOfMinute: 3 })
    for (let line = 0; line < 10; line++) log.write(hangs)
    now += 60_000
    log.write({ event: 'quit' })
    expect(lastLogLines(folder.path, 10).map((line) => line.split(' ').slice(1).join(' '))).toEqual([
      ...['window-hangs', 'window-hangs', 'window-hangs', 'left-out lines=7', 'quit'],
    ])
  })

  it('says where a fault was, in one line', () => {
    const log = new Log({ folder: folder.path, now: () => new Date(first) })
    log.write({
      event: 'fault',
      in: 'search',
      call: 'search.run',
      fault: { name: 'SqliteError', code: 'SQLITE_CORRUPT', frames: ['run index.js:3:4', 'search.js:1:2'] },
    })
    expect(lastLogLines(folder.path, 10)).toEqual([
      '2024-03-01T10:00:00.000Z fault in=search call=search.run error=SqliteError code=SQLITE_CORRUPT at=run index.js:3:4 < search.js:1:2',
    ])
  })

  it('does not pass on what somebody else wrote into its file', () => {
    const log = new Log({ folder: folder.path, now: () => new Date(first) })
    log.write(hangs)
    appendFileSync(join(folder.path, 'letterbook.log'), 'Dear Ada, the dam\n2024-01-01T00:00:00Z Dear Ada\n')
    expect(lastLogLines(folder.path, 10)).toHaveLength(1)
  })

  it('lets the app go on where it cannot write', () => {
    const blocked = join(folder.path, 'blocked')
    writeFileSync(blocked, 'a file where the folder should be')
    expect(() => new Log({ folder: blocked }).write(hangs)).not.toThrow()
    expect(lastLogLines(blocked, 10)).toEqual([])
    mkdirSync(join(folder.path, 'dir/letterbook.log'), { recursive: true })
    expect(() => new Log({ folder: join(folder.path, 'dir') }).write(hangs)).not.toThrow()
  })

  it('knows a path again by a sign that does not tell it', () => {
    const sign = signOf('/home/ada/letters', 'key')
    expect(sign).toMatch(/^#[0-9a-f]{10}$/)
    expect(signOf('/home/ada/letters', 'key')).toBe(sign)
    expect(signOf('/home/ada/letters', 'another key')).not.toBe(sign)
  })
})
