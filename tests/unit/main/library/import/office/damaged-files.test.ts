import { readFileSync } from 'node:fs'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { ReadingProblem } from '../../../../../../src/main/library/import/formats/format'
import { formatFixtures } from '../../../../../support/format-fixtures'
import { readBytes } from '../../../../../support/read-bytes'

/** Whatever is wrong with a file has a name of its own; `extraction-failed` would be a failure that nobody thought of. */
async function expectAnswer(name: string, bytes: Buffer): Promise<void> {
  try {
    const { letters, problems } = await readBytes(name, bytes)
    for (const { code, message } of problems) expect(code, message).not.toBe('extraction-failed')
    for (const { text, blocks } of letters) {
      let end = 0
      for (const block of blocks) {
        expect(block.start).toBeGreaterThanOrEqual(end)
        expect(block.end).toBeGreaterThan(block.start)
        end = block.end
      }
      expect(end).toBeLessThanOrEqual(text.length)
      expect(text.isWellFormed()).toBe(true)
    }
  } catch (thrown) {
    if (!(thrown instanceof ReadingProblem)) throw thrown
  }
}

describe.each(['docx', 'odt', 'rtf', 'epub', 'zip'])('a damaged %s', (format) => {
  const files = formatFixtures(format).map(({ name, path }) => ({ name, bytes: readFileSync(path) }))

  it('that is cut off anywhere is read in part or has a named problem', async () => {
    for (const { name, bytes } of files.slice(0, 12)) {
      for (let part = 1; part < 12; part++)
        await expectAnswer(name, bytes.subarray(0, Math.floor((bytes.length * part) / 12)))
    }
  })

  it('whose bytes are changed is read or has a named problem', async () => {
    const change = fc.tuple(fc.nat(), fc.nat(255))
    await fc.assert(
      fc.asyncProperty(
        fc.constantFrom(...files),
        fc.array(change, { minLength: 1, maxLength: 8 }),
        async ({ name, bytes }, changes) => {
          const damaged = Buffer.from(bytes)
          for (const [at, byte] of changes) damaged[at % damaged.length] = byte
          await expectAnswer(name, damaged)
        },
      ),
      { numRuns: 150 },
    )
  })
})
