/** What another program hands to the app to be opened, and how a library can be told by the files in it. */

export type HandedOver =
  /** A folder that holds a library. */
  | { readonly kind: 'library'; readonly path: string }
  /** A notebook as one file, to be taken over. */
  | { readonly kind: 'notebook'; readonly path: string }
  /** A folder of letters, to be added to the library that is open. */
  | { readonly kind: 'folder'; readonly path: string }

/** The ending of the file that stands in each library for file managers to open it by. */
export const libraryFileEnding = 'letterbook'
/** Each of these makes a folder a library. */
export const libraryFiles = ['notebook.db', 'index.db', 'notebook.journal'] as const
