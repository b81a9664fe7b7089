/**
 * Answers the calls about where notes stand that need both the notebook and the texts: the notebook keeps anchors and old
 * texts, the search service knows the texts as they are. What an anchor says is only changed when the reader says so.
 */
import type { Answer, Ask, Handlers } from '@shared/contract'
import { AppError } from '@shared/failure'
import type { Anchor, AnchorAt, AnchorPlace } from '@shared/note'
import type { Calls } from './calls'

type AnchorCall = 'anchors.compared' | 'anchors.accept' | 'anchors.attach' | 'anchors.find'

/** `find` looks for passages; one look after the other. */
export function anchorHandlers(
  call: Calls,
  find: () => Promise<Answer<'anchors.find'>>,
): Pick<Handlers<'library'>, AnchorCall> {
  return {
    'anchors.find': async () => await find(),
    'anchors.compared': async (at) => {
      const { anchor, found } = await placed(call, at)
      const [text = null] = await call('texts.kept', { textHashes: [anchor.textHash] })
      return await call('anchors.compare', { anchor, found: { ...found }, text })
    },
    'anchors.accept': async ({ anchors }) => await accept(call, anchors),
    'anchors.attach': async ({ note, place, letterKey, start, end }) => {
      const { anchor: former } = await placed(call, { note, place })
      const [anchor] = await call('anchors.describe', { passages: [{ letterKey, start, end }] })
      if (anchor === undefined || anchor === null) throw notThere()
      return await put(call, [{ note, place, former, anchor }])
    },
  }
}

async function placed(call: Calls, at: AnchorAt): Promise<Answer<'anchors.get'>[number]> {
  const [found] = await call('anchors.get', { anchors: [at] })
  if (found === undefined) throw new AppError('not-found', 'This note has no such passage any more.')
  return found
}

function notThere(): AppError {
  return new AppError(
    'not-found',
    'This passage is not in the letter as it is now. Select it in the letter again.',
  )
}

interface Replaced extends AnchorAt {
  readonly former: Anchor
  readonly anchor: Anchor
}

async function put(call: Calls, replaced: readonly Replaced[]): Promise<Answer<'anchors.accept'>> {
  if (replaced.length > 0) {
    const anchors = replaced.map(({ note, place, anchor }) => ({ note, place, anchor }))
    await call('anchors.put', { anchors })
    await keepTexts(
      call,
      anchors.map(({ anchor }) => anchor.letterKey),
    )
  }
  return { anchors: replaced.map(({ note, place, former }) => ({ note, place, anchor: former })) }
}

/** Subtle: a place belongs to one text; where the letter has another by now, the passage must be looked for again. */
async function accept(call: Calls, ats: readonly AnchorAt[]): Promise<Answer<'anchors.accept'>> {
  const found = (await call('anchors.get', { anchors: [...ats] })).filter(isElsewhere)
  const passages = found.map(({ anchor, found: { span } }) => ({ letterKey: anchor.letterKey, ...span }))
  const anchors = passages.length === 0 ? [] : await call('anchors.describe', { passages })
  return await put(
    call,
    found.flatMap(({ note, place, anchor: former, found: { textHash } }, index) => {
      const anchor = anchors[index]
      return anchor && anchor.textHash === textHash ? [{ note, place, former, anchor }] : []
    }),
  )
}

type Placed = Answer<'anchors.get'>[number]
type Elsewhere = Placed & {
  readonly found: AnchorPlace & { readonly span: NonNullable<AnchorPlace['span']> }
}

function isElsewhere(placed: Placed): placed is Elsewhere {
  return placed.found.span !== null && placed.found.textHash !== placed.anchor.textHash
}

/** So many letters are looked at in one go: little enough that neither service is kept long, and no message grows large. */
const lettersAtOnce = 20
const hashesAtOnce = 500

/**
 * Looks for every passage whose letter has another text than when it was looked for last. `ended` says that nobody waits
 * for it any more.
 */
