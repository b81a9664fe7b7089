/** The commands of the command line, so that the app knows one when it is started with it. Knows not what they do. */
export const commandNames = [
  'index',
  'search',
  'kwic',
  'batch',
  'saved',
  'notes',
  'export',
  'show',
  'compare',
  'passages',
  'quotes',
  'alike',
  'check',
  'backup',
  'restore',
  'passphrase',
  'diagnose',
] as const
export type CommandName = (typeof commandNames)[number]

/** Words that ask for no library: answered by the command line as well. */
export const questionWords = ['help', '--help', '-h', '--version'] as const
