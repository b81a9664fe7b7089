import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import iconv from 'iconv-lite'
import { afterAll, expect, test } from 'vitest'
import { previewEncoding } from '../../../../../../src/main/library/import/read/preview-encoding'
import { temporaryFolder } from '../../../../../support/temporary-folder'

const folder = temporaryFolder()
afterAll(() => folder.remove())

function fileOf(bytes: Buffer): string {
  const path = join(folder.path, 'letter.txt')
  writeFileSync(path, bytes)
  return path
}

const text = 'Дорогая Вера, 拝啓 😀 नमस्ते, the mill is sold.\n'
const encodings = ['utf-8', 'utf-16le', 'utf-16be', 'gb18030'] as const

test.each(encodings)(
  'The beginning of a long file in %s has no half sign at its end, wherever it is cut',
  (encoding) => {
    for (let shift = 0; shift < 12; shift++) {
      const whole = `${'x'.repeat(shift)}${text.repeat(300)}`
      const preview = previewEncoding(fileOf(iconv.encode(whole, encoding)), encoding)
      expect(preview.length).toBeGreaterThan(1000)
      expect(whole.startsWith(preview)).toBe(true)
    }
  },
)

test.each(encodings)('A short file in %s is shown to its end', (encoding) => {
  expect(previewEncoding(fileOf(iconv.encode(text, encoding)), encoding)).toBe(text)
})

test('A file in UTF-16 without a mark is shown right in that encoding, and with what is wrong in another one', () => {
  const path = fileOf(Buffer.from('Ada Vale', 'utf16le'))
  expect(previewEncoding(path, 'utf-16le')).toBe('Ada Vale')
  expect(previewEncoding(path, 'utf-8')).toBe('A\ufffdd\ufffda\ufffd \ufffdV\ufffda\ufffdl\ufffde\ufffd')
})

test('A byte order mark is not shown, and half a sign at the very end is', () => {
  expect(previewEncoding(fileOf(Buffer.from('\ufeffAda', 'utf16le')), 'utf-16le')).toBe('Ada')
  expect(previewEncoding(fileOf(Buffer.from('Дa').subarray(0, 1)), 'utf-8')).toBe('\ufffd')
})

test('Japanese in seven bits is shown', () => {
  expect(previewEncoding(fileOf(Buffer.from('\x1b$B\x47\x52\x37\x3c\x1b(B')), 'iso-2022-jp')).toBe('拝啓')
})
