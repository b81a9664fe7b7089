/**
 * What a reader of many letters and notes does, as functions that are sent into the app's window as text: each must
 * stand alone, and may use nothing but the page.
 */

/** A list that is scrolled: itself, and what each of its rows holds once it was read; selectors. */
export interface ScrolledList {
  readonly list: string
  readonly body: string
}

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
export async function beginScrolling({ list: selector }: ScrolledList): Promise<{
  readonly x: number
  readonly y: number
  readonly height: number
}> {
  const list = document.querySelector(selector)
  if (list === null) throw new Error(`The window has no ${selector}.`)
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

/** Errors: when the last row is not there within 20 s after the last turn of the wheel. */
export async function endScrolling({ list, body }: ScrolledList): Promise<{
  readonly tasks: readonly number[]
  readonly frames: readonly number[]
}> {
  const limit = performance.now() + 20_000
  // Subtle: looked for anew each time, since a list in which no row has been read yet may not be found.
  const atEnd = () => {
    const count = document.querySelector(list)?.getAttribute('aria-rowcount')
    return document.querySelector(`${list} [aria-rowindex="${count}"] ${body}`) !== null
  }
  while (!atEnd()) {
    if (performance.now() > limit) throw new Error(`${list} did not reach its end.`)
    await new Promise((done) => requestAnimationFrame(done))
  }
  return (window as unknown as ScrolledWindow).letterbookScrolling
}
