/**
 * The app, with a watch on it: given to Electron in place of the project's folder, it notes when the window is shown
 * and when it says that it is ready, starts the app as it was built, and does the one task it was given.
 * Nothing of the app is changed, and no debugger is attached that would make it slower.
 */
import { monitorEventLoopDelay } from 'node:perf_hooks'
import { setTimeout as after } from 'node:timers/promises'
import { pathToFileURL } from 'node:url'
import { app, BrowserWindow, ipcMain } from 'electron'
import { type AppReport, reportMark, type Task, taskSchema, taskVariable } from './measure/app-tasks'
import { beginScrolling, endScrolling, openNotesList, type ScrolledList } from './measure/list-tasks'
import { builtFile, projectFolder } from './measure/places'
import { factsOf, togetherMegabytes } from './measure/process-facts'
import { beginTyping, importFolder, longTasks, openLetter } from './measure/window-tasks'

const task = taskSchema.parse(JSON.parse(process.env[taskVariable] ?? 'null'))
app.getAppPath = () => projectFolder
app.setName('Letterbook')

const electronReady = new Promise<number>((resolve) => {
  app.once('ready', () => resolve(Date.now()))
})
const shown = new Promise<number>((resolve) => {
  app.once('browser-window-created', (_event, window) => window.once('show', () => resolve(Date.now())))
})
const loaded = new Promise<number>((resolve) => {
  app.once('web-contents-created', (_event, contents) =>
    contents.once('did-finish-load', () => resolve(Date.now())),
  )
})
const ready = new Promise<number>((resolve) => {
  const handle = ipcMain.handle.bind(ipcMain)
  ipcMain.handle = (channel, listener) =>
    handle(channel, (event, ...words: unknown[]) => {
      if (words[0] === 'shell.ready') resolve(Date.now())
      const reply: unknown = listener(event, ...words)
      return reply
    })
})

void perform(task)
  .then((report) => process.stdout.write(`${reportMark}${JSON.stringify(report)}\n`))
  .catch((thrown) => console.error(thrown))
  .finally(() => app.quit())

// Subtle: awaited, so that Electron holds `ready` back until the app's own module has been evaluated.
await import(pathToFileURL(builtFile('index.js')).href)

async function perform(task: Task): Promise<AppReport> {
  const moments = {
    electronReady: await electronReady,
    loaded: await loaded,
    shown: await shown,
    ready: await ready,
  }
  switch (task.kind) {
    case 'start':
      return {
        kind: 'start',
        ...moments,
        letterShown: await inWindow(openLetter, { row: task.row, noted: false }),
        quitting: Date.now(),
      }
    case 'import':
      return await measuredImport(task.folder)
    case 'search':
      return await measuredSearch(task.queries)
    case 'list':
      await after(afterQuery)
      return { kind: 'list', ...(await measuredScrolling(listOfLetters)) }
    case 'notes':
      return await measuredNotes(task.rows)
  }
}

async function measuredImport(folder: string): Promise<AppReport> {
  const delay = monitorEventLoopDelay({ resolution: 1 })
  const work = watchWork()
  const begun = performance.now()
  delay.enable()
  const seen = await inWindow(importFolder, folder)
  delay.disable()
  const mainLongestWork = work.longest()
  if (seen.failure !== '') throw new Error(seen.failure)
  return {
    kind: 'import',
    // Without the second that the window waits for its last work.
    seconds: (performance.now() - begun) / 1000 - 1,
    state: seen.state,
    added: seen.added,
    // The timer's own millisecond is no delay.
    mainLongest: delay.max / 1e6 - 1,
    mainLongestWork,
    mainNearlyAll: delay.percentile(99) / 1e6 - 1,
    windowLongestTask: seen.longestTask,
    windowLongestFrame: seen.longestFrame,
    processes: peaks(),
  }
}

/** Milliseconds between two keys of a quick typist, and after the last one of a query. */
const betweenKeys = 90
const afterQuery = 900

