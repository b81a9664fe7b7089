/** What the thread that compares does for questions about the whole collection: texts in, plain values out. */
import { membersWithWords } from './campaign-parts'
import { deviations } from './deviations'
import { passagesInLetters } from './passages-in-letters'

export const collectionTasks = { passagesInLetters, membersWithWords, deviations }
