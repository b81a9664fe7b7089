/** What a format could not carry, in the words of a researcher. `--json` keeps the kinds; the window says the same. */
import type { ImportRemark, Loss } from '@shared/exchange'
import type { LetterLoss } from '@shared/letter-export'

/** For one of it and for several; `#` stands for how many. */
type Words = readonly [one: string, several: string]

const uncertainPlaces: Words = [
  'The place of # passage that is not certain in the letter as it is now; its words leave',
  'The places of # passages that are not certain in the letters as they are now; their words leave',
]

const earlierVersions: Words = ['Earlier versions of # note', 'Earlier versions of # notes']

const forbiddenSigns: Words = ['# sign that XML forbids', '# signs that XML forbids']

const ofNotes: Readonly<Record<Loss, Words>> = {
  history: earlierVersions,
  colours: ['The colour of # note', 'The colours of # notes'],
  links: ['# link: its words stay, but it leads nowhere', '# links: their words stay, but they lead nowhere'],
  mentions: ['# passage that a note links to', '# passages that notes link to'],
  subjects: [
    'What # note is about: a person or a saved search',
    'What # notes are about: people and saved searches',
  ],
  places: uncertainPlaces,
  letters: [
    '# letter that is in no source folder any more',
    '# letters that are in no source folder any more',
  ],
  passages: ['That # passage belongs to a note with others', 'That # passages belong together'],
  codes: ['# code', '# codes'],
  'code-definitions': ['The definition of # code', 'The definitions of # codes'],
  'code-shortcuts': ['The key of # code', 'The keys of # codes'],
  characters: forbiddenSigns,
  notes: ['# note', '# notes'],
  dates: ['# date', '# dates'],
}

const ofLetters: Readonly<Record<LetterLoss, Words>> = {
  dates: ['How # date is uncertain, inferred or reckoned', 'How # dates are uncertain, inferred or reckoned'],
  'other-dates': ['Other dates of # letter', 'Other dates of # letters'],
  recipients: [
    'Recipients of # letter, who stand in a note only',
    'Recipients of # letters, who stand in a note only',
  ],
  signatories: [
    'Those who signed # letter besides its authors',
    'Those who signed # letters besides their authors',
  ],
  places: ['The place where # letter arrived', 'The places where # letters arrived'],
  links: ['What # letter answers or came with', 'What # letters answer or came with'],
  people: [
    'The role, organisation or address of # person',
    'The roles, organisations or addresses of # people',
  ],
  parts: [
    '# part of a letter stands where the format has no element for it; its words leave',
    '# parts of letters stand where the format has no element for them; their words leave',
  ],
  markup: [
    '# quotation, page or other reading inside a text',
    '# quotations, pages and other readings inside texts',
  ],
  characters: forbiddenSigns,
  texts: ['# letter of which there is nothing to write', '# letters of which there is nothing to write'],
  'note-places': uncertainPlaces,
  'note-history': earlierVersions,
  'note-links': [
    '# link of a note to what is not in the pack',
    '# links of notes to what is not in the pack',
  ],
  notes: [
    '# chosen note that is about none of these letters; it stays here',
    '# chosen notes that are about none of these letters; they stay here',
  ],
}

const ofRemarks: Readonly<Record<ImportRemark, string>> = {
  'counted-otherwise':
    'The program counts places in another way than the standard; they were found by their words.',
  'position-only': 'Only a place is named, without words that could confirm it.',
  'html-text': 'It was a page of HTML; its words were taken.',
  'no-text-target': 'It also stands on something that is no text.',
  'link-lost': 'What it links to is not in the file.',
  'time-unknown': 'Its time could not be read; now stands for it.',
  'cut-off': 'It is longer, or has more passages or codes, than a note can have: the rest is left out.',
}

/** A line for each kind, under one that says what they are; none where nothing was lost. */
export function lostFromNotes(
  lost: readonly { readonly what: Loss; readonly count: number }[],
): readonly string[] {
  return underTitle(lost.map(({ what, count }) => counted(ofNotes[what], count)))
}

export function lostFromLetters(
  lost: readonly { readonly what: LetterLoss; readonly count: number }[],
): readonly string[] {
  return underTitle(lost.map(({ what, count }) => counted(ofLetters[what], count)))
}

export function remarkWords(remark: ImportRemark): string {
  return ofRemarks[remark]
}

function counted([one, several]: Words, count: number): string {
  return (count === 1 ? one : several).replace('#', count.toLocaleString('en'))
}

function underTitle(lines: readonly string[]): readonly string[] {
  return lines.length === 0 ? [] : ['What this format cannot carry:', ...lines.map((line) => `  ${line}`)]
}
