import { mkdirSync, symlinkSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { allowedFiles, contentSecurityPolicy, fileFor } from '../../../../src/main/electron/app-files'
import { type TemporaryFolder, temporaryFolder } from '../../../support/temporary-folder'

describe('addresses of the app', () => {
  let temporary: TemporaryFolder
  let folder = ''
  let files: ReadonlyMap<string, string> = new Map()

  beforeAll(() => {
    temporary = temporaryFolder()
    folder = join(temporary.path, 'window')
    mkdirSync(folder)
    writeFileSync(join(temporary.path, 'secret'), '')
    mkdirSync(join(folder, 'assets'))
    writeFileSync(join(folder, 'index.html'), '<!doctype html>')
    writeFileSync(join(folder, 'assets', 'main file.js'), '')
    symlinkSync(join(temporary.path, 'secret'), join(folder, 'assets', 'secret'))
    files = allowedFiles(folder)
  })
  afterAll(() => temporary.remove())

  it.each([
    ['app://letterbook/', 'index.html'],
    ['app://letterbook/index.html', 'index.html'],
    ['app://letterbook/index.html?x=1#y', 'index.html'],
    ['app://letterbook/assets/main%20file.js', 'assets/main file.js'],
  ])('serve the files of the window: %s', (address, file) => {
    expect(fileFor(address, files)).toBe(join(folder, file))
  })

  it.each([
    'app://letterbook/../package.json',
    'app://letterbook/%2e%2e%2fpackage.json',
    'app://letterbook/..%5c..%5cpackage.json',
    'app://letterbook/%252e%252e/package.json',
    'app://letterbook//etc/passwd',
    'app://letterbook/assets/secret',
    'app://letterbook/C:/windows/win.ini',
    'app://letterbook/index.html%00.png',
    'app://letterbook/INDEX.HTML',
    'app://letterbook/assets',
    'app://letterbook/%c0%ae%c0%ae/etc/passwd',
    'app://other/index.html',
    'app://user@letterbook/index.html',
    'file:///etc/passwd',
    'http://letterbook/index.html',
    'nonsense',
    '',
  ])('serve nothing else: %s', (address) => {
    expect(fileFor(address, files)).toBeNull()
  })

  it('forbid inline script, foreign origins and eval', () => {
    expect(contentSecurityPolicy).toContain("default-src 'none'")
    expect(contentSecurityPolicy).not.toMatch(/unsafe|https?:|\*/)
  })
})
