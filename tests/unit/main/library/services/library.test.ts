import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Handlers, NewsItem, Server } from '@shared/contract'
import { AppError } from '@shared/failure'
import type { Job } from '@shared/job'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { Library } from '../../../../../src/main/library/services/library'
import { portPair } from '../../../../../src/main/library/services/port'
import type { Room, ServiceName } from '../../../../../src/main/library/services/room'
import { serve } from '../../../../../src/main/library/services/serve'
import { type TemporaryFolder, temporaryFolder } from '../../../../support/temporary-folder'

type Changeable<S extends Server> = { -readonly [Call in keyof Handlers<S>]?: Handlers<S>[Call] }
type Rooms = { readonly [S in ServiceName]: Changeable<S> }

const job: Job = {
  id: 1,
  kind: 'import',
  state: 'running',
  step: 'reading',
  done: 0,
  total: 9,
  problems: 0,
  at: 'a.txt',
}
const sourceFolder = { id: '11111111-1111-4111-8111-111111111111', path: '/letters', present: true }

const judgements = { corrections: [], encodings: [], decisions: [], ignored: [] }

/** Rooms that answer as a sound library does; a test changes what it is about. */
function soundRooms(): Rooms {
  const open = { kind: 'open', notes: 0, savedSearches: 0 } as const
  return {
    notebook: {
      'notebook.open': () => ({ state: open, notices: [] }),
      'notebook.state': () => open,
      'folders.list': () => [sourceFolder],
      'judgements.all': () => judgements,
      'letters.held': () => [],
    },
    search: {
      'letters.count': () => ({ letters: 5, copies: 0, needing: 0, gone: 0, alike: 0 }),
      'search.count': () => ({ total: 1 }),
    },
    import: {
      'import.open': () => ({ rebuilt: null, interrupted: false }),
      'import.run': () => job,
      'problems.list': () => ({ total: 0, ignored: 0, counts: {}, problems: [] }),
    },
  }
}

let folder: TemporaryFolder
let directory = ''
let library: Library | null = null
beforeEach(() => {
  folder = temporaryFolder()
  directory = folder.path
})
afterEach(async () => {
  await library?.close()
  library = null
  folder.remove()
})

/** Opens a library over rooms in this process; `stop` ends a service as a crash does. */
async function openLibrary(rooms: Rooms, at = directory) {
  const starts: ServiceName[] = []
  const crash: Partial<Record<ServiceName, () => void>> = {}
  const news: NewsItem[] = []
  library = await Library.open({
    directory: at,
    announce: (...item) => {
      news.push(item)
    },
    start: (service) => {
      starts.push(service)
      const [here, there] = portPair()
      crash[service] = () => there.close()
      const room = { handlers: rooms[service], close: () => {} } as unknown as Room<Server>
      serve(there, service as Server, () => room)
      return { port: here, kill: () => here.close() }
    },
  })
  return { library, starts, crash, news }
}

const startsOf = (starts: readonly ServiceName[], service: ServiceName) =>
  starts.filter((name) => name === service).length

