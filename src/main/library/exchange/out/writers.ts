/** Which writer makes which format; a PDF is printed from the page. */
import type { NoteFormat } from '@shared/exchange'
import { annotationFile } from './annotations'
import { codeBookFile } from './code-book'
import type { Writer } from './leaving'
import { markdownFolder } from './markdown'
import { notesPage } from './notes-page'
import { notesTable } from './notes-table'
import { projectFiles } from './project'

export const writers: Readonly<Record<NoteFormat, Writer>> = {
  markdown: markdownFolder,
  jsonld: annotationFile,
  csv: notesTable,
  qdpx: projectFiles,
  qdc: codeBookFile,
  html: notesPage,
  pdf: notesPage,
}
