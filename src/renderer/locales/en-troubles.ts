/** What can go wrong, in English: files that could not be read, failures, a damaged notebook. */
import { damageWords } from '@shared/damage-words'

export const troubles = {
  recovery: {
    title: 'The notebook is damaged',
    text: 'The file that holds your notes and saved searches could not be read. It is set aside and never overwritten. Choose what to go on with:',
    backup: 'Backup of {{date}}',
    journal: 'Rebuild from the journal of changes, up to {{date}}',
    empty: 'Start with an empty notebook',
    contents: '{{notes}} and {{searches}}',
    lost_one: '{{count, number}} change in it is damaged and will be missing.',
    lost_other: '{{count, number}} changes in it are damaged and will be missing.',
    use: 'Go on with this',
    later: 'Read without notes for now',
    damage: damageWords,
  },
  problems: {
    list: 'Files that could not be read',
    count_one: '{{count, number}} problem',
    count_other: '{{count, number}} problems',
    file: 'File',
    what: 'What is wrong, and what to do',
    part: 'Part: {{name}}',
    retryAll: 'Read all of them again',
    retry: 'Read this file again',
    ignore: 'Put out of sight',
    restore: 'Put back in sight',
    showIgnored_one: 'Show {{count, number}} out of sight',
    showIgnored_other: 'Show {{count, number}} out of sight',
    hideIgnored: 'Back to the problems',
    ignoredTitle: 'Problems out of sight',
    noneIgnored: 'Nothing is out of sight.',
    reveal: 'Show in its folder',
    export: 'Save as a table…',
    filter: 'Kind of problem',
    everyCode: 'Every kind',
    ofCode: '{{name}} ({{total, number}})',
    emptyTitle: 'No problems',
    emptyText: 'Every file in your folders that looks like a letter could be read.',
    failed: 'The problems could not be listed.',
    intro: 'These files were not read, or only in part. Everything else is in the lists and in the search.',
  },
  problemCodes: {
    empty: {
      why: 'The file is empty.',
      what: 'If it should hold a letter, copy it here again from its source.',
    },
    'file-missing': {
      why: 'The file disappeared while it was read.',
      what: 'Put it back, then read the folders again.',
    },
    'file-too-large': {
      why: 'The file is larger than a letter can be.',
      what: 'Split it into smaller files, then read the folders again.',
    },
    'file-unstable': {
      why: 'The file was changing while it was read.',
      what: 'Wait until it is written completely, then read the folders again.',
    },
    'folder-missing': {
      why: 'The folder is not there.',
      what: 'Connect the drive or put the folder back, then read the folders again.',
    },
    'folder-unreadable': {
      why: 'The folder could not be listed.',
      what: 'Check its permissions, then read the folders again.',
    },
    'name-unreadable': {
      why: 'The file’s name cannot be read on this system.',
      what: 'Rename the file, then read the folders again.',
    },
    'no-permission': {
      why: 'You have no permission to read the file.',
      what: 'Change its permissions, then read the folders again.',
    },
    'not-text': {
      why: 'The file is not text, whatever its name says.',
      what: 'Check what it is; if it is a letter in another format, save it as text.',
    },
    'extraction-failed': {
      why: 'The text could not be taken out of the file.',
      what: 'Open it in its own program and save it as text or HTML.',
    },
    'extraction-too-long': {
      why: 'Reading the file took too long and was stopped.',
      what: 'Open it in its own program and save it as text, perhaps in parts.',
    },
    unreadable: {
      why: 'The file could not be read.',
      what: 'Check the disk and the file, then read the folders again.',
    },
    encrypted: {
      why: 'The file is protected by a password.',
      what: 'Open it with its password and save a copy without one.',
    },
    'no-text-layer': {
      why: 'The file is a scan: pictures of pages without text.',
      what: 'Run a text recognition (OCR) program on it, then read it again.',
    },
    truncated: {
      why: 'The file ends in the middle.',
      what: 'Copy it here again from its source.',
    },
    refused: {
      why: 'The file is built so that reading it would exhaust this computer.',
      what: 'It may be damaged or malicious. Unpack it by hand if you trust it.',
    },
    'format-unknown': {
      why: 'This kind of file is not read.',
      what: 'If it is a letter, save it as text, PDF or an office document.',
    },
    'read-in-part': {
      why: 'The letter is here, but something of its file is missing.',
      what: 'Compare it with the file before you rely on it.',
    },
  },
  failures: {
    'bad-ask': 'The library did not understand the request.',
    cancelled: 'This was cancelled.',
    'damaged-index': 'The index is damaged. It is being built again from your folders.',
    'damaged-notebook': 'The notebook is damaged.',
    'done-then-failed':
      'What you asked for was done, but something failed afterwards: the disk may be full. Make room, then open the library again; nothing stored was lost.',
    'disk-full': 'The disk is full. Make room, then try again; nothing stored was lost.',
    'folder-missing': 'The folder is not there.',
    'folder-nested': 'This folder lies inside another source folder, or holds one.',
    'index-behind':
      'Which passages the letters of this library share is not known yet: an earlier Letterbook indexed it. Let the import end, or begin one, then ask again.',
    'library-in-use': 'This library is open in another window of Letterbook.',
    'library-newer': 'This library was made by a newer version of Letterbook. Update Letterbook to open it.',
    'library-read-only':
      'The library’s folder cannot be written to. Change its permissions or choose another place.',
    'library-unreadable': 'The library could not be read.',
    locked: 'The library is locked. Give its passphrase first.',
    'name-taken': 'Another saved search has this name already. Choose another one.',
    'no-library': 'No library is open.',
    'not-allowed': 'This is not allowed.',
    'not-found': 'It is no longer there.',
    'not-saved': 'It could not be saved, because a newer copy is stored.',
    refused: 'This was refused: {{message}}',
    'search-cycle': 'A saved search cannot name itself, not even by way of others. {{message}}',
    'service-stopped': 'A part of Letterbook stopped and was started again. Please try once more.',
    'too-slow':
      'This search took too long and was given up. Add a plain word to the regular expression’s query, or make the expression simpler.',
    unexpected: 'Something went wrong: {{message}}',
    'wrong-passphrase': 'This is not the passphrase.',
  },
}
