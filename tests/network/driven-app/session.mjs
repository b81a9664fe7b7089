/**
 * What a reader does in a session. These functions are sent into the window as text: each stands alone, and uses
 * nothing but the page and what it is given, of which `ask` makes a call over the bridge.
 */

/** @param {string} name @param {unknown} value */
export async function ask(name, value) {
  const reply = await self.letterbook.call(name, value)
  if (!reply.ok) throw new Error(`${name}: ${reply.error.message}`)
  return reply.value
}

/** Adds a folder and waits until all of it was read. @param {string} folder */
export async function readFolder(ask, folder) {
  // The job of opening a library that is still empty ends as well.
  const ended = async (least) => {
    for (let waited = 0; waited < 1800; waited++) {
      const job = await ask('import.job', {}).catch(() => null)
      if (job !== null && job.state !== 'running' && job.total >= least) return
      await new Promise((resolve) => setTimeout(resolve, 100))
    }
    throw new Error('The import did not end.')
  }
  await ended(1)
  await ask('library.addFolders', { paths: [folder] })
  await ended(100)
  const { total } = await ask('letters.list', {
    ...{ order: 'path', descending: false, copies: true, offset: 0, limit: 1 },
  })
  return total
}

/** Types into the search box and waits for the hits. @param {string} words */
export async function search(_ask, words) {
  const box = document.querySelector('.search-field [role="combobox"]')
  const type = (text) => {
    Object.getOwnPropertyDescriptor(Object.getPrototypeOf(box), 'value').set.call(box, text)
    box.dispatchEvent(new InputEvent('input', { bubbles: true }))
  }
  for (let end = 1; end <= words.length; end++) {
    type(words.slice(0, end))
    await new Promise((resolve) => setTimeout(resolve, 30))
  }
  const list = () => document.querySelector('[role="grid"][aria-label="Letters found"]')
  const isAnswered = () =>
    Number(list()?.getAttribute('aria-rowcount')) > 0 &&
    document.querySelector('.list-head')?.getAttribute('aria-busy') === 'false'
  for (let waited = 0; waited < 600 && !isAnswered(); waited++)
    await new Promise((resolve) => setTimeout(resolve, 100))
  return Number(list()?.getAttribute('aria-rowcount') ?? 0)
}

/** Clicks on one hit after the other, so that each letter stands in the pane for a moment. @param {number} most */
export async function openLetters(_ask, most) {
  const moment = () => new Promise((resolve) => setTimeout(resolve, 40))
  const rows = () => [
    ...document.querySelectorAll('[role="grid"][aria-label="Letters found"] [role="row"][aria-rowindex]'),
  ]
  const clicked = new Set()
  for (let turn = 0; turn < most * 25 && clicked.size < most; turn++) {
    const next = rows().find((row) => !clicked.has(row.getAttribute('aria-rowindex')))
    if (next === undefined) rows().at(-1)?.scrollIntoView({ block: 'start' })
    else {
      clicked.add(next.getAttribute('aria-rowindex'))
      next.click()
    }
    await moment()
  }
  return clicked.size
}

/** Writes a note about each of the first letters, with all that Markdown can ask for. */
export async function writeNotes(ask) {
  const { letters } = await ask('letters.list', {
    ...{ order: 'path', descending: false, copies: true, offset: 0, limit: 12 },
  })
  for (const { key } of letters) {
    await ask('notes.add', {
      ...{ id: crypto.randomUUID(), anchors: [] },
      body: '![a](http://note.hostile.test/p.png) <img src="http://192.0.2.7/n.png"> [go](http://note.hostile.test/)',
      about: { kind: 'letter', letterKey: key },
    })
  }
  return letters.length
}

/** Compares letters in every way, and writes what came of it in every format. */
export async function compareAndExport(ask) {
  const { letters } = await ask('letters.list', {
    ...{ order: 'path', descending: false, copies: true, offset: 0, limit: 500 },
  })
  const [a, b] = letters.filter(({ path }) => path.startsWith('pages/')).map(({ id }) => id)
  const ignoring = { case: true, accents: true, punctuation: true, numbers: false, spaces: true }
  await ask('compare.passages', { a, b })
  await ask('compare.alike', { id: a })
  await ask('compare.campaigns', { offset: 0, limit: 10 })
  let written = 0
  for (const format of ['csv', 'tei', 'html', 'pdf']) {
    const { path } = await ask('compare.export', { kind: 'versions', letters: [a, b], ignoring, format })
    if (path !== '') written += 1
  }
  return written
}

/** Writes the notes in every format. */
export async function exportNotes(ask) {
  const choice = {
    ...{ words: '', codes: [], tag: null, colours: [], kinds: [], states: [], letterKeys: [] },
    ...{ person: null, savedSearch: null, since: null, until: null, bin: false },
  }
  let written = 0
  for (const format of ['markdown', 'jsonld', 'csv', 'qdpx', 'html', 'pdf']) {
    const { id } = await ask('exchange.draft', { choice, ids: null, format, per: 'letter' })
    written += (await ask('exchange.export', { draft: id })).files
  }
  return written
}

/** Writes all letters in every format. */
export async function exportLetters(ask) {
  let written = 0
  for (const format of ['csv', 'cmif', 'tei', 'csl', 'bibtex', 'ris', 'text', 'pack']) {
    const { id } = await ask('letter-exports.draft', {
      which: { kind: 'query', query: '', copies: true },
      ...{ format, style: 'chicago', language: 'en', comparisons: [], notes: null },
    })
    written += (await ask('letter-exports.export', { draft: id })).files
  }
  return written
}