describe('a library', () => {
  it('starts its three services and tells its state', async () => {
    const opened = await openLibrary(soundRooms())
    expect(await opened.library.call('library.state', {})).toMatchObject({
      letters: 5,
      problems: 0,
      folders: [sourceFolder],
    })
    expect([...opened.starts].sort()).toEqual(['import', 'notebook', 'search'])
  })

  it('hands its source folders to the import', async () => {
    const rooms = soundRooms()
    const run = vi.fn(() => job)
    rooms.import['import.run'] = run
    const opened = await openLibrary(rooms)
    await opened.library.call('import.start', {})
    const folders = [{ id: sourceFolder.id, path: sourceFolder.path }]
    expect(run).toHaveBeenCalledWith({ folders, judgements, again: [] })
  })

  it('announces what goes wrong while it looks for changes on its own', async () => {
    const rooms = soundRooms()
    rooms.import['import.run'] = () => {
      throw new AppError('disk-full', 'No room left.')
    }
    const opened = await openLibrary(rooms)
    opened.library.lookForChanges()
    await expect
      .poll(() => opened.news)
      .toContainEqual(['library.failed', { code: 'disk-full', message: 'No room left.' }])
  })

  it('does not look for changes while its notebook is damaged', async () => {
    const rooms = soundRooms()
    const asked = vi.fn(() => ({ kind: 'damaged', damage: [], choices: [] }) as const)
    rooms.notebook['notebook.state'] = asked
    const opened = await openLibrary(rooms)
    const run = vi.fn(() => job)
    rooms.import['import.run'] = run
    opened.library.lookForChanges()
    await expect.poll(() => asked).toHaveBeenCalled()
    await opened.library.close()
    expect(run).not.toHaveBeenCalled()
    expect(opened.news).toEqual([])
  })

  it('does not open when one of its databases is refused, and says which', async () => {
    const rooms = soundRooms()
    rooms.import['import.open'] = () => {
      throw new AppError('library-newer', 'Too new.', '/library/index.db')
    }
    await expect(openLibrary(rooms)).rejects.toMatchObject({
      code: 'library-newer',
      path: '/library/index.db',
    })
  })

  it('does not open where its folder cannot be made, and names the folder', async () => {
    const file = join(directory, 'a-file')
    writeFileSync(file, '')
    await expect(openLibrary(soundRooms(), join(file, 'library'))).rejects.toMatchObject({
      code: 'library-unreadable',
      path: join(file, 'library'),
    })
  })

  it('refuses what the shell answers', async () => {
    const opened = await openLibrary(soundRooms())
    await expect(opened.library.call('settings.get', {})).rejects.toMatchObject({ code: 'not-allowed' })
  })

  it('replaces an index that a search found damaged, once, and reads the folders again', async () => {
    const rooms = soundRooms()
    const open = vi.fn(() => ({ rebuilt: null, interrupted: false }))
    const run = vi.fn(() => job)
    rooms.import['import.open'] = open
    rooms.import['import.run'] = run
    rooms.search['search.count'] = () => {
      throw new AppError('damaged-index', 'index.db is damaged.')
    }
    const opened = await openLibrary(rooms)
    const asks = [1, 2, 3].map(() => opened.library.call('search.count', { query: '' }))
    const settled = await Promise.allSettled(asks)
    expect(settled.map(({ status }) => status)).toEqual(['rejected', 'rejected', 'rejected'])
    // The import asks once more for the index to be open, which it is.
    const damages = [null, 'index.db is damaged.', null].map((damaged) => [{ damaged }])
    expect(open.mock.calls).toEqual(damages)
    expect(run).toHaveBeenCalledTimes(1)
  })

  it('goes on with an interrupted import when its service stopped', async () => {
    const rooms = soundRooms()
    const run = vi.fn(() => job)
    rooms.import['import.run'] = run
    const opened = await openLibrary(rooms)
    rooms.import['import.open'] = () => ({ rebuilt: null, interrupted: true })
    opened.crash.import?.()
    await expect.poll(() => run.mock.calls.length).toBe(1)
  })

  it('gives up on an import whose service stops every time, and says so', async () => {
    const rooms = soundRooms()
    const opened = await openLibrary(rooms)
    rooms.import['import.open'] = () => ({ rebuilt: null, interrupted: true })
    rooms.import['import.run'] = () => {
      setImmediate(() => opened.crash.import?.())
      return job
    }
    opened.crash.import?.()
    await expect.poll(() => opened.news.map(([name]) => name)).toContain('library.failed')
    expect(startsOf(opened.starts, 'import')).toBeLessThanOrEqual(5)
  })

  it('opens the notebook again when its service stopped, but not for ever', async () => {
    const rooms = soundRooms()
    const opened = await openLibrary(rooms)
    rooms.notebook['notebook.open'] = () => {
      setImmediate(() => opened.crash.notebook?.())
      return { state: { kind: 'open', notes: 0, savedSearches: 0 }, notices: [] }
    }
    opened.crash.notebook?.()
    await expect.poll(() => startsOf(opened.starts, 'notebook')).toBe(4)
    await new Promise((done) => setTimeout(done, 100))
    expect(startsOf(opened.starts, 'notebook')).toBe(4)
  })
})
