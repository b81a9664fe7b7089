/** Answers the calls by which saved searches and the log of their runs go into files, and come from them. */
import type { SubjectHandlers } from '@shared/contract'
import { readSavedSearchFile } from '@shared/saved-search-file'
import type { BrowserWindow } from 'electron'
import { readChosenFile, writeChosenFile } from './chosen-files'
import { chooseDataFile, chooseFileToRead, chooseTableFile } from './dialogs'
import type { MenuLabels } from './menu-labels'
import type { OpenLibraries } from './open-libraries'

export interface SavedSearchFilesOptions {
  readonly window: () => BrowserWindow
  readonly libraries: Pick<OpenLibraries, 'call'>
  readonly labels: () => MenuLabels
}

const mostBytes = 64 << 20

export function savedSearchFiles({
  window,
  libraries,
  labels,
}: SavedSearchFilesOptions): SubjectHandlers<'shell', 'saved-searches'> {
  return {
    'saved-searches.exportRuns': async ({ id }) => {
      const path = await chooseTableFile(window(), labels().exportRuns, 'searches.csv')
      if (path === null) return null
      const { csv } = await libraries.call('saved-searches.runsCsv', { id })
      await writeChosenFile(path, csv)
      return { path }
    },
    'saved-searches.exportCounts': async ({ csv }) => {
      const path = await chooseTableFile(window(), labels().exportCounts, 'queries.csv')
      if (path === null) return null
      // Spreadsheets know the encoding by the mark at the beginning.
      await writeChosenFile(path, `\ufeff${csv}\r\n`)
      return { path }
    },
    'saved-searches.export': async () => {
      const path = await chooseDataFile(window(), labels().exportSearches, 'saved-searches.json')
      if (path === null) return null
      const file = await libraries.call('saved-searches.file', {})
      await writeChosenFile(path, `${JSON.stringify(file, null, 2)}\n`)
      return { path, searches: file.searches.length }
    },
    'saved-searches.import': async () => {
      const path = await chooseFileToRead(window(), labels().importSearches, 'json')
      if (path === null) return null
      const file = readSavedSearchFile(await readChosenFile(path, mostBytes), path)
      return await libraries.call('saved-searches.takeFile', { file })
    },
  }
}
