/** What the writer can be asked to do while it is watched. */
export const writingTasks = ['notes', 'sealed notes', 'backups', 'restore', 'encryption', 'journal'] as const
export type Task = (typeof writingTasks)[number]
