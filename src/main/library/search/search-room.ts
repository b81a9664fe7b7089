/**
 * The search service's room: answers everything that is asked about letters, from a connection that only reads
 * index.db. It keeps nothing that could not be worked out again.
 */

import { join } from 'node:path'
import { AppError } from '@shared/failure'
import { openCompareRoom } from '../compare/compare-room'
import { openConcordanceRoom } from '../concordance/concordance-room'
import { headsFolderName, indexFileName } from '../db/file-names'
import { indexDatabase } from '../db/index-database'
import { openForReading, translated, translatedLater } from '../db/open'
import { exchangeHandlers } from '../exchange/exchange-room'
import { letterExportHandlers } from '../letter-exports/letter-export-handlers'
import { letterHandlers } from '../letters/letter-handlers'
import { peopleHandlers } from '../people/people-handlers'
import { DataKey } from '../privacy/data-key'
import type { Room } from '../services/room'
import { anchorHandlers } from './anchors/anchor-handlers'
import { changeHandlers } from './changes/changes'
import { provenanceOf } from './export/provenance'
import { writtenStretch } from './export/written'
import { fieldValues } from './facets/field-values'
import { overviewOf } from './facets/overview'
import { LetterFinder } from './find-letters'
import type { ReadIndex, ReadSlowly } from './index-state'
import { NotebookWords } from './notes/notebook-words'
import { countLetters, measureQuery, runSearch } from './run-search'
import { stoppedCalls, supersedingCalls } from './superseding'
import { type PrepareState, WatchedIndex } from './watched-index'
import { zeroOf } from './zero/zero'

export interface SearchRoomOptions {
  /** The library's folder. */
  readonly directory: string
}

/** Subtle: the facets of all letters need all that facets of any result need. */
const prepareState: PrepareState = async (state, turn) => {
  await state.vocabulary(turn)
  await overviewOf(state, { query: '', typing: false, copies: true, values: 1, facets: [] }, turn)
}

/** Opens the room; the index itself is opened when it is first asked for. */
export function openSearchRoom({ directory }: SearchRoomOptions): Room<'search'> {
  const path = join(directory, indexFileName)
  const notebook = new NotebookWords()
  let index: WatchedIndex | null = null
  let key: { readonly data: DataKey; readonly encrypted: boolean } | null = null
  let finder: LetterFinder | null = null
  let closed = false
  const watched = (): WatchedIndex => {
    // Work that goes on in slices may ask once more after the end, and nobody would close what it opened.
    if (closed) throw new AppError('service-stopped', 'The library was closed.')
    const indexKey = key?.encrypted === true ? key.data : null
    index ??= new WatchedIndex(
      () => openForReading(path, indexDatabase, indexKey),
      notebook,
      prepareState,
      indexKey,
    )
    return index
  }
  const read: ReadIndex = (work) => translated(path, 'damaged-index', () => watched().read(work))
  const readSlowly: ReadSlowly = (name, work) =>
    translatedLater(path, 'damaged-index', () =>
      watched().readSlowly(
        name,
        work,
        supersedingCalls.some((superseding) => superseding === name),
      ),
    )
  const letterFinder = (): LetterFinder => {
    // Subtle: heads hold tags of notes, which stay in memory where there is a passphrase.
    finder ??= new LetterFinder(key === null ? join(directory, headsFolderName) : null, read)
    return finder
  }

  const concordances = openConcordanceRoom(read, readSlowly)
  const comparing = openCompareRoom(readSlowly)
  return {
    handlers: {
      ...concordances.handlers,
      ...comparing.handlers,
      ...letterHandlers(read, readSlowly, letterFinder),
      ...peopleHandlers(read),
      ...exchangeHandlers(readSlowly),
      ...letterExportHandlers(readSlowly, comparing.threads),
      ...changeHandlers(read, readSlowly),
      ...anchorHandlers(read, readSlowly, comparing.threads),
      'compare.stop': ({ what }) => {
        index?.giveUp(stoppedCalls[what])
        return null
      },
      'search.run': (ask) => readSlowly('search.run', (state, turn) => runSearch(state, ask, turn)),
      'search.count': ({ query }) =>
        readSlowly('search.count', async (state, turn) => ({
          total: await countLetters(state, query, turn),
        })),
      'search.measure': (ask) =>
        readSlowly('search.measure', (state, turn) => measureQuery(state, ask, turn)),
      'search.zero': (ask) => readSlowly('search.zero', (state, turn) => zeroOf(state, ask, turn)),
      'search.overview': (ask) =>
        readSlowly('search.overview', (state, turn) => overviewOf(state, ask, turn)),
      'search.values': (ask) => readSlowly('search.values', (state, turn) => fieldValues(state, ask, turn)),
      'search.provenance': ({ query, copies }) =>
        readSlowly('search.provenance', (state, turn) => provenanceOf(state, query, copies, turn)),
      'search.written': (ask) =>
        readSlowly('search.written', (state, turn) => writtenStretch(state, ask, turn)),
      'search.takeKey': ({ key: { bytes, encrypted } }) => {
        key = { data: DataKey.from(bytes), encrypted }
        bytes.fill(0)
        return null
      },
      'search.takeNotebook': (taken) => {
        notebook.take(taken)
        return null
      },
    },
    close() {
      closed = true
      concordances.close()
      comparing.close()
      finder?.close()
      index?.close()
      index = null
      key?.data.wipe()
    },
  }
}
