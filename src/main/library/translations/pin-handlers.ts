/** Answers the calls about the reader's word which sentences of two letters begin together. */

import { type SentencePin, sentencePinSchema } from '@shared/comparison'
import type { Answer, Ask, SubjectHandlers } from '@shared/contract'
import { AppError } from '@shared/failure'
import { z } from 'zod'
import type { Db } from '../db/open'
import { standingChange } from '../judgements/standing-change'
import type { Notebook } from '../notebook/open-notebook'
import { wellFormed } from '../notebook/well-formed'
import { excludesPin } from './overruled-pins'
import { pinsBetween, standingPins } from './pin-rows'

const pins = z.array(sentencePinSchema)

export function pinHandlers(notebook: () => Notebook): SubjectHandlers<'notebook', 'translations'> {
  return {
    'translations.pin': ({ put, withdraw }) =>
      changePins(notebook(), { put: pins.parse(wellFormed(put)), withdraw }),
    'translations.pins': ({ a, b }) => pinsBetween(notebook().db, a, b),
  }
}

function changePins(notebook: Notebook, ask: Ask<'translations.pin'>): Answer<'translations.pin'> {
  for (const pin of ask.put) refuseSenseless(pin)
  const standing = standingWith(notebook.db, ask)
  const asked = ask.put.filter((pin, at) => !ask.put.slice(at + 1).some((later) => excludesPin(later, pin)))
  const ids = new Set(ask.put.map(({ id }) => id))
  const overruled = standing.filter(
    (pin) => !ids.has(pin.id) && asked.some((newer) => excludesPin(newer, pin)),
  )
  const wish = { put: asked, withdraw: [...ask.withdraw, ...overruled.map(({ id }) => id)] }
  const { put, withdrawn, replaced } = standingChange(wish, standing, ({ id }) => id)
  if (put.length > 0 || withdrawn.length > 0) {
    notebook.record({ kind: 'sentence-pins-changed', put: [...put], withdrawn: [...withdrawn] })
  }
  return { replaced }
}

/** Everything that the change could touch, as it was put. */
function standingWith(db: Db, { put, withdraw }: Ask<'translations.pin'>): readonly SentencePin[] {
  const between = put.flatMap(({ a, b }) => pinsBetween(db, a.letterKey, b.letterKey))
  return standingPins(db, new Set([...[...between, ...put].map(({ id }) => id), ...withdraw]))
}

function refuseSenseless({ a, b }: SentencePin): void {
  if (a.letterKey !== b.letterKey) return
  throw new AppError('refused', 'These sentences stand in one letter. Pin sentences of two letters together.')
}
