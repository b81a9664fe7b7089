/** What is wrong with a damaged notebook, in English: said alike by the window, as a part of its catalogue, and by the command line. */
import type { NotebookDamage } from './library'

export const damageWords = {
  missing: '{{path}} is missing, but what belongs to it is there.',
  empty: '{{path}} is empty, but its journal or backups are not.',
  'key-missing':
    '{{path}} is encrypted, but its key is missing: {{keyFile}} and its copy beside the backups. Put one of them back, then open the library again; without it nobody can read the notebook.',
  structure: 'Its structure is damaged: {{said}}.',
  'foreign-tables': 'Its tables are not those of a notebook.',
  'rows-without-note': 'Some rows belong to notes that are not there.',
  'row-changed': 'A row of the table {{table}} is not as it was written.',
} as const satisfies Readonly<Record<Exclude<NotebookDamage['kind'], 'failure'>, string>>
