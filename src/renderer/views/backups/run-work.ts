/** How the pages of the dialog about backups begin what takes time. */

/** Runs what a button does; what goes wrong is told in the dialog, and nothing is begun twice. */
export type RunWork = (work: () => Promise<void>) => void
