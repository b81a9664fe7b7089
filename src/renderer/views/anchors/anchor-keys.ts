/** The keys of the queue of passages: one table for the handler, the buttons and the sheet of shortcuts. */
export const reviewAnchorKeys = { accept: 'a', attach: 's', leave: 'l' } as const
