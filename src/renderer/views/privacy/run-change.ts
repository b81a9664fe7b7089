/** How the pages of the dialog about the passphrase change something: the dialog shows what comes of it. */

/** Does something that takes a moment; tells what went wrong, and reads the state anew. Says whether it was done. */
export type RunChange = (work: () => Promise<void>) => Promise<boolean>
