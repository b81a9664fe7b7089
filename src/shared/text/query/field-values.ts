/** The values of the fields that have a fixed list of them, under every name that a reader is likely to type. */
import { letterKinds } from '../../letter'
import { foldText } from '../fold'
import { had, states, switches, zones } from './ast'

type Names<Value extends string> = ReadonlyMap<string, Value>

/** Every value is known by its own name and the further names given, compared folded. */
function named<Value extends string>(
  values: readonly Value[],
  further: Readonly<Partial<Record<Value, readonly string[]>>>,
): Names<Value> {
  const names = new Map<string, Value>()
  for (const value of values) {
    for (const name of [...(further[value] ?? []), value]) names.set(foldText(name), value)
  }
  return names
}

export const kindNames = named(letterKinds, {
  letter: ['letters'],
  'open-letter': ['open-letters', 'openletter'],
  petition: ['petitions'],
  'e-mail': ['email', 'emails', 'e-mails', 'mail'],
  report: ['reports'],
  'event-report': ['event-reports', 'event'],
})

export const zoneNames = named(zones, {
  title: ['titles'],
  quote: ['quotes', 'quotation', 'quotations', 'quoted'],
  opening: ['openings', 'beginning', 'start'],
  closing: ['closings', 'ending', 'end'],
  heading: ['headings'],
  dateline: ['datelines'],
  salutation: ['salutations', 'greeting', 'greetings'],
  paragraph: ['paragraphs', 'body'],
  'list-item': ['list-items', 'item', 'items', 'list', 'lists'],
  'block-quotation': ['block-quotations', 'block-quote', 'block-quotes', 'blockquote', 'blockquotes'],
  signature: ['signatures', 'signed'],
  postscript: ['postscripts', 'ps', 'p.s.'],
  'quoted-reply': ['quoted-replies', 'reply', 'replies'],
  boilerplate: ['furniture'],
  letterhead: ['letterheads'],
  note: ['notes', 'footnote', 'footnotes'],
})

export const hadNames = named(had, {
  note: ['notes'],
  tag: ['tags'],
  problem: ['problems'],
  date: ['dates'],
  sender: ['senders', 'from'],
  recipient: ['recipients', 'to'],
  signatory: ['signatories', 'signature', 'signatures', 'signed'],
  place: ['places'],
  quotation: ['quotations', 'quote', 'quotes'],
  source: ['sources'],
  copy: ['copies'],
  text: ['texts'],
})

export const stateNames = named(states, {
  copy: ['copies', 'duplicate', 'duplicates'],
  doubtful: ['doubt', 'uncertain'],
  rtl: ['right-to-left'],
  ltr: ['left-to-right'],
  part: ['parts', 'attachment', 'attachments'],
  reply: ['replies'],
})

export const switchNames = named(switches, {
  forms: ['form'],
  accents: ['accent'],
  case: ['cases'],
})

/** The value that a name stands for. */
export function valueNamed<Value extends string>(names: Names<Value>, name: string): Value | null {
  return names.get(foldText(name)) ?? null
}

const listed: Readonly<Record<string, readonly string[]>> = {
  kind: letterKinds,
  in: [...new Set(zones)],
  has: had,
  is: states,
  match: switches,
}

/** All values that a field can have, in their order, where they are always the same; null where they are not. */
export function fixedValues(field: string): readonly string[] | null {
  return listed[field] ?? null
}
