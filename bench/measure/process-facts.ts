/** What the system knows about a running process. Only Linux tells; elsewhere the answer is null. */
import { readdirSync, readFileSync } from 'node:fs'

export interface ProcessFacts {
  /** Resident memory now, in megabytes (2^20 bytes). */
  readonly megabytes: number
  /** Largest resident memory so far, in megabytes (2^20 bytes). */
  readonly peakMegabytes: number
  /** Processor time so far of all its threads, in seconds. */
  readonly processorSeconds: number
}

/** Ticks of /proc/PID/stat in a second; the kernel tells every program 100. */
const ticksPerSecond = 100

/** Null when the process is gone or the system has no /proc. */
export function factsOf(pid: number | undefined): ProcessFacts | null {
  try {
    const status = readFileSync(`/proc/${pid}/status`, 'utf8')
    const peak = /^VmHWM:\s*(\d+) kB$/m.exec(status)?.[1]
    const stat = readFileSync(`/proc/${pid}/stat`, 'utf8')
    // Subtle: the name in brackets may hold spaces; the fields are counted from behind it.
    const fields = stat.slice(stat.lastIndexOf(')') + 2).split(' ')
    const now = /^VmRSS:\s*(\d+) kB$/m.exec(status)?.[1]
    if (peak === undefined || now === undefined) return null
    return {
      megabytes: Number(now) / 1024,
      peakMegabytes: Number(peak) / 1024,
      processorSeconds: (Number(fields[11]) + Number(fields[12])) / ticksPerSecond,
    }
  } catch {
    return null
  }
}

/**
 * What these processes hold together, in megabytes (2^20 bytes), each shared page counted once (PSS of smaps_rollup,
 * man 5 proc). Null when the system does not tell.
 */
export function togetherMegabytes(pids: readonly number[]): number | null {
  try {
    const shares = pids.map((pid) =>
      Number(/^Pss:\s*(\d+) kB$/m.exec(readFileSync(`/proc/${pid}/smaps_rollup`, 'utf8'))?.[1]),
    )
    const sum = shares.reduce((total, share) => total + share, 0) / 1024
    return Number.isNaN(sum) ? null : sum
  } catch {
    return null
  }
}

/** The process and all that it started, directly or not. */
export function familyOf(pid: number): readonly number[] {
  return [pid, ...childrenOf(pid).flatMap(familyOf)]
}

function childrenOf(pid: number): readonly number[] {
  try {
    return readdirSync(`/proc/${pid}/task`).flatMap((thread) =>
      readFileSync(`/proc/${pid}/task/${thread}/children`, 'utf8').split(' ').filter(Boolean).map(Number),
    )
  } catch {
    return []
  }
}
