import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { fixtureFormats, formatFixtures } from '../support/format-fixtures'
import { hostileLetters } from '../support/hostile/letters'
import { hostileAddress as address, pageOfAllPieces } from '../support/hostile/pages'
import { type Watched, watch } from './watched-network'

const here = (path: string) => fileURLToPath(new URL(path, import.meta.url))
const electron = process.env.LETTERBOOK_ELECTRON ?? ''
const words = (JSON.parse(process.env.LETTERBOOK_ELECTRON_ARGUMENTS ?? '[]') as readonly unknown[]).map(
  String,
)
/** Who makes the network as a user is root inside it, where Chromium's sandbox cannot start. */
const launch = [electron, ...new Set([...words, '--no-sandbox'])]

const folder = mkdtempSync(join(tmpdir(), 'letterbook-network-'))
afterAll(() => rmSync(folder, { recursive: true, force: true }))

interface Session {
  readonly failed?: string
  readonly read: number
  readonly found: number
  readonly opened: number
  readonly notes: number
  readonly compared: number
  readonly notesOut: number
  readonly lettersOut: number
  readonly commands: number
  readonly saved: number
  readonly refused: number
}

let watched: Watched
let done: Session

beforeAll(async () => {
  const letters = join(folder, 'letters')
  for (const format of fixtureFormats()) {
    for (const { name, path } of formatFixtures(format).slice(0, 3))
      cpSync(path, join(letters, format, name), { recursive: true })
  }
  for (const [path, content] of Object.entries(hostileLetters)) {
    mkdirSync(dirname(join(letters, path)), { recursive: true })
    writeFileSync(join(letters, path), content)
  }
  const report = join(folder, 'report.json')
  const session = { letters, exports: join(folder, 'exports'), report }
  const program = [...launch, here('driven-app'), '--user-data', join(folder, 'data')]
  watched = await watch(join(folder, 'app'), 400, program, {
    ...process.env,
    LETTERBOOK_SESSION: JSON.stringify(session),
  })
  try {
    done = JSON.parse(readFileSync(report, 'utf8')) as Session
  } catch {
    throw new Error(`The session did not come to its end:\n${watched.output.slice(-3000)}`)
  }
}, 450_000)

test('a whole session reads every format, searches, compares, writes notes and exports all', () => {
  expect(done.failed, watched.output.slice(-3000)).toBeUndefined()
  expect(done.read).toBeGreaterThan(130)
  expect(done.found).toBeGreaterThan(100)
  expect(done.opened).toBe(60)
  expect(done).toMatchObject({ notes: 12, compared: 4, saved: 18 })
  expect(done.notesOut).toBeGreaterThan(10)
  expect(done.lettersOut).toBeGreaterThan(100)
  expect(done.commands).toBeGreaterThan(30)
})

test('not one packet leaves the machine in a whole session', () => {
  expect(watched.packets).toEqual([])
})

test('the app never asks the system to connect or send to any network, the machine itself included', () => {
  expect(watched.seen).toBeGreaterThan(0)
  expect(watched.attempts).toEqual([])
  expect({ connections: watched.connections, datagrams: watched.datagrams }).toEqual({
    connections: 0,
    datagrams: 0,
  })
})

test('no request is even made and refused', () => {
  expect(done.refused).toBe(0)
})

test('the same letters in a browser without walls are seen to ask for names and addresses', async () => {
  const page = join(folder, 'all.html')
  writeFileSync(page, pageOfAllPieces())
  const program = [...launch, here('../support/plain-browser'), page]
  const environment = { ...process.env, PLAIN_BROWSER_DATA: join(folder, 'control-data') }
  // As slow as the machine may be: it ends as soon as it has shown what it was run for.
  const seen = await watch(
    join(folder, 'control'),
    120,
    program,
    environment,
    (packets, calls) => namesIn(packets).size > 15 && packets.includes(addressInPacket) && asksOf(calls) > 15,
  )
  const told = `It printed:\n${seen.output.slice(-2000)}\nIt asked the system:\n${seen.attempts.slice(-20).join('\n')}`
  const asked = new Set(seen.packets.flatMap((line) => line.match(/[\w-]+\.hostile\.test/g) ?? []))
  expect(asked.size, told).toBeGreaterThan(10)
  expect(
    seen.packets.filter((line) => line.includes(address)),
    told,
  ).not.toEqual([])
  expect(seen.attempts.length, told).toBeGreaterThan(10)
  expect(seen.datagrams, told).toBeGreaterThan(10)
}, 150_000)

const addressInPacket = String.fromCharCode(...address.split('.').map(Number))

/** In a packet each part of a name stands behind its length. */
function namesIn(packets: string): ReadonlySet<string> {
  return new Set(packets.match(/[\w-]+(?=.hostile.test)/gs))
}

function asksOf(calls: string): number {
  return calls.match(/sa_family=AF_INET/g)?.length ?? 0
}
