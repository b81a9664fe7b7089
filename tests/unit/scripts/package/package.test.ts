import { execFileSync } from 'node:child_process'
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { configuration, product } from '../../../../.electron-builder.mjs'
import { icnsOf, icoOf } from '../../../../scripts/package/icon-files.mjs'
import { licencesText, shippedPackages } from '../../../../scripts/package/licences.mjs'
import { signingOf } from '../../../../scripts/package/signing.mjs'
import { configurationFor, runtimeOf } from '../../../../scripts/package/unpacked.mjs'
import { parseWords } from '../../../../scripts/package/words.mjs'
import { notebookFileEnding } from '../../../../src/shared/backup'
import { commandNames, questionWords } from '../../../../src/shared/command-names'
import { libraryFileEnding } from '../../../../src/shared/handed-over'

describe('what is to be packed', () => {
  it('is what this system makes without downloading tools, unless targets are named', () => {
    expect(parseWords([], 'linux').targets).toEqual(['deb', 'tar.gz'])
    expect(parseWords([], 'win32').targets).toEqual(['windows'])
    expect(parseWords(['--target', 'rpm', '--target=deb', '--dry-run'], 'linux')).toEqual({
      targets: ['rpm', 'deb'],
      dryRun: true,
      fallback: false,
    })
    expect(parseWords(['--dry-run'], 'linux').targets).toHaveLength(6)
  })

  it.each([[['--target']], [['--target', 'zip']], [['deb']]])('is refused with the usage: %j', (words) => {
    expect(() => parseWords(words, 'linux')).toThrow(/Usage: npm run package/)
  })
})

describe('the configuration', () => {
  it('lets the program run nothing but its archive', () => {
    const on = Object.entries(configuration.electronFuses ?? {}).filter(([, value]) => value)
    expect(on.map(([name]) => name)).toEqual([
      'enableCookieEncryption',
      'enableEmbeddedAsarIntegrityValidation',
      'onlyLoadAppFromAsar',
    ])
    expect(Object.keys(configuration.electronFuses ?? {})).toHaveLength(8)
    expect(configuration).toMatchObject({ asar: true, npmRebuild: false, publish: null })
  })

  it('names the endings of files that the app itself looks for', () => {
    const associations = [configuration.fileAssociations ?? []].flat()
    expect(associations.map(({ ext }) => ext)).toEqual([libraryFileEnding, notebookFileEnding])
    for (const { mimeType } of associations) expect(product.mimeTypes).toContain(mimeType)
  })

  it('packs the binding of SQLite for the one system that is packed for', () => {
    const files = (isFallback: boolean) =>
      [configurationFor({ version: '45.0.0', folder: '/e', isFallback }, '1.0.0', 'win32', 'x64').files]
        .flat()
        .map(String)
    expect(files(false)).toContain('!node_modules/better-sqlite3/prebuilds/!(win32-x64.node)')
    expect(files(true)).toContain('!node_modules/better-sqlite3/prebuilds/**')
    expect(files(true).some((name) => name.includes('better-sqlite3/build'))).toBe(false)
  })

  it('takes every other Electron than the one of the product for a fallback', () => {
    const folder = mkdtempSync(join(tmpdir(), 'letterbook-electron-'))
    writeFileSync(join(folder, 'version'), 'v45.4.1\n')
    const program = join(folder, 'electron')
    expect(runtimeOf(program, '45.4.1')).toEqual({ version: '45.4.1', folder, isFallback: false })
    expect(runtimeOf(program, '46.0.0').isFallback).toBe(true)
    const onMacOs = join(folder, 'Electron.app/Contents/MacOS/Electron')
    expect(runtimeOf(onMacOs, '45.4.1').folder).toBe(folder)
    rmSync(folder, { recursive: true })
  })
})

