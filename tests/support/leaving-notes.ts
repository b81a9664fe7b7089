/** Notes, letters and codes that were made up, as exports take them, and the files that come of them. */
import { createHash } from 'node:crypto'
import type { CodeContent } from '@shared/code'
import type { Anchor, Note } from '@shared/note'
import { describeAnchor } from '@shared/text/anchor'
import type { Leaving, LeavingLetter, Writer } from '../../src/main/library/exchange/out/leaving'
import { Losses } from '../../src/main/library/exchange/out/losses'

const hashOf = (text: string) => createHash('sha256').update(text).digest('hex')

export function leavingLetter(path: string, text: string, more: Partial<LeavingLetter> = {}): LeavingLetter {
  return {
    ...{
      key: `11111111-1111-4111-8111-111111111111/${path}`,
      title: path,
      date: null,
      senders: [],
      recipients: [],
    },
    ...{ path, part: '', language: 'en', direction: 'ltr', text, textHash: hashOf(text) },
    ...more,
  }
}

export function anchorOn(letter: LeavingLetter, words: string): Anchor {
  const start = letter.text.indexOf(words)
  if (start === -1) throw new Error(`The words ${words} are not in ${letter.path}.`)
  return describeAnchor(letter.text, start, start + words.length, letter.key, letter.textHash)
}

let made = 0
/** An identity that differs from all others of the file. */
export function someId(): string {
  return `00000000-0000-4000-8000-${String(++made).padStart(12, '0')}`
}

export function leavingNote(more: Partial<Note> = {}): Note {
  const anchors = more.anchors ?? []
  return {
    ...{ id: someId(), anchors, places: anchors.map(() => null), mentions: [], body: 'See the survey.' },
    ...{ about: { kind: anchors.length > 0 ? 'passages' : 'nothing' }, colour: 'none', codes: [] },
    ...{
      created: '2024-03-01T08:00:00.000Z',
      changed: '2024-03-02T09:30:00.000Z',
      revision: 1,
      removed: null,
    },
    ...more,
  }
}

export function someCode(name: string, more: Partial<CodeContent> = {}): CodeContent {
  return {
    ...{ id: someId(), parent: null, name, colour: 'teal', definition: '', shortcut: null, place: 0 },
    ...more,
  }
}

export interface Written {
  readonly files: ReadonlyMap<string, string>
  readonly lost: readonly { readonly what: string; readonly count: number }[]
}

export async function written(
  writer: Writer,
  leaving: Partial<Leaving>,
  letters: readonly LeavingLetter[],
): Promise<Written> {
  const losses = new Losses()
  const whole: Leaving = {
    ...{ notes: [], codes: [], searches: [], at: '2024-04-01T10:00:00.000Z', per: 'letter' },
    ...leaving,
  }
  const files = new Map<string, string>()
  const letterOf = (key: string) => letters.find((letter) => letter.key === key) ?? null
  for await (const { path, text } of writer(whole, letterOf, losses, async () => {})) files.set(path, text)
  return { files, lost: losses.all().map(({ what, count }) => ({ what, count })) }
}

export function onlyFile({ files }: Written): string {
  const [text] = files.values()
  if (text === undefined || files.size !== 1) throw new Error(`There are ${files.size} files.`)
  return text
}