async function measuredSearch(queries: readonly string[]): Promise<AppReport> {
  const [window] = BrowserWindow.getAllWindows()
  if (window === undefined) throw new Error('The app has no window.')
  window.webContents.focus()
  await inWindow(beginTyping, null)
  let keys = 0
  let together = 0
  const press = async (keyCode: string, modifiers: 'control'[] = []) => {
    keys += 1
    window.webContents.sendInputEvent({ type: 'keyDown', keyCode, modifiers })
    if (keyCode.length === 1 && modifiers.length === 0)
      window.webContents.sendInputEvent({ type: 'char', keyCode })
    window.webContents.sendInputEvent({ type: 'keyUp', keyCode, modifiers })
    await after(betweenKeys)
  }
  for (const query of queries) {
    for (const key of query) await press(key)
    await after(afterQuery)
    together = Math.max(together, togetherMegabytes(app.getAppMetrics().map(({ pid }) => pid)) ?? 0)
    await press('a', ['control'])
    await press('Backspace')
  }
  const long = await inWindow(longTasks, null)
  return {
    kind: 'search',
    keys,
    windowLongestTask: Math.max(0, ...long),
    windowLongTasks: long.length,
    processes: peaks(),
    togetherMegabytes: together,
  }
}

/** So often the wheel is turned by a notch, and then so often by as much as it takes to come to the end. */
const notches = 200
const flings = 400
const betweenTurns = 16
const notch = 120

async function measuredNotes(rows: readonly number[]): Promise<AppReport> {
  const lettersShown: number[] = []
  for (const row of rows) {
    lettersShown.push(await inWindow(openLetter, { row, noted: true }))
    await after(afterQuery)
  }
  const listShown = await inWindow(openNotesList, null)
  await after(afterQuery)
  return { kind: 'notes', lettersShown, listShown, ...(await measuredScrolling(listOfNotes)) }
}

const listOfLetters: ScrolledList = { list: '[role="grid"]:has(.row-details)', body: '.row-details' }
const listOfNotes: ScrolledList = { list: '.notes-list', body: '.note-row-body' }

async function measuredScrolling(scrolled: ScrolledList) {
  const { x, y, height } = await inWindow(beginScrolling, scrolled)
  const [window] = BrowserWindow.getAllWindows()
  for (let turn = 0; turn < notches + flings; turn++) {
    const far = turn < notches ? notch : Math.ceil(height / flings)
    window?.webContents.sendInputEvent({ type: 'mouseWheel', x, y, deltaX: 0, deltaY: -far, canScroll: true })
    await after(betweenTurns)
  }
  const { tasks, frames } = await inWindow(endScrolling, scrolled)
  return {
    longestTask: Math.max(0, ...tasks),
    frames: frames.length,
    lateFrames: frames.filter((frame) => frame > 50).length,
  }
}

/**
 * The longest time between two turns of the event loop in which the process worked, in milliseconds. On a machine with
 * more to do than processors a turn may be late without any fault of the app; its processor time tells.
 */
function watchWork(): { longest(): number } {
  let longest = 0
  let at = performance.now()
  let used = process.cpuUsage()
  const timer = setInterval(() => {
    const spent = process.cpuUsage(used)
    const now = performance.now()
    longest = Math.max(longest, Math.min(now - at, (spent.user + spent.system) / 1000))
    at = now
    used = process.cpuUsage()
  }, 2)
  return {
    longest: () => {
      clearInterval(timer)
      return longest
    },
  }
}

function peaks(): { name: string; peakMegabytes: number }[] {
  return app.getAppMetrics().map(({ pid, type, name, serviceName, memory }) => ({
    name: (name ?? serviceName ?? type).replace(/^letterbook /, ''),
    peakMegabytes: factsOf(pid)?.peakMegabytes ?? memory.peakWorkingSetSize / 1024,
  }))
}

async function inWindow<Given, Answer>(
  work: (given: Given) => Promise<Answer>,
  given: Given,
): Promise<Answer> {
  const [window] = BrowserWindow.getAllWindows()
  if (window === undefined) throw new Error('The app has no window.')
  const script = `(${work.toString()})(${JSON.stringify(given)})`
  return (await window.webContents.executeJavaScript(script)) as Answer
}
