/** What a library's files are called. Nothing here opens one, so that whoever holds no database may know the names. */

export const indexFileName = 'index.db'
export const notebookFileName = 'notebook.db'
/** Where the search service keeps what it made of letters' heads. */
export const headsFolderName = 'heads'
