/** The app as Debian installed it: its programs run as a reader's shell and menu would run them, its window by keys. */
import { type ChildProcess, spawn } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { setTimeout as wait } from 'node:timers/promises'

export const installedFolder = '/usr/lib/letterbook'
export const installedProgram = `${installedFolder}/letterbook`
export const menuEntry = '/usr/share/applications/letterbook.desktop'

export interface Ended {
  readonly code: number | null
  readonly out: string
  readonly error: string
}

/** Runs a program to its end; `environment` is all that it gets of one. */
export async function ran(
  program: string,
  words: readonly string[],
  environment: NodeJS.ProcessEnv = process.env,
): Promise<Ended> {
  const child = spawn(program, words, { stdio: ['ignore', 'pipe', 'pipe'], env: environment })
  const said = { out: '', error: '' }
  child.stdout.setEncoding('utf8').on('data', (text: string) => {
    said.out += text
  })
  child.stderr.setEncoding('utf8').on('data', (text: string) => {
    said.error += text
  })
  const code = await new Promise<number | null>((resolve, reject) => {
    child.once('close', resolve)
    child.once('error', reject)
  })
  return { code, ...said }
}

/** Runs a program that must succeed, and answers with what it printed. */
export async function printed(program: string, ...words: readonly string[]): Promise<string> {
  const { code, out, error } = await ran(program, words)
  if (code !== 0) throw new Error(`${program} ${words.join(' ')} ended with ${code}:\n${out}${error}`)
  return out
}

/** The installed command line, where there is no display. */
export async function letterbook(...words: readonly string[]): Promise<Ended> {
  return await ran('/usr/bin/letterbook', words, withoutDisplay())
}

export function withoutDisplay(additions: NodeJS.ProcessEnv = {}): NodeJS.ProcessEnv {
  const { DISPLAY: _screen, WAYLAND_DISPLAY: _other, ...environment } = process.env
  return { ...environment, ...additions }
}

/** The words that the menu runs when something is opened with the app. */
function menuCommand(...opened: readonly string[]): readonly string[] {
  const line = /^Exec=(.*)$/m.exec(readFileSync(menuEntry, 'utf8'))?.[1]
  if (line === undefined) throw new Error(`${menuEntry} has no command.`)
  return line.split(' ').flatMap((word) => (word === '%F' ? opened : [word]))
}

/** Runs the menu's command. Root must switch Chromium's sandbox off, which no one else does. */
export function startFromMenu(userData: string, ...opened: readonly string[]): Promise<number | null> {
  const [program = '', ...words] = menuCommand(...opened)
  const switches = process.getuid?.() === 0 ? ['--no-sandbox'] : []
  const child = spawn(program, [...switches, ...words, '--user-data', userData], { stdio: 'ignore' })
  running.add(child)
  return new Promise((resolve) => {
    child.once('exit', (code) => {
      running.delete(child)
      resolve(code)
    })
  })
}

const running = new Set<ChildProcess>()

export function endWhatStillRuns(): void {
  for (const child of running) child.kill('SIGKILL')
}

/** Waits until something answers, asking again. */
export async function until<T>(what: string, ask: () => Promise<T | null>): Promise<T> {
  for (const end = Date.now() + 30_000; Date.now() < end; await wait(200)) {
    const answer = await ask()
    if (answer !== null) return answer
  }
  throw new Error(`Waited in vain for ${what}.`)
}

/** Windows of the app that can be seen, by their number. */
export async function windows(): Promise<readonly string[]> {
  const { out } = await ran('xdotool', ['search', '--onlyvisible', '--class', 'letterbook'])
  return out.split('\n').filter((line) => line !== '')
}

/** Presses keys in a window, with a moment between them: a hand is not faster either. */
export async function press(window: string, ...steps: readonly (string | { readonly type: string })[]) {
  await printed('xdotool', 'windowfocus', window)
  for (const step of steps) {
    await wait(400)
    if (typeof step === 'string') await printed('xdotool', 'key', step)
    else await printed('xdotool', 'type', '--delay', '15', step.type)
  }
}
