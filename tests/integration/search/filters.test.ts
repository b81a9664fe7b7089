import { randomUUID } from 'node:crypto'
import type { Ask } from '@shared/contract'
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import type { BundledScript } from '../../support/bundle-script'
import { buildExtractionWorker } from '../../support/extraction-worker'
import { WholeLibrary } from '../../support/whole-library'

let worker: BundledScript
let library: WholeLibrary
beforeAll(async () => {
  worker = await buildExtractionWorker()
})
afterAll(() => worker.remove())

const mail = (id: number, more: string, text: string) =>
  `From: Tilde Berg <tilde@berg.example>\nTo: Bela Orr <bela@orr.example>\nMessage-ID: <${id}@orr.example>\n${more}Date: Tue, 3 Mar 2020 10:00:00 +0000\nSubject: ${id}\n\n${text}\n`

async function openLibrary(): Promise<void> {
  library = new WholeLibrary(worker.path)
  await library.open()
  library.write(
    'a.md',
    '---\nfrom: Ada Vale\nto: The Council\ndate: 1843-03-03\n---\n\nThe orchard is in bloom.',
  )
  library.write(
    'a-copy.md',
    '---\nfrom: Ada Vale\nto: The Council\ndate: 1843-03-03\n---\n\nThe orchard is in bloom.',
  )
  library.write(
    'b.md',
    '---\nfrom: A. Vale\nto: Ada Vale\npublisher: The Orn "Post"\n---\n\nThe mill is shut.',
  )
  library.write('c.html', page('https://www.orn-post.example/1931/sluices', 'The sluices stay closed.'))
  library.write('d.txt', 'سد در ایلوار ترک خورده است و مردم نگران‌اند.')
  library.write('m1.eml', mail(1, '', 'The gate is shut.'))
  library.write('m2.eml', mail(2, 'In-Reply-To: <1@orr.example>\n', 'Then climb over it.'))
  await library.import()
}

function page(url: string, text: string): string {
  return `<!doctype html><html lang="en"><head><title>Sluices</title><link rel="canonical" href="${url}"></head><body><article><p>${text}</p></article></body></html>`
}

describe('filters', () => {
  beforeAll(openLibrary)
  afterAll(async () => await library.close())

  it.each([
    ['has:copy', 'a-copy.md a.md'],
    ['has:recipient -from:berg', 'a-copy.md a.md b.md'],
    ['is:reply', 'm2.eml'],
    ['is:rtl', 'd.txt'],
    ['-is:ltr', 'd.txt'],
    ['has:source', 'b.md c.html'],
    ['source:post', 'b.md c.html'],
    ['source:1931', 'c.html'],
    ['source:="the orn post"', 'b.md'],
    ['source:=orn', ''],
    ['path:=M1.EML', 'm1.eml'],
    ['path:m', 'a-copy.md a.md b.md c.html m1.eml m2.eml'],
    ['person:="ada vale"', 'a-copy.md a.md b.md'],
    ['from:="ada vale"', 'a-copy.md a.md'],
    ['to:="Ada Vale"', 'b.md'],
    ['person:=Ada', ''],
    ['from:="ada vale" OR from:="bela orr" OR to:="bela orr"', 'a-copy.md a.md m1.eml m2.eml'],
    ['has:problem', ''],
    ['has:date -has:recipient', ''],
  ])('%s finds %s', async (query, paths) => {
    expect(await library.find(query)).toEqual(paths === '' ? [] : paths.split(' '))
  })

  it('find the one of several copies that stands for the others', async () => {
    const copies = await library.find('is:copy')
    expect(copies).toHaveLength(1)
    expect(['a.md', 'a-copy.md']).toContain(copies[0])
  })
})

describe('letters from files that could not be read wholly', () => {
  beforeEach(openLibrary)
  afterEach(async () => await library.close())

  it('are found until their problem is put out of sight', async () => {
    library.write('e.eml', Buffer.concat([Buffer.from(brokenMail), Buffer.from([0xff, 0xfe])]))
    await library.import()
    const { problems } = await library.call('problems.list', {
      ignored: false,
      code: null,
      offset: 0,
      limit: 9,
    })
    expect(problems).toHaveLength(1)
    expect(await library.find('has:problem')).toEqual(['e.eml'])
    const items = problems.map(({ key, code }) => ({ key, code }))
    await library.call('problems.ignore', { problems: items, ignored: true })
    expect(await library.find('has:problem')).toEqual([])
  })
})

const brokenMail = `From: Tilde Berg <tilde@berg.example>\nMessage-ID: <9@orr.example>\nMIME-Version: 1.0\nContent-Type: multipart/mixed; boundary=x\nDate: Tue, 3 Mar 2020 10:00:00 +0000\nSubject: 9\n\n--x\nContent-Type: text/plain\n\nWith a broken letter.\n--x\nContent-Type: application/pdf; name=letter.pdf\nContent-Disposition: attachment; filename=letter.pdf\nContent-Transfer-Encoding: base64\n\nJVBERi0xLjQKYnJva2Vu\n--x--\n`

describe('names that the reader merged', () => {
  beforeAll(async () => {
    await openLibrary()
    const merged = { kind: 'same-person', members: ['Ada Vale', 'A. Vale'], as: 'Ada Vale' } as const
    const put = [{ id: randomUUID(), ...merged, members: [...merged.members] }]
    await library.call('decisions.change', { put, withdraw: [] })
  })
  afterAll(async () => await library.close())

  it('are one value of the facet, which counts what its clause finds', async () => {
    const { facets } = await library.call('search.overview', {
      ...{ query: '', typing: false, copies: true, values: 2, facets: ['person'] },
    })
    expect(facets[0]?.values[0]).toEqual({ value: 'Ada Vale', letters: 3, clause: 'person:="Ada Vale"' })
    expect(await library.find('from:="Ada Vale"')).toEqual(['a-copy.md', 'a.md', 'b.md'])
  })

  it('can still be asked for as they are written', async () => {
    expect(await library.find('person:="A. Vale"')).toEqual(['b.md'])
  })

  it('are completed from any of their spellings', async () => {
    const values = await library.call('search.values', { field: 'from', typed: 'a va', limit: 5 })
    expect(values).toEqual([{ value: 'Ada Vale', letters: 2 }])
  })
})

describe('values of fields', () => {
  beforeAll(openLibrary)
  afterAll(async () => await library.close())

  const values = (field: Ask<'search.values'>['field'], typed: string) =>
    library.call('search.values', { field, typed, limit: 3 })

  it('begin with what was typed, or hold a word that does, folded, those of the most letters first', async () => {
    expect(await values('person', 'va')).toEqual([
      { value: 'Ada Vale', letters: 2 },
      { value: 'A. Vale', letters: 1 },
    ])
    expect(await values('to', 'BE')).toEqual([{ value: 'Bela Orr', letters: 2 }])
    expect(await values('from', 'ela')).toEqual([])
  })

  it('are the commonest ones while nothing is typed', async () => {
    expect(await values('kind', '')).toContainEqual({ value: 'e-mail', letters: 2 })
    expect(await values('lang', '')).toContainEqual({ value: 'fa', letters: 1 })
  })

  it('are languages also by their English name, and sources', async () => {
    expect(await values('lang', 'pers')).toEqual([{ value: 'fa', letters: 1 }])
    expect(await values('source', 'post')).toContainEqual({ value: 'The Orn "Post"', letters: 1 })
  })
})
