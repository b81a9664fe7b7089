/** How soon the app is there, shows a letter and is gone again. */
import { type Figure, under } from '../figures'
import { median } from '../statistics'
import { type AppReport, expectKind, type Task } from './app-tasks'

const starts = 5

/** Of a library that `run` opens. The first start fills the system's and Chromium's caches and is told apart. */
export async function measureStarts(run: (task: Task) => Promise<AppReport>): Promise<readonly Figure[]> {
  const first = await startedApp(run, 0)
  const warm: Started[] = []
  for (let row = 1; row <= starts; row++) warm.push(await startedApp(run, row))
  return startFigures(first, warm)
}

interface Started {
  /** From the wish to quit until the last process was gone. */
  readonly quit: number
  readonly electronReady: number
  readonly loaded: number
  readonly shown: number
  readonly ready: number
  readonly letterShown: number
}

/** Milliseconds since the program was called. */
async function startedApp(run: (task: Task) => Promise<AppReport>, row: number): Promise<Started> {
  const begun = Date.now()
  const report = await run({ kind: 'start', row })
  const ended = Date.now()
  const { electronReady, loaded, shown, ready, letterShown, quitting } = expectKind(report, 'start')
  return {
    electronReady: electronReady - begun,
    loaded: loaded - begun,
    shown: shown - begun,
    ready: ready - begun,
    letterShown,
    quit: ended - quitting,
  }
}

function startFigures(first: Started, warm: readonly Started[]): readonly Figure[] {
  const middle = (value: (start: Started) => number) => median(warm.map(value))
  const slowest = `median of ${warm.length}, slowest ${Math.max(...warm.map(({ ready }) => ready))} ms`
  return [
    { name: 'first start until the window is ready', value: first.ready, unit: 'ms' },
    {
      name: 'warm start until Electron is ready',
      value: middle(({ electronReady }) => electronReady),
      unit: 'ms',
    },
    { name: 'warm start until the page is loaded', value: middle(({ loaded }) => loaded), unit: 'ms' },
    { name: 'warm start until the window is shown', value: middle(({ shown }) => shown), unit: 'ms' },
    {
      name: 'warm start until the window is ready',
      value: middle(({ ready }) => ready),
      unit: 'ms',
      goal: under(1500),
      remark: slowest,
    },
    {
      name: 'from click to the letter shown',
      value: middle(({ letterShown }) => letterShown),
      unit: 'ms',
    },
    {
      name: 'from the wish to quit until all is closed',
      value: middle(({ quit }) => quit),
      unit: 'ms',
      remark: `slowest ${Math.max(...warm.map(({ quit }) => quit))} ms`,
    },
  ]
}
