import { randomUUID } from 'node:crypto'
import { renameSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { libraryForEachTest } from '../../support/library-for-each-test'
import { WholeLibrary } from '../../support/whole-library'

const closing = 'We remain, in hope and in patience, the people of the three canals.'
const form = (name: string, village: string) =>
  `To the Governor of the Eastern Province.\n\nI, ${name} of ${village}, write on behalf of my family.\n\n${closing}\n`
const ana = form('Ana Veles', 'Ilvar')
const boris = form('Boris Kane', 'Umrat')
const clara = form('Clara Amin', 'Sefid')
const dora = form('Dora Lind', 'Karun')

let library: WholeLibrary
libraryForEachTest(
  (worker) => new WholeLibrary(worker),
  (made) => {
    library = made
  },
)

async function stored(files: Readonly<Record<string, string>>): Promise<void> {
  for (const [path, text] of Object.entries(files)) library.write(path, text)
  await library.import()
  await library.call('anchors.find', {})
}

/** A note on the closing of a letter, which all of them have. */
async function noteOn(path: string): Promise<string> {
  const { key: letterKey, text } = await library.letter(path)
  const start = text.indexOf(closing)
  const passages = [{ letterKey, start, end: start + closing.length }]
  const [anchor] = await library.call('anchors.describe', { passages })
  if (!anchor) throw new Error(`No note can stand in ${path}.`)
  const { id } = await library.call('notes.add', { id: randomUUID(), anchors: [anchor], body: path })
  await library.call('anchors.find', {})
  return id
}

/** Path of the letter on which a note is, and how it stands there. */
async function placeOf(id: string): Promise<string> {
  const [note] = await library.call('notes.get', { ids: [id] })
  const path = (await library.heads()).find(({ key }) => key === note?.anchors[0]?.letterKey)?.path
  return `${path} ${note?.places[0]?.state}`
}

async function titled(path: string, title: string): Promise<void> {
  const { key: letterKey } = await library.head(path)
  const value = { field: 'title', title } as const
  const put = [
    { id: randomUUID(), letterKey, field: 'title', target: 'title', verdict: 'corrected', value } as const,
  ]
  await library.call('corrections.change', { put, withdraw: [] })
}

describe('Letters whose texts changed places among their files', () => {
  it('keep their notes and corrections when two files of one form were overwritten by each other', async () => {
    await stored({ 'a.txt': ana, 'b.txt': boris })
    const [onAna, onBoris] = [await noteOn('a.txt'), await noteOn('b.txt')]
    await titled('a.txt', 'Of Ana')
    await stored({ 'a.txt': boris, 'b.txt': ana })
    expect([await placeOf(onAna), await placeOf(onBoris)]).toEqual(['b.txt exact', 'a.txt exact'])
    expect((await library.head('b.txt')).title).toBe('Of Ana')
    expect((await library.head('a.txt')).title).not.toBe('Of Ana')
    // And back again.
    await stored({ 'a.txt': ana, 'b.txt': boris })
    expect([await placeOf(onAna), await placeOf(onBoris)]).toEqual(['a.txt exact', 'b.txt exact'])
    expect((await library.head('a.txt')).title).toBe('Of Ana')
  })

  it('keep them when the texts of four files went round, and one note alone is there to tell', async () => {
    await stored({ 'a.txt': ana, 'b.txt': boris, 'c.txt': clara, 'd.txt': dora })
    const onClara = await noteOn('c.txt')
    await stored({ 'b.txt': ana, 'c.txt': boris, 'd.txt': clara, 'a.txt': dora })
    expect(await placeOf(onClara)).toBe('d.txt exact')
    await stored({ 'a.txt': clara, 'b.txt': dora, 'c.txt': ana, 'd.txt': boris })
    expect(await placeOf(onClara)).toBe('a.txt exact')
  })

  it('keep them when the two files were read one after the other, as they arrived', async () => {
    await stored({ 'a.txt': ana, 'b.txt': boris })
    const [onAna, onBoris] = [await noteOn('a.txt'), await noteOn('b.txt')]
    await stored({ 'a.txt': boris })
    await library.reopen()
    await stored({ 'b.txt': ana })
    expect([await placeOf(onAna), await placeOf(onBoris)]).toEqual(['b.txt exact', 'a.txt exact'])
  })

  it('keep them when one of the files was gone for a while', async () => {
    await stored({ 'a.txt': ana, 'b.txt': boris })
    const [onAna, onBoris] = [await noteOn('a.txt'), await noteOn('b.txt')]
    rmSync(join(library.source, 'b.txt'))
    await stored({ 'a.txt': boris })
    await stored({ 'b.txt': ana })
    expect([await placeOf(onAna), await placeOf(onBoris)]).toEqual(['b.txt exact', 'a.txt exact'])
  })

  it('keep them when one had been edited since the note was written', async () => {
    await stored({ 'a.txt': ana, 'b.txt': boris })
    const onAna = await noteOn('a.txt')
    const edited = ana.replace('on behalf of', 'for')
    await stored({ 'a.txt': edited })
    await stored({ 'a.txt': boris, 'b.txt': edited })
    expect(await placeOf(onAna)).toMatch(/^b\.txt /)
    await stored({ 'a.txt': edited, 'b.txt': boris })
    expect(await placeOf(onAna)).toMatch(/^a\.txt /)
  })

  it('keep what was decided about those on which there is no note, once one note tells of the change', async () => {
    await stored({ 'a.txt': ana, 'b.txt': boris, 'c.txt': clara, 'd.txt': dora })
    await noteOn('a.txt')
    const keys = [(await library.head('b.txt')).key, (await library.head('d.txt')).key]
    const decision = { id: randomUUID(), kind: 'different-letters', members: keys, as: null } as const
    await library.call('decisions.change', { put: [decision], withdraw: [] })
    const decided = async () => {
      const heads = await library.heads()
      const [known] = await library.call('decisions.list', {})
      return known?.members.map((member) => heads.find(({ key }) => key === member)?.path)
    }
    await stored({ 'b.txt': ana, 'c.txt': boris, 'a.txt': clara })
    expect(await decided()).toEqual(['c.txt', 'd.txt'])
    await stored({})
    expect(await decided()).toEqual(['c.txt', 'd.txt'])
  })

  it('keep them when only the words are the same and the bytes are not', async () => {
    await stored({ 'a.txt': ana, 'b.txt': boris })
    const onAna = await noteOn('a.txt')
    await stored({ 'a.txt': `\uFEFF${boris}`, 'b.txt': `\uFEFF${ana}` })
    expect(await placeOf(onAna)).toBe('b.txt exact')
  })
})

describe('A note', () => {
  it('stays in its letter when a copy of the old text lies beside the one that was edited', async () => {
    await stored({ 'a.txt': ana, 'b.txt': boris })
    const onAna = await noteOn('a.txt')
    const newer = ana.replace('my family', 'my whole street')
    await stored({ 'a.txt': newer, 'a, as it was.txt': ana })
    expect(await placeOf(onAna)).toMatch(/^a\.txt /)
    // Also where the copy was put in the place of a letter that was known.
    await stored({ 'a.txt': newer.replace('whole street', 'village'), 'b.txt': ana })
    expect(await placeOf(onAna)).toMatch(/^a\.txt /)
  })

  it('stays when files that had the same text were overwritten, so that nobody can tell which went where', async () => {
    await stored({ 'a.txt': ana, 'b.txt': boris, 'c.txt': boris })
    const onAna = await noteOn('a.txt')
    await stored({ 'a.txt': boris, 'b.txt': ana, 'c.txt': ana })
    expect(await placeOf(onAna)).toBe('a.txt exact')
  })

  it('goes with its file that was renamed to the place of another, which was renamed to its own', async () => {
    await stored({ 'a.txt': ana, 'b.txt': boris })
    const onAna = await noteOn('a.txt')
    const [one, other, aside] = ['a.txt', 'b.txt', 'aside'].map((name) => join(library.source, name))
    renameSync(one ?? '', aside ?? '')
    renameSync(other ?? '', one ?? '')
    renameSync(aside ?? '', other ?? '')
    await stored({})
    expect(await placeOf(onAna)).toBe('b.txt exact')
  })
})
