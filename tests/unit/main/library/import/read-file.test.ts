import { execFileSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import * as fs from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { type FileSystem, readFile } from '../../../../../src/main/library/import/read/read-file'

const real: FileSystem = {
  openSync: (path, flags) => fs.openSync(path, flags),
  fstatSync: (file) => fs.fstatSync(file),
  readSync: (file, into, offset, length, position) => fs.readSync(file, into, offset, length, position),
  closeSync: (file) => fs.closeSync(file),
}

let folder = ''
let path = ''

beforeEach(() => {
  folder = fs.mkdtempSync(join(tmpdir(), 'letterbook-read-'))
  path = join(folder, 'a.txt')
  fs.writeFileSync(path, 'Dear Sir,')
})

afterEach(() => fs.rmSync(folder, { recursive: true, force: true }))

function failing(code: string): FileSystem {
  return {
    ...real,
    openSync: () => {
      throw Object.assign(new Error(code), { code })
    },
  }
}

describe('reading a file', () => {
  test('gives its bytes, their hash and what tells whether it changed', () => {
    const read = readFile(path)
    expect(read.bytes.toString()).toBe('Dear Sir,')
    expect(read.hash).toEqual(createHash('sha256').update('Dear Sir,').digest())
    expect(read.size).toBe(9)
    expect(read.modified).toBe(Math.round(fs.statSync(path).mtimeMs * 1000))
  })

  test.each([
    ['EACCES', 'no-permission'],
    ['EPERM', 'no-permission'],
    ['ENOENT', 'file-missing'],
    ['EIO', 'unreadable'],
    ['EMFILE', 'unreadable'],
  ])('that the system refuses with %s is the problem %s', (error, code) => {
    expect(() => readFile(path, 100, failing(error))).toThrow(expect.objectContaining({ code }))
  })

  test('larger than the limit is refused with both sizes', () => {
    fs.truncateSync(path, 200 * 1024 * 1024)
    expect(() => readFile(path)).toThrow(expect.objectContaining({ code: 'file-too-large' }))
    expect(() => readFile(path)).toThrow('The file has 200 MB; at most 64 MB are read.')
  })

  test('does not wait for a pipe, follow a link or read a folder', () => {
    const pipe = join(folder, 'pipe.txt')
    execFileSync('mkfifo', [pipe])
    fs.symlinkSync(path, join(folder, 'link.txt'))
    for (const other of [pipe, join(folder, 'link.txt'), folder]) {
      expect(() => readFile(other)).toThrow(expect.objectContaining({ code: 'unreadable' }))
    }
  })
})

describe('a file that changes while it is read', () => {
  function changing(times: number): FileSystem {
    let left = times
    return {
      ...real,
      readSync: (file, into, offset, length, position) => {
        if (left-- > 0) fs.appendFileSync(path, ' and more')
        return real.readSync(file, into, offset, length, position)
      },
    }
  }

  test('is read again until it stays the same', () => {
    expect(readFile(path, 1000, changing(2)).bytes.toString()).toBe('Dear Sir, and more and more')
  })

  test('is given up after three attempts', () => {
    expect(() => readFile(path, 1000, changing(3))).toThrow(
      expect.objectContaining({ code: 'file-unstable' }),
    )
  })

  test('and becomes shorter is not read with what memory held before', () => {
    const shrinking: FileSystem = {
      ...real,
      readSync: (file, into, offset, length, position) => {
        if (fs.statSync(path).size > 2) fs.truncateSync(path, 2)
        return real.readSync(file, into, offset, length, position)
      },
    }
    expect(readFile(path, 1000, shrinking).bytes.toString()).toBe('De')
  })
})
