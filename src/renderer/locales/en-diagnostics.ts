/** The diagnostic report, and what is said when a part of the program stopped, in English. */
export const diagnostics = {
  diagnostics: {
    title: 'Diagnostic report',
    text: 'For somebody who is asked for help. It holds no text of letters or notes, no searches and no names of files or folders. Letterbook sends nothing: the report leaves this computer only if you copy it and give it to somebody.',
    whole: 'The whole report, in English, as it is copied',
    reading: 'The report is being made…',
    copy: 'Copy the report',
    copied: 'The report is on the clipboard.',
    notCopied: 'The report could not be copied.',
    showReport: 'Diagnostic report…',
    safe: 'Nothing that was saved is lost, and your files are only ever read.',
    restart: 'Start Letterbook again',
    takeUp: 'Start this part again',
    notDrawn: 'The window could not be drawn',
    drawAgain: 'Draw it again',
    lost: {
      notebook: 'The notebook stopped several times',
      search: 'The search stopped several times',
      import: 'Reading the letters stopped several times',
    },
    lostText: {
      notebook:
        'Until it runs again, notes cannot be saved. Words that are still in an open editor stay there and are saved then.',
      search: 'Until it runs again, letters can neither be searched nor opened.',
      import:
        'What was read is kept. If a file stops it every time, the line below the list tells which one was read last.',
    },
  },
} as const
