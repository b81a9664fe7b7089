import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { validateXML } from 'xmllint-wasm'
import { xmlTree } from '../../../../../src/main/library/exchange/in/xml-tree'
import { codeBookFile } from '../../../../../src/main/library/exchange/out/code-book'
import { projectFiles } from '../../../../../src/main/library/exchange/out/project'
import {
  anchorOn,
  leavingLetter,
  leavingNote,
  onlyFile,
  someCode,
  written,
} from '../../../../support/leaving-notes'

const schemaFile = (name: string) =>
  readFileSync(new URL(`../../../../fixtures/exchange/${name}`, import.meta.url), 'utf8')

async function faults(xml: string, schema: string): Promise<readonly string[]> {
  const { errors } = await validateXML({
    xml: [{ fileName: 'written.xml', contents: xml }],
    schema: [schemaFile(schema)],
  })
  return errors.map(({ message }) => message)
}

const letter = leavingLetter('dam.txt', 'Dear Sir,\r\nthe dam of 𐎠𐎡 leaks & <leaks>.\r\nThe dam leaks.', {
  title: 'On "the" dam',
})
const other = leavingLetter('well.txt', 'Our wells are dry.', { title: 'On wells' })
const water = someCode('Water & "wells"', { definition: 'Rivers,\nwells.', colour: 'blue' })
const dams = someCode('Dams', { parent: water.id, shortcut: 'd' })

const notes = [
  leavingNote({
    anchors: [anchorOn(letter, '𐎠𐎡 leaks')],
    codes: [dams.id],
    body: 'Tab\there & <there>\u0001',
  }),
  leavingNote({
    anchors: [anchorOn(letter, 'The dam leaks'), anchorOn(other, 'wells')],
    codes: [water.id, dams.id],
  }),
  leavingNote({ anchors: [anchorOn(other, 'dry')], body: '', codes: [water.id] }),
  leavingNote({ anchors: [anchorOn(other, 'dry'), anchorOn(other, 'Our')], body: '', codes: [water.id] }),
  leavingNote({
    about: { kind: 'letter', letterKey: letter.key },
    codes: [water.id],
    body: `[[letter:${other.key}|wells]]`,
  }),
  leavingNote({ about: { kind: 'person', name: 'Ada Vale' }, revision: 4 }),
  leavingNote({ colour: 'pink', codes: [dams.id] }),
]

describe('Notes written as a REFI-QDA project', () => {
  it('keep to the rules of the standard', async () => {
    const { files } = await written(projectFiles, { notes, codes: [water, dams] }, [letter, other])
    expect(await faults(files.get('project.qde') ?? '', 'project.xsd')).toEqual([])
  })

  it('are checked by rules that an element in the wrong place does not pass', async () => {
    const { files } = await written(projectFiles, { notes, codes: [water, dams] }, [letter, other])
    const wrong = files.get('project.qde')?.replace('<Links>', '<Link/><Links>') ?? ''
    expect(await faults(wrong, 'project.xsd')).not.toEqual([])
  })

  it('select the words in code points of texts that have line ends of one sign', async () => {
    const { files } = await written(projectFiles, { notes, codes: [water, dams] }, [letter, other])
    const project = xmlTree(files.get('project.qde') ?? '')
    const selected = (project.first('Sources')?.all('TextSource') ?? []).flatMap((source) => {
      const text = files.get(`sources/${source.attribute('plainTextPath')?.replace('internal://', '')}`) ?? ''
      expect(text).not.toContain('\r')
      return source.all('PlainTextSelection').map((selection) => {
        const characters = Array.from(text)
        const [from, to] = ['startPosition', 'endPosition'].map((name) => Number(selection.attribute(name)))
        return characters.slice(from, to).join('')
      })
    })
    expect(selected).toEqual(['𐎠𐎡 leaks', 'The dam leaks', 'wells', 'dry', 'dry', 'Our'])
  })

  it('say what the format could not carry', async () => {
    const { lost } = await written(projectFiles, { notes, codes: [water, dams] }, [letter, other])
    expect(lost).toEqual([
      { what: 'history', count: 1 },
      { what: 'colours', count: 1 },
      { what: 'subjects', count: 1 },
      { what: 'code-shortcuts', count: 1 },
      { what: 'characters', count: 1 },
    ])
  })

  it('are the same file when they are written again', async () => {
    const once = await written(projectFiles, { notes, codes: [water, dams] }, [letter, other])
    const twice = await written(projectFiles, { notes, codes: [water, dams] }, [letter, other])
    expect(twice).toEqual(once)
  })
})

describe('Codes written as a code book', () => {
  it('keep to the rules of the standard, and stand below each other', async () => {
    const xml = onlyFile(await written(codeBookFile, { codes: [dams, water] }, []))
    expect(await faults(xml, 'code-book.xsd')).toEqual([])
    const codes = xmlTree(xml).first('Codes')?.first('Code')
    expect(codes?.attribute('name')).toBe('Water & "wells"')
    expect(codes?.first('Code')?.attribute('name')).toBe('Dams')
  })

  it('are refused where there are none', async () => {
    await expect(written(codeBookFile, {}, [])).rejects.toMatchObject({ code: 'refused' })
  })
})
