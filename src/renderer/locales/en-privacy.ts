/** Passphrase, locking and what they protect from, in English. */
export const privacy = {
  privacy: {
    title: 'Passphrase and privacy',
    close: 'Close',
    cancel: 'Cancel',
    back: 'Back',
    passphrase: 'Passphrase',
    new: 'New passphrase',
    again: 'The new passphrase once more',
    show: 'Show it',
    notTheSame: 'The two are not the same.',
    length_one:
      'At least {{count, number}} character. Several words that belong together for you alone are best.',
    length_other:
      'At least {{count, number}} characters. Several words that belong together for you alone are best.',
    set: 'Encrypt the notebook',
    working: 'Files are being written anew. For large libraries this takes some minutes…',
    protects:
      'With a passphrase, your notes, codes, saved searches, corrections and everything else in the notebook are encrypted on the disk, together with the journal and all backups. Whoever has the computer, a copy of the library or a backup cannot read them without it.',
    protectsNot:
      'It does not protect from programs that run under your account while the library is open, from somebody who looks on, or what you copy or export yourself. The letters stay in their folders as they are. Disks may keep parts of files that were written before it was set; encrypt the whole disk if that matters.',
    index: 'Encrypt the index of the letters too',
    indexText:
      'The index holds the texts of the letters, and the names, dates and titles that you corrected. Reading letters in and searching take a little longer.',
    forgotten:
      'I understand that a forgotten passphrase cannot be recovered by anybody: the notebook and its backups then stay closed for ever.',
    isSet:
      'The notebook, its journal and its backups are encrypted. Keep a copy of the whole library folder, with library.key in it: without that file the passphrase opens nothing.',
    lockAfter: 'Lock when nobody touched the computer for',
    lockAlso: 'It is then locked as well when the screen is locked or the computer sleeps.',
    never: 'never',
    minutes_one: '{{count, number}} minute',
    minutes_other: '{{count, number}} minutes',
    keychain: 'Open with the keychain of this computer when the app starts',
    keychainText:
      'The system ({{name}}) keeps the key for your account. Whoever is signed in as you then opens the library without a passphrase. After locking it is asked for all the same.',
    noKeychain: 'This system has no keychain that keeps a key secret ({{name}}).',
    lockNow: 'Lock now',
    changeAsk: 'Change…',
    removeAsk: 'Remove…',
    change: 'Change the passphrase',
    changeText:
      'From then on only the new passphrase opens this library. Copies of the library that you made before still open with the old one.',
    keep: 'Keep the key',
    keepText: 'Give the passphrase, so that it is you who asks the keychain to keep the key.',
    remove: 'Remove the passphrase',
    removeText:
      'The notebook, the journal, the backups and the index are written anew so that everybody who has the files can read them.',
    locked: 'Locked:',
    unlock: 'Unlock',
    unlocking: 'Unlocking…',
    other: 'Open another library…',
  },
} as const
