/** `letterbook show`: prints one letter and everything that is known about it. */
import { AppError, failureOf } from '@shared/failure'
import type { Letter, Person, Quotation } from '@shared/letter'
import { dayToIso } from '@shared/text/days'
import type { Room } from '../library/services/room'
import { withSearch } from './read-only'
import { type Command, print, UsageError } from './usage'

export const showCommand: Command = {
  options: {},
  run: async (words) => {
    const [which, ...more] = words.positionals
    if (which === undefined || more.length > 0)
      throw new UsageError('Name one letter, by its id or its path.')
    const letter = await withSearch(words.library, async (room) => await read(room, which))
    print(words, jsonOf(letter), () => linesFor(letter))
    return 0
  },
}

async function read(room: Room<'search'>, which: string): Promise<Letter> {
  const isId = /^\d{1,15}$/.test(which)
  const id = isId ? Number(which) : (await room.handlers['letters.locate']({ path: which })).id
  try {
    return await room.handlers['letters.read']({ id })
  } catch (thrown) {
    if (!isId || failureOf(thrown).code !== 'not-found') throw thrown
    throw new AppError('not-found', `No letter of the library has the id ${which}.`)
  }
}

function jsonOf(letter: Letter) {
  return {
    id: letter.id,
    path: letter.path,
    title: letter.title,
    kind: letter.kind,
    format: letter.file.format,
    encoding: letter.file.encoding,
    language: letter.language,
    direction: letter.direction,
    dates: letter.dates.map(({ edtf, min, max, role, evidence }) => ({
      edtf,
      min: dayToIso(min),
      max: dayToIso(max),
      as: evidence.asWritten,
      role,
      evidence,
    })),
    senders: letter.senders,
    signatories: letter.signatories,
    signatoryCount: letter.signatoryCount,
    recipients: letter.recipients,
    places: letter.places,
    source: letter.source,
    quotations: letter.quotations.map((quotation) => quotationOf(letter, quotation)),
    blocks: letter.blocks,
    text: letter.text,
  }
}

function quotationOf(letter: Letter, { start, end, speaker }: Quotation) {
  return { start, end, text: letter.text.slice(start, end), ...(speaker === undefined ? {} : { speaker }) }
}

function linesFor(letter: Letter): readonly string[] {
  const names = (people: readonly Person[]) => people.map(({ name }) => name).join('; ')
  const facts: readonly (readonly [string, string])[] = [
    ['Date', letter.dates.map(({ edtf, role }) => `${edtf} (${role})`).join('; ')],
    ['From', names(letter.senders)],
    ['To', names(letter.recipients)],
    ['Signed', names(letter.signatories)],
    ['Place', letter.places.map(({ name }) => name).join('; ')],
    [
      'Published',
      [letter.source.publisher, letter.source.url].filter((part) => part !== undefined).join(' '),
    ],
    ['File', `${letter.path} (${letter.file.format}, ${letter.file.encoding})`],
  ]
  return [
    letter.title,
    ...facts.filter(([, value]) => value !== '').map(([name, value]) => `${name}: ${value}`),
    '',
    letter.text,
  ]
}
