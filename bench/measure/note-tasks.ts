/**
 * What a reader of many notes does, as functions that are sent into the app's window as text: each must stand alone, and
 * may use nothing but the page.
 */

type ScrolledWindow = Window & {
  readonly letterbookScrolling: { readonly tasks: readonly number[]; readonly frames: readonly number[] }
}

/** Goes to the view of notes and waits for its first rows; milliseconds. Errors: after 20 s. */
export async function openNotesList(): Promise<number> {
  const frame = () => new Promise((done) => requestAnimationFrame(done))
  const limit = performance.now() + 20_000
  const button = document.querySelector<HTMLElement>('.rail-views li:nth-child(2) button')
  const begun = performance.now()
  button?.click()
  while (document.querySelector('.notes-list .note-row-body') === null) {
    if (performance.now() > limit) throw new Error('The window did not show the list of notes.')
    await frame()
  }
  await frame()
  return performance.now() - begun
}

/** Begins to watch how long the window is busy; tells where the list lies and how high its rows are together, in pixels. */
export async function beginScrolling(): Promise<{
  readonly x: number
  readonly y: number
  readonly height: number
}> {
  const list = document.querySelector('.notes-list')
  if (list === null) throw new Error('The window has no list of notes.')
  const { left, top, width, height } = list.getBoundingClientRect()
  const tasks: number[] = []
  const frames: number[] = []
  new PerformanceObserver((entries) => {
    for (const { duration } of entries.getEntries()) tasks.push(duration)
  }).observe({ type: 'longtask' })
  let last = performance.now()
  const watch = () => {
    const now = performance.now()
    frames.push(now - last)
    last = now
    requestAnimationFrame(watch)
  }
  requestAnimationFrame(watch)
  Reflect.set(window, 'letterbookScrolling', { tasks, frames })
  return {
    x: Math.round(left + width / 2),
    y: Math.round(top + height / 2),
    height: list.scrollHeight,
  }
}

/** Errors: when the last note is not there within 20 s after the last turn of the wheel. */
export async function endScrolling(): Promise<{
  readonly tasks: readonly number[]
  readonly frames: readonly number[]
}> {
  const limit = performance.now() + 20_000
  const count = document.querySelector('.notes-list')?.getAttribute('aria-rowcount')
  while (document.querySelector(`.notes-list [aria-rowindex="${count}"] .note-row-body`) === null) {
    if (performance.now() > limit) throw new Error('The list of notes did not reach its end.')
    await new Promise((done) => requestAnimationFrame(done))
  }
  return (window as unknown as ScrolledWindow).letterbookScrolling
}
