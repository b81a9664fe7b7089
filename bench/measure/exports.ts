/**
 * How long letters take to be drawn up in each format, how large they are, and how long the search service lets another
 * ask wait meanwhile. What is drawn up is fetched as it is for writing, and thrown away.
 */
import type { Library } from '../../src/main/library/services/library'
import type { Ask } from '../../src/shared/contract'
import { isFolder, type LetterFormat, letterFormats } from '../../src/shared/letter-export'
import { type Figure, type Report, under } from '../figures'
import { timed } from './asking'
import { withLibrary } from './open-library'

const lettersOfPack = 500
/** Milliseconds between two asks of somebody else. */
const between = 5
const longestWait = under(50)

type Which = Ask<'letter-exports.draft'>['which']

export async function measureExports(directory: string): Promise<Report> {
  return await withLibrary(directory, async ({ library }) => {
    const keys = await firstKeys(library, lettersOfPack)
    const all: Which = { kind: 'query', query: '', copies: true }
    // What is known of a collection is worked out for the first one, and is there for all others.
    const figures = [...(await figuresOf(library, 'text', { kind: 'letters', keys: keys.slice(0, 1) }))]
    for (const format of letterFormats)
      figures.push(...(await figuresOf(library, format, format === 'pack' ? { kind: 'letters', keys } : all)))
    return { subject: 'exports', figures }
  })
}

async function firstKeys(library: Library, limit: number): Promise<string[]> {
  const page = { order: 'date', descending: false, copies: true, offset: 0, limit } as const
  const { letters } = await library.call('letters.list', page)
  return letters.map(({ key }) => key)
}

async function figuresOf(library: Library, format: LetterFormat, which: Which): Promise<readonly Figure[]> {
  let letters = 0
  let bytes = 0
  let seconds = 0
  const waits = await waitsWhile(library, async () => {
    seconds = await timed(async () => {
      const draft = await library.call('letter-exports.draft', {
        ...{ which, format, style: 'chicago', language: 'en', notes: null, comparisons: [] },
      })
      letters = draft.letters
      bytes = await bytesOf(library, draft.id)
    })
  })
  const name = `${letters === 1 ? 'the first export, of 1 letter' : `${letters} letters`} as ${format}${isFolder(format) ? ', a folder' : ''}`
  return [
    { name, value: seconds / 1000, unit: 's', remark: `${(bytes / 1e6).toFixed(1)} MB` },
    {
      ...{
        name: `longest wait of another ask, ${letters === 1 ? 'first export' : format}`,
        value: Math.max(...waits),
        unit: 'ms',
      },
      ...{ goal: longestWait, remark: `of ${waits.length} asks` },
    },
  ]
}

/** Of all files that would be written. */
async function bytesOf(library: Library, draft: string): Promise<number> {
  const { files } = await library.call('letter-exports.written', { draft })
  let sum = 0
  for (const file of files.keys()) {
    for (let offset: number | null = 0; offset !== null; ) {
      const stretch: { readonly bytes: Uint8Array; readonly next: number | null } = await library.call(
        'letter-exports.stretch',
        { draft, file, offset },
      )
      sum += stretch.bytes.length
      offset = stretch.next
    }
  }
  return sum
}

/** Milliseconds that somebody waits who asks for a row of the list again and again until the work is done. */
async function waitsWhile(library: Library, work: () => Promise<void>): Promise<readonly number[]> {
  const row = { order: 'date', descending: false, copies: true, offset: 0, limit: 1 } as const
  const waits: number[] = []
  let isDone = false
  const asking = async () => {
    do {
      waits.push(await timed(() => library.call('letters.list', row)))
      await new Promise((resolve) => setTimeout(resolve, between))
    } while (!isDone)
  }
  const asked = asking()
  try {
    await work()
  } finally {
    isDone = true
    await asked
  }
  return waits
}