describe('the installed commands', () => {
  const launcher = readFileSync('scripts/package/files/letterbook.sh', 'utf8')

  it('are the same in the launcher, which knows which words open no window', () => {
    const line = /^ {2}(index \| .*)\)$/m.exec(launcher)?.[1] ?? ''
    expect(line.split(' | ')).toEqual([...commandNames, ...questionWords])
  })

  it.skipIf(process.platform === 'win32')('are handed over as data, never as switches of Chromium', () => {
    const run = (...words: readonly string[]) =>
      execFileSync(
        'sh',
        [
          '-c',
          `hand() { printf '%s\n' "$@"; exit; }\n${launcher.replaceAll('exec "$program"', 'hand')}`,
          'letterbook',
          ...words,
        ],
        {
          encoding: 'utf8',
        },
      )
        .trimEnd()
        .split('\n')
    expect(run('--remote-debugging-port=1', 'a b')).toEqual(['--', '--remote-debugging-port=1', 'a b'])
    expect(run()).toEqual(['--'])
    expect(run('search', '--no-sandbox')).toEqual([
      '--no-sandbox',
      '--no-zygote',
      '--log-level=3',
      '--',
      'search',
      '--no-sandbox',
    ])
  })
})

describe('the licences', () => {
  it('are those of all that runs in the app or was built into its window', () => {
    const packages = shippedPackages()
    const names = packages.map(({ name }) => name)
    for (const name of [
      'react',
      'scheduler',
      'zod',
      'yauzl',
      'pend',
      'micromark',
      '@fontsource-variable/vazirmatn',
    ])
      expect(names).toContain(name)
    for (const name of ['electron', 'vitest', 'electron-builder', 'typescript'])
      expect(names).not.toContain(name)
    const text = licencesText(packages)
    expect(text).toContain('Permission is hereby granted')
    expect(text).toContain('SIL OPEN FONT LICENSE')
  })

  it('are asked for: a package without one cannot be shipped', () => {
    const nameless = { place: 'tests/fixtures', name: 'nameless', version: '1.0.0', licence: '' }
    expect(() => licencesText([nameless])).toThrow(/nameless neither names nor brings a licence/)
  })
})

describe('signing', () => {
  it('is read from the environment, and what is missing is named', () => {
    const keys = { CSC_LINK: 'a', CSC_KEY_PASSWORD: 'b' }
    expect(signingOf('win32', keys)).toMatchObject({ signed: true, missing: null })
    expect(signingOf('win32', { CSC_LINK: 'a' })).toMatchObject({
      signed: false,
      missing: 'signing: not set are CSC_KEY_PASSWORD',
    })
    expect(signingOf('darwin', keys)).toMatchObject({ signed: true, notarised: false })
    const apple = { APPLE_API_KEY: 'c', APPLE_API_KEY_ID: 'd', APPLE_API_ISSUER: 'e' }
    expect(signingOf('darwin', { ...keys, ...apple })).toMatchObject({ notarised: true, missing: null })
    expect(JSON.stringify(signingOf('win32', { CSC_LINK: 'secret' }))).not.toContain('secret')
  })
})

describe('the icons', () => {
  it('are there in every size, and those of Windows and macOS hold the same pictures', () => {
    const sizes = [16, 24, 32, 48, 64, 128, 256, 512]
    const pictures = new Map(
      sizes.map((size) => [size, readFileSync(`resources/icons/${size}x${size}.png`)] as const),
    )
    for (const [size, png] of pictures)
      expect([png.readUInt32BE(16), png.readUInt32BE(20)]).toEqual([size, size])
    const ico = readFileSync('resources/icons/icon.ico')
    expect(icoOf(pictures).equals(ico)).toBe(true)
    expect(ico.readUInt16LE(4)).toBe(7)
    const icns = readFileSync('resources/icons/icon.icns')
    expect(icns.toString('latin1', 0, 4)).toBe('icns')
    expect(icns.readUInt32BE(4)).toBe(icns.length)
    for (const part of [16, 128, 512])
      expect(icns.includes(pictures.get(part) ?? Buffer.from('none'))).toBe(true)
    expect(icnsOf(new Map([[128, Buffer.from('x')]]))).toHaveLength(17)
    expect(existsSync('resources/icons/letterbook.svg')).toBe(true)
  })
})
