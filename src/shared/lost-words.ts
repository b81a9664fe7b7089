/**
 * What a format cannot carry, what of a file was not taken over and what happened to a note on the way, in English: said
 * alike by the window, as a part of its catalogue, and by the command line, which has no catalogue. Words only, with
 * numbers written as in a catalogue.
 */
import type { MergeProblem } from './backup'
import type { ImportRemark, LeftKind, Loss } from './exchange'
import type { LetterLoss } from './letter-export'

type Counted<What extends string> = Readonly<Record<`${What}_${'one' | 'other'}`, string>>

export const lossesTitle = 'What this format cannot carry'

export const lostFromNotes = {
  history_one: 'Earlier versions of {{count, number}} note',
  history_other: 'Earlier versions of {{count, number}} notes',
  colours_one: 'The colour of {{count, number}} note',
  colours_other: 'The colours of {{count, number}} notes',
  links_one: '{{count, number}} link: its words stay, but it leads nowhere',
  links_other: '{{count, number}} links: their words stay, but they lead nowhere',
  mentions_one: '{{count, number}} passage that a note links to',
  mentions_other: '{{count, number}} passages that notes link to',
  subjects_one: 'What {{count, number}} note is about: a person or a saved search',
  subjects_other: 'What {{count, number}} notes are about: people and saved searches',
  places_one:
    'The place of {{count, number}} passage that is not certain in the letter as it is now; its words leave',
  places_other:
    'The places of {{count, number}} passages that are not certain in the letters as they are now; their words leave',
  letters_one: '{{count, number}} letter that is in no source folder any more',
  letters_other: '{{count, number}} letters that are in no source folder any more',
  passages_one: 'That {{count, number}} passage belongs to a note with others',
  passages_other: 'That {{count, number}} passages belong together',
  codes_one: '{{count, number}} code',
  codes_other: '{{count, number}} codes',
  'code-definitions_one': 'The definition of {{count, number}} code',
  'code-definitions_other': 'The definitions of {{count, number}} codes',
  'code-shortcuts_one': 'The key of {{count, number}} code',
  'code-shortcuts_other': 'The keys of {{count, number}} codes',
  characters_one: '{{count, number}} sign that XML forbids',
  characters_other: '{{count, number}} signs that XML forbids',
  notes_one: '{{count, number}} note',
  notes_other: '{{count, number}} notes',
  dates_one: '{{count, number}} date',
  dates_other: '{{count, number}} dates',
} as const satisfies Counted<Loss>

export const lostFromLetters = {
  dates_one: 'How {{count, number}} date is uncertain, inferred or reckoned',
  dates_other: 'How {{count, number}} dates are uncertain, inferred or reckoned',
  'other-dates_one': 'Other dates of {{count, number}} letter',
  'other-dates_other': 'Other dates of {{count, number}} letters',
  recipients_one: 'Recipients of {{count, number}} letter, who stand in a note only',
  recipients_other: 'Recipients of {{count, number}} letters, who stand in a note only',
  signatories_one: 'Those who signed {{count, number}} letter besides its authors',
  signatories_other: 'Those who signed {{count, number}} letters besides their authors',
  places_one: 'The place where {{count, number}} letter arrived',
  places_other: 'The places where {{count, number}} letters arrived',
  links_one: 'What {{count, number}} letter answers or came with',
  links_other: 'What {{count, number}} letters answer or came with',
  people_one: 'The role, organisation or address of {{count, number}} person',
  people_other: 'The roles, organisations or addresses of {{count, number}} people',
  parts_one:
    '{{count, number}} part of a letter stands where the format has no element for it; its words leave',
  parts_other:
    '{{count, number}} parts of letters stand where the format has no element for them; their words leave',
  markup_one: '{{count, number}} quotation, page or other reading inside a text',
  markup_other: '{{count, number}} quotations, pages and other readings inside texts',
  characters_one: '{{count, number}} sign that XML forbids',
  characters_other: '{{count, number}} signs that XML forbids',
  texts_one: '{{count, number}} letter of which there is nothing to write',
  texts_other: '{{count, number}} letters of which there is nothing to write',
  'note-places_one':
    'The place of {{count, number}} passage that is not certain in the letter as it is now; its words leave',
  'note-places_other':
    'The places of {{count, number}} passages that are not certain in the letters as they are now; their words leave',
  'note-history_one': 'Earlier versions of {{count, number}} note',
  'note-history_other': 'Earlier versions of {{count, number}} notes',
  'note-links_one': '{{count, number}} link of a note to what is not in the pack',
  'note-links_other': '{{count, number}} links of notes to what is not in the pack',
  notes_one: '{{count, number}} chosen note that is about none of these letters; it stays here',
  notes_other: '{{count, number}} chosen notes that are about none of these letters; they stay here',
} as const satisfies Counted<LetterLoss>

