import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, describe, expect, it } from 'vitest'
import { readChosenFile } from '../../../../src/main/electron/chosen-files'

const folder = mkdtempSync(join(tmpdir(), 'chosen-'))
afterAll(() => rmSync(folder, { recursive: true }))

function chosen(name: string, content: string | Uint8Array): string {
  const path = join(folder, name)
  writeFileSync(path, content)
  return path
}

describe('a file that was chosen in a dialog', () => {
  it('is read whole up to the size that is allowed, and refused one byte above', async () => {
    const path = chosen('ten.json', 'نامه12')
    expect(await readChosenFile(path, 10)).toBe('نامه12')
    await expect(readChosenFile(path, 9)).rejects.toMatchObject({ code: 'refused' })
    expect(await readChosenFile(chosen('empty.json', ''), 10)).toBe('')
  })

  it('is refused when it is a device without end or a folder', async () => {
    await expect(readChosenFile('/dev/zero', 1000)).rejects.toMatchObject({ code: 'refused' })
    await expect(readChosenFile(folder, 1000)).rejects.toMatchObject({ code: 'refused' })
  })

  it.runIf(process.platform === 'linux')('is read by its bytes where its stated size is none', async () => {
    await expect(readChosenFile('/proc/self/status', 10)).rejects.toThrow(/too large/)
  })

  it('is refused when it is missing or no text in UTF-8', async () => {
    await expect(readChosenFile(join(folder, 'gone'), 10)).rejects.toMatchObject({ code: 'refused' })
    await expect(readChosenFile(chosen('latin', Buffer.from([0xe9])), 10)).rejects.toThrow(/UTF-8/)
  })
})