export async function findAnchors(call: Calls, ended: () => boolean): Promise<Answer<'anchors.find'>> {
  await keepTexts(call, null)
  const letters = await outdatedLetters(call)
  let looked = 0
  for (let from = 0; from < letters.length && !ended(); from += lettersAtOnce) {
    const anchors = await call('anchors.ofLetters', { letterKeys: letters.slice(from, from + lettersAtOnce) })
    const isLast = from + lettersAtOnce >= letters.length
    looked += await findThese(call, anchors, isLast)
  }
  if (letters.length > 0) await keepTexts(call, null)
  const { waiting } = await call('anchors.review', { states: ['orphan'], left: false, offset: 0, limit: 0 })
  return { looked, waiting }
}

const mostRecorded = 5000

async function findThese(call: Calls, anchors: Answer<'anchors.ofLetters'>, done: boolean): Promise<number> {
  for (let from = 0; from < anchors.length; from += mostRecorded) {
    const some = anchors.slice(from, from + mostRecorded)
    const sought: Ask<'anchors.seek'>['anchors'] = some.map(({ note, place, anchor, found }) => ({
      ...{ note, place, anchor },
      found: withoutLeft(found),
    }))
    const texts = await call('texts.kept', { textHashes: textHashesOf(some) })
    const found = await call('anchors.seek', { anchors: sought, texts: [...texts] })
    await call('anchors.record', {
      found: found.map((one) => ({ ...one, found: { ...one.found } })),
      done: done && from + mostRecorded >= anchors.length,
    })
  }
  return anchors.length
}

function withoutLeft({ state, textHash, span, foundBy, candidates }: AnchorPlace): Omit<AnchorPlace, 'left'> {
  return { state, textHash, span, foundBy, candidates }
}

/** Of the texts that the anchors were made on and in which they were found last. */
function textHashesOf(anchors: Answer<'anchors.ofLetters'>): string[] {
  const hashes = anchors.flatMap(({ anchor, found }) => [anchor.textHash, found.textHash])
  return [...new Set(hashes)].filter((hash) => hash !== null)
}

async function outdatedLetters(call: Calls): Promise<readonly string[]> {
  const held = await call('anchors.held', {})
  const hashes = await hashesOf(
    call,
    held.map(({ letterKey }) => letterKey),
  )
  return held
    .filter(({ letterKey, textHashes }) => {
      const [known, ...others] = textHashes
      return others.length > 0 || known !== (hashes.get(letterKey) ?? '')
    })
    .map(({ letterKey }) => letterKey)
}

async function hashesOf(call: Calls, keys: readonly string[]): Promise<ReadonlyMap<string, string>> {
  const hashes = new Map<string, string>()
  for (let from = 0; from < keys.length; from += hashesAtOnce) {
    const some = await call('letters.hashes', { keys: keys.slice(from, from + hashesAtOnce) })
    for (const [key, hash] of Object.entries(some)) hashes.set(key, hash)
  }
  return hashes
}

/** Gives the notebook the texts on which its notes stand, as long as their letters have them. */
export async function keepTexts(call: Calls, letterKeys: readonly string[] | null): Promise<void> {
  const wanted = await call('texts.wanted', { letterKeys: letterKeys && [...new Set(letterKeys)] })
  const hashes = await hashesOf(call, [...new Set(wanted.map(({ letterKey }) => letterKey))])
  const there = wanted.filter(({ letterKey, textHash }) => hashes.get(letterKey) === textHash)
  for (let from = 0; from < there.length; from += lettersAtOnce) {
    const letterKeys = there.slice(from, from + lettersAtOnce).map(({ letterKey }) => letterKey)
    const texts = await call('anchors.texts', { letterKeys })
    for (const some of inPortions(texts)) await call('texts.keep', { texts: some })
  }
}

/** So much is kept in one go, so that no note that is being saved waits long. UTF-16 code units. */
const keptAtOnce = 200_000

function inPortions(texts: Answer<'anchors.texts'>): Ask<'texts.keep'>['texts'][] {
  const portions: Ask<'texts.keep'>['texts'][] = []
  let room = 0
  for (const { textHash, text } of texts) {
    const last = portions.at(-1)
    if (last !== undefined && text.length <= room) last.push({ textHash, text })
    else {
      portions.push([{ textHash, text }])
      room = keptAtOnce
    }
    room -= text.length
  }
  return portions
}
