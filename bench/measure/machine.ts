/** On what the figures were taken: without it they mean nothing. */
import { readFileSync } from 'node:fs'
import { cpus, loadavg, release, totalmem, type } from 'node:os'
import { join } from 'node:path'
import { z } from 'zod'
import { projectFolder } from './places'

export interface Machine {
  readonly system: string
  readonly processor: string
  readonly cores: number
  readonly memoryMegabytes: number
  /** Mean number of programs that wanted to run in the last 1, 5 and 15 minutes. */
  readonly load: readonly number[]
  readonly versions: Readonly<Record<string, string>>
}

export function describeMachine(): Machine {
  const own = z
    .object({ version: z.string(), dependencies: z.record(z.string(), z.string()) })
    .parse(JSON.parse(readFileSync(join(projectFolder, 'package.json'), 'utf8')))
  return {
    system: `${type()} ${release()}`,
    processor: cpus()[0]?.model ?? 'unknown',
    cores: cpus().length,
    memoryMegabytes: Math.round(totalmem() / 2 ** 20),
    load: loadavg().map((load) => Math.round(load * 100) / 100),
    versions: {
      letterbook: own.version,
      node: process.versions.node,
      sqlite: own.dependencies['better-sqlite3'] ?? 'unknown',
      electron: electronVersion(),
    },
  }
}

/** The version of the Electron that set-up chose, as its folder says. */
function electronVersion(): string {
  const path = process.env.LETTERBOOK_ELECTRON
  if (path === undefined) return 'none'
  try {
    return readFileSync(join(path, '..', 'version'), 'utf8').trim()
  } catch {
    return 'unknown'
  }
}

export function machineInWords(machine: Machine): string {
  const versions = Object.entries(machine.versions).map(([name, version]) => `${name} ${version}`)
  return [
    `${machine.cores} x ${machine.processor}, ${machine.memoryMegabytes} MB, ${machine.system}`,
    `load ${machine.load.join(' ')}`,
    versions.join(', '),
  ].join('\n')
}
