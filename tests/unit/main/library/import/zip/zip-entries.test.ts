import { describe, expect, it } from 'vitest'
import { ReadingProblem } from '../../../../../../src/main/library/import/formats/format'
import { fileOfBytes } from '../../../../../../src/main/library/import/read/source-files'
import { documentLimits, openZip } from '../../../../../../src/main/library/import/read/zip-entries'
import { type EntryToMake, makeZip } from './make-zip'

async function contentsOf(zip: Buffer, limits = documentLimits): Promise<readonly string[]> {
  const entries = await openZip(fileOfBytes('x.zip', zip), limits)
  return entries.all.map((entry) => entries.read(entry).toString())
}

async function problemWith(zip: Buffer, limits = documentLimits): Promise<string> {
  try {
    await contentsOf(zip, limits)
  } catch (thrown) {
    if (thrown instanceof ReadingProblem) return thrown.code
    throw thrown
  }
  return 'none'
}

const plain: EntryToMake = { name: 'a.txt', content: 'text' }

describe('the entries of a zip archive', () => {
  it('are unpacked whether they are deflated or stored', async () => {
    expect(await contentsOf(makeZip([plain, { name: 'b', content: 'two', stored: true }]))).toEqual([
      'text',
      'two',
    ])
  })

  it('have names in UTF-8 or in the code page of DOS', async () => {
    const zip = makeZip([
      { name: 'größe.txt', content: '', flags: 0x800 },
      { name: Buffer.from([0x67, 0x72, 0x94, 0xe1, 0x65]), content: '' },
      { name: 'dir\\inner.txt', content: '' },
    ])
    const { all } = await openZip(fileOfBytes('x.zip', zip), documentLimits)
    expect(all.map(({ name }) => name)).toEqual(['größe.txt', 'größe', 'dir/inner.txt'])
  })

  it('are read from a file whose end is followed by foreign bytes', async () => {
    expect(await contentsOf(Buffer.concat([makeZip([plain], 'a comment'), Buffer.alloc(700, 0x20)]))).toEqual(
      ['text'],
    )
  })

  it('are refused when they unfold to 200 times their size', async () => {
    const zeros = Buffer.alloc(10 * 1024 * 1024)
    expect(await problemWith(makeZip([{ name: 'zeros', content: zeros }]))).toBe('refused')
    expect(await problemWith(makeZip([{ name: 'few', content: Buffer.alloc(100_000) }]))).toBe('none')
  })

  it('are refused when they unfold to more or less than is stated', async () => {
    const content = Array.from({ length: 5000 }, (_, n) => `${n} `).join('')
    expect(await problemWith(makeZip([{ name: 'more', content, statedSize: 100 }]))).toBe('refused')
    expect(await problemWith(makeZip([{ name: 'less', content, statedSize: 30_000 }]))).toBe('refused')
  })

  it('are refused when they share their bytes', async () => {
    const zip = makeZip([plain, { name: 'again', content: 'text', start: 0 }])
    expect(await problemWith(zip)).toBe('refused')
  })

  it('are bounded one by one, in all, and in number', async () => {
    const limits = { entries: 2, entrySize: 50, totalSize: 60 }
    const forty = { content: 'x'.repeat(40), stored: true }
    expect(await problemWith(makeZip([{ name: 'a', content: 'x'.repeat(51), stored: true }]), limits)).toBe(
      'file-too-large',
    )
    expect(
      await problemWith(
        makeZip([
          { name: 'a', ...forty },
          { name: 'b', ...forty },
        ]),
        limits,
      ),
    ).toBe('refused')
    expect(
      await problemWith(makeZip([plain, { ...plain, name: 'b' }, { ...plain, name: 'c' }]), limits),
    ).toBe('refused')
  })

  it('are refused in their tens of thousands before they are looked at', async () => {
    const many = Array.from({ length: 10_001 }, (_, n) => ({ name: `${n}`, content: '', stored: true }))
    expect(await problemWith(makeZip(many))).toBe('refused')
  })

  it('are named as protected by a password', async () => {
    expect(await problemWith(makeZip([{ ...plain, flags: 1 }]))).toBe('encrypted')
  })

  it('are checked against their checksum', async () => {
    expect(await problemWith(makeZip([{ ...plain, checksum: 1 }]))).toBe('unreadable')
  })

  it('tell folders and links', async () => {
    const zip = makeZip([
      { name: 'folder/', content: '' },
      { name: 'link', content: '/etc/hostname', mode: 0o120777 },
    ])
    const { all } = await openZip(fileOfBytes('x.zip', zip), documentLimits)
    expect(all.map(({ isFolder, isLink }) => [isFolder, isLink])).toEqual([
      [true, false],
      [false, true],
    ])
  })

  it('are a named problem wherever the archive is cut off', async () => {
    const zip = makeZip([plain, { name: 'b.txt', content: 'two' }], 'comment')
    for (let size = 0; size < zip.length - 'comment'.length; size++) {
      expect(await problemWith(zip.subarray(0, size)), `cut at ${size}`).not.toBe('none')
    }
  })

  it('are a named problem or unchanged, whichever byte is damaged', async () => {
    const zip = makeZip([plain, { name: 'b.txt', content: 'two' }])
    for (let at = 0; at < zip.length; at++) {
      const damaged = Buffer.from(zip)
      damaged[at] = (damaged[at] as number) ^ 0xff
      await problemWith(damaged)
    }
  })
})