export const leftOfImports = {
  unreadable_one: 'Not taken over: {{count, number}} annotation that could not be read',
  unreadable_other: 'Not taken over: {{count, number}} annotations that could not be read',
  doubles_one: 'Not taken over: {{count, number}} annotation that stands in the file twice',
  doubles_other: 'Not taken over: {{count, number}} annotations that stand in the file twice',
  bodies_one: 'Not taken over: {{count, number}} body of an annotation that is no text',
  bodies_other: 'Not taken over: {{count, number}} bodies of annotations that are no text',
  codes_one: 'Not taken over: {{count, number}} code without identity',
  codes_other: 'Not taken over: {{count, number}} codes without identity',
  notes_one: 'Not taken over: {{count, number}} note without identity',
  notes_other: 'Not taken over: {{count, number}} notes without identity',
  'note-texts_one': 'Not taken over: {{count, number}} text of a note that is not in the archive',
  'note-texts_other': 'Not taken over: {{count, number}} texts of notes that are not in the archive',
  areas_one: 'Not taken over: {{count, number}} area of a page',
  areas_other: 'Not taken over: {{count, number}} areas of pages',
  sources_one: 'Not taken over: {{count, number}} source without text',
  sources_other: 'Not taken over: {{count, number}} sources without text',
  texts_one: 'Not taken over: {{count, number}} text that is not in the archive',
  texts_other: 'Not taken over: {{count, number}} texts that are not in the archive',
  'textless-selections_one': 'Not taken over: {{count, number}} selection without its text',
  'textless-selections_other': 'Not taken over: {{count, number}} selections without their text',
  'outside-selections_one': 'Not taken over: {{count, number}} selection outside of its text',
  'outside-selections_other': 'Not taken over: {{count, number}} selections outside of their text',
  pictures_one: 'Not taken over: {{count, number}} picture',
  pictures_other: 'Not taken over: {{count, number}} pictures',
  recordings_one: 'Not taken over: {{count, number}} recording',
  recordings_other: 'Not taken over: {{count, number}} recordings',
  films_one: 'Not taken over: {{count, number}} film',
  films_other: 'Not taken over: {{count, number}} films',
  cases_one: 'Not taken over: {{count, number}} case',
  cases_other: 'Not taken over: {{count, number}} cases',
  variables_one: 'Not taken over: {{count, number}} variable',
  variables_other: 'Not taken over: {{count, number}} variables',
  sets_one: 'Not taken over: {{count, number}} set',
  sets_other: 'Not taken over: {{count, number}} sets',
  graphs_one: 'Not taken over: {{count, number}} graph',
  graphs_other: 'Not taken over: {{count, number}} graphs',
  links_one: 'Not taken over: {{count, number}} link',
  links_other: 'Not taken over: {{count, number}} links',
} as const satisfies Counted<LeftKind>

export const leftOfMerges = {
  'encoding-of-path':
    'The encoding {{encoding}} that was chosen for {{path}}: its source folder is not in this library.',
  'encoding-of-folder':
    'The encoding {{encoding}} that was chosen for a whole source folder, which is not in this library.',
} as const satisfies Readonly<Record<MergeProblem['kind'], string>>

export const importRemarks = {
  'counted-otherwise':
    'The program counts places in another way than the standard; they were found by their words.',
  'position-only': 'Only a place is named, without words that could confirm it.',
  'html-text': 'It was a page of HTML; its words were taken.',
  'no-text-target': 'It also stands on something that is no text.',
  'link-lost': 'What it links to is not in the file.',
  'time-unknown': 'Its time could not be read; now stands for it.',
  'cut-off': 'It is longer, or has more passages or codes, than a note can have: the rest is left out.',
} as const satisfies Readonly<Record<ImportRemark, string>>
