import { readFileSync } from 'node:fs'
import { Ajv } from 'ajv'
import { describe, expect, it } from 'vitest'
import { annotationFile } from '../../../../../src/main/library/exchange/out/annotations'
import {
  anchorOn,
  leavingLetter,
  leavingNote,
  onlyFile,
  someCode,
  written,
} from '../../../../support/leaving-notes'

const schema: unknown = JSON.parse(
  readFileSync(new URL('../../../../fixtures/exchange/web-annotation.schema.json', import.meta.url), 'utf8'),
)
const isValid = new Ajv({ strict: false, allErrors: true }).compile(schema as object)

const letter = leavingLetter('dam.txt', 'Dear 😀 Sir,\nthe dam of 𐎠𐎡 leaks. The dam leaks.', {
  title: 'On the dam',
  date: '1843',
})

interface Read {
  readonly first: { readonly items: readonly { readonly id: string; readonly target: unknown }[] }
}

async function items(notes: Parameters<typeof written>[1]['notes']) {
  const json = onlyFile(await written(annotationFile, { notes: notes ?? [] }, [letter]))
  return (JSON.parse(json) as Read).first.items
}

describe('Notes written as web annotations', () => {
  it('keep to the model of the standard, whatever they stand on', async () => {
    const code = someCode('Water', { definition: 'Rivers, wells and dams.', shortcut: 'w' })
    const below = someCode('Dams', { parent: code.id })
    const notes = [
      leavingNote({
        anchors: [anchorOn(letter, 'the dam of 𐎠𐎡 leaks')],
        codes: [below.id],
        colour: 'yellow',
      }),
      leavingNote({ anchors: [anchorOn(letter, 'Dear'), anchorOn(letter, 'leaks. The')], body: '' }),
      leavingNote({ about: { kind: 'letter', letterKey: letter.key }, body: '', codes: [code.id] }),
      leavingNote({ about: { kind: 'letter', letterKey: 'gone/nowhere.txt' } }),
      leavingNote({ about: { kind: 'person', name: 'Ada "the Second" Vale' } }),
      leavingNote({ about: { kind: 'saved-search', id: code.id } }),
      leavingNote({
        mentions: [{ id: 'abcd1234', anchor: anchorOn(letter, 'Sir') }],
        body: 'See [[passage:abcd1234|Sir]].',
      }),
    ]
    const json = onlyFile(await written(annotationFile, { notes, codes: [code, below] }, [letter]))
    isValid(JSON.parse(json))
    expect(isValid.errors ?? []).toEqual([])
  })

  it('are checked by a schema that a misspelt key does not pass', async () => {
    const json = onlyFile(await written(annotationFile, { notes: [leavingNote()] }, [letter]))
    expect(isValid(JSON.parse(json))).toBe(true)
    expect(isValid(JSON.parse(json.replace('"motivation"', '"motive"')))).toBe(false)
  })

  it('count positions in code points, the end exclusive', async () => {
    const [item] = await items([leavingNote({ anchors: [anchorOn(letter, '𐎠𐎡 leaks')] })])
    const characters = Array.from(letter.text)
    const start = characters.indexOf('𐎠')
    expect(item?.target).toMatchObject({
      selector: [
        { type: 'TextPositionSelector', start, end: start + '𐎠𐎡 leaks'.length - 2 },
        { type: 'TextQuoteSelector', exact: '𐎠𐎡 leaks' },
      ],
    })
  })

  it('name the words alone where the place is not certain in the text as it is now', async () => {
    const old = leavingLetter('dam.txt', 'The dam leaks badly.')
    const notes = [leavingNote({ anchors: [anchorOn(old, 'leaks badly')] })]
    const { files, lost } = await written(annotationFile, { notes }, [letter])
    const [json = ''] = files.values()
    expect((JSON.parse(json) as Read).first.items[0]?.target).toMatchObject({
      selector: { type: 'TextQuoteSelector', exact: 'leaks badly' },
      'letterbook:state': 'orphan',
    })
    expect(lost).toEqual([{ what: 'places', count: 1 }])
  })
})
