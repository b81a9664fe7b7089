/**
 * Starts other programs and sees to it that none of them outlives this one: every child leads a process group of
 * its own, which is ended when this process exits or is told to stop.
 */
import { spawn } from 'node:child_process'
import { constants } from 'node:os'
import { delimiter } from 'node:path'
import { inProject } from './places.mjs'

/** Milliseconds that programs get to end in good order. */
const patience = 8000

/** @type {Set<import('node:child_process').ChildProcess>} */
const running = new Set()
/** Those of the running that others depend on: ended last, and not waited for. */
const servants = new Set()
let endsWithThisProcess = false
let isStopping = false

/** The environment for everything that is started: the project's own commands and its Node come first. */
export function childEnvironment(additions = {}, environment = process.env) {
  const own = [inProject('node_modules/node/bin'), inProject('node_modules/.bin')]
  return { ...environment, PATH: [...own, environment.PATH].join(delimiter), ...additions }
}

/**
 * Starts a program in a process group that ends with this process.
 * @param {string} command
 * @param {readonly string[]} args
 * @param {import('node:child_process').SpawnOptions} options
 */
export function start(command, args, options) {
  endChildrenWithThisProcess()
  const child = spawn(command, [...args], { detached: process.platform !== 'win32', ...options })
  running.add(child)
  child.once('exit', () => running.delete(child))
  return child
}

/**
 * Says that a program serves the others: when this process is told to stop, it is ended after them.
 * @param {import('node:child_process').ChildProcess} child
 */
export function keepToTheEnd(child) {
  servants.add(child)
  child.unref()
}

/**
 * Asks a program and all that it started to end.
 * @param {import('node:child_process').ChildProcess} child
 * @param {NodeJS.Signals} signal
 */
function end(child, signal = 'SIGTERM') {
  if (child.pid === undefined) return
  try {
    process.kill(-child.pid, signal)
  } catch {
    // It leads no group (as on Windows), or has ended already.
    child.kill(signal)
  }
}

/**
 * Runs a program that talks to the terminal.
 * @returns {Promise<number>} its exit code; 128 + the signal's number when a signal ended it
 */
export function run(command, args, options = {}) {
  return new Promise((resolve, reject) => {
    const child = start(command, args, { stdio: ['ignore', 'inherit', 'inherit'], ...options })
    child.once('error', reject)
    child.once('close', (code, signal) => resolve(code ?? exitCodeOf(signal)))
  })
}

/**
 * Runs a program silently.
 * @param {string} command
 * @param {readonly string[]} args
 * @param {import('node:child_process').SpawnOptions & {limit?: number}} options `limit` in milliseconds
 * @returns {Promise<{code: number, output: string, timedOut: boolean}>} what it printed on both streams
 */
export function runQuietly(command, args, { limit, ...options } = {}) {
  return new Promise((resolve, reject) => {
    const child = start(command, args, { ...options, stdio: ['ignore', 'pipe', 'pipe'] })
    let output = ''
    let timedOut = false
    const timer = limit === undefined ? undefined : setTimeout(giveUp, limit)
    function giveUp() {
      timedOut = true
      end(child, 'SIGKILL')
    }
    for (const stream of [child.stdout, child.stderr]) {
      stream?.setEncoding('utf8')
      stream?.on('data', (text) => {
        output += text
      })
    }
    child.once('error', reject)
    child.once('close', (code, signal) => {
      clearTimeout(timer)
      resolve({ code: code ?? exitCodeOf(signal), output, timedOut })
    })
  })
}

/** @param {NodeJS.Signals | null} signal */
const exitCodeOf = (signal) => 128 + (signal ? (constants.signals[signal] ?? 0) : 0)

function endChildrenWithThisProcess() {
  if (endsWithThisProcess) return
  endsWithThisProcess = true
  process.on('exit', () => {
    for (const child of running) end(child)
  })
  for (const signal of /** @type {const} */ (['SIGINT', 'SIGTERM', 'SIGHUP'])) {
    process.on(signal, () => stop(signal))
  }
  stopWhenLeftAlone()
}

/** npm told to end does not tell the script it runs, which would go on unseen; losing the parent says as much. */
function stopWhenLeftAlone() {
  if (!process.env.npm_lifecycle_event || process.platform === 'win32') return
  const parent = process.ppid
  const look = setInterval(() => {
    if (process.ppid === parent) return
    clearInterval(look)
    stop('SIGTERM')
  }, 500)
  look.unref()
}

/** Lets the programs finish what they must (an app writes its last words), but not for ever, and not asked twice. */
function stop(signal) {
  const waitedFor = [...running].filter((child) => !servants.has(child))
  const leave = () => process.exit(exitCodeOf(signal))
  if (isStopping || waitedFor.length === 0) {
    for (const child of waitedFor) end(child, 'SIGKILL')
    leave()
  }
  isStopping = true
  for (const child of waitedFor) {
    child.once('exit', () => {
      if (waitedFor.every((other) => !running.has(other))) leave()
    })
    end(child, signal)
  }
  setTimeout(() => stop(signal), patience)
}
