/**
 * Functions that are sent into the app's window as text: each must stand alone, and may use nothing but the page and
 * the bridge in it.
 */
import type { Bridge } from '@shared/bridge'

type BridgedWindow = Window & { readonly letterbook: Bridge }

/**
 * Clicks a row of the list of letters and waits until its letter is drawn, of one with notes (`noted`) also its marks and
 * their cards; milliseconds. Errors: after 20 s.
 */
export async function openLetter({
  row,
  noted,
}: {
  readonly row: number
  readonly noted: boolean
}): Promise<number> {
  const frame = () => new Promise((done) => requestAnimationFrame(done))
  const textShown = () => document.querySelector('.letter-text')?.textContent ?? ''
  const notesShown = () => {
    const card = document.querySelector<HTMLElement>('.margin .note-card')
    const isPlaced = card !== null && card.style.getPropertyValue('--top') !== ''
    return isPlaced && document.querySelector('.letter-text .noted') !== null
  }
  const limit = performance.now() + 20_000
  const waitFor = async <Value>(what: string, look: () => Value | null | false): Promise<Value> => {
    for (;;) {
      const found = look()
      if (found !== null && found !== false) return found
      if (performance.now() > limit) throw new Error(`The window did not show ${what}.`)
      await frame()
    }
  }
  const element = await waitFor('the list of letters', () =>
    document.querySelector<HTMLElement>(`[role="row"][aria-rowindex="${row + 1}"]:has(.row-details)`),
  )
  const before = textShown()
  const begun = performance.now()
  element.click()
  await waitFor(
    noted ? 'the letter with its notes' : 'the letter',
    () => textShown() !== '' && textShown() !== before && (!noted || notesShown()),
  )
  await frame()
  return performance.now() - begun
}

/** Reads a folder and tells the longest time that the window did nothing else, in milliseconds. */
export async function importFolder(folder: string): Promise<{
  readonly state: string
  readonly added: number
  readonly failure: string
  readonly longestTask: number
  readonly longestFrame: number
}> {
  const { letterbook } = window as unknown as BridgedWindow
  let longestTask = 0
  let longestFrame = 0
  const observer = new PerformanceObserver((list) => {
    for (const { duration } of list.getEntries()) longestTask = Math.max(longestTask, duration)
  })
  observer.observe({ type: 'longtask' })
  let last = performance.now()
  let watching = true
  const watch = () => {
    const now = performance.now()
    longestFrame = Math.max(longestFrame, now - last)
    last = now
    if (watching) requestAnimationFrame(watch)
  }
  requestAnimationFrame(watch)
  const ended = new Promise<{ state: string; added: number; failure: string }>((resolve) => {
    letterbook.onNews('import.job', ({ state, summary, failure }) => {
      if (state !== 'running') resolve({ state, added: summary?.added ?? 0, failure: failure?.message ?? '' })
    })
  })
  const reply = await letterbook.call('library.addFolders', { paths: [folder] })
  if (!reply.ok) throw new Error(reply.error.message)
  const job = await ended
  await new Promise((done) => setTimeout(done, 1000))
  watching = false
  observer.disconnect()
  return { ...job, longestTask, longestFrame }
}

/** Puts the keyboard into the search box and begins to watch how long the window is busy. Errors: without a search box. */
export async function beginTyping(): Promise<void> {
  const box = document.querySelector<HTMLElement>('.search-field [role="combobox"]')
  if (box === null) throw new Error('The window has no search box.')
  box.focus()
  const seen: number[] = []
  const observer = new PerformanceObserver((list) => {
    for (const { duration } of list.getEntries()) seen.push(duration)
  })
  observer.observe({ type: 'longtask' })
  Reflect.set(window, 'letterbookLongTasks', seen)
}

/** Tasks of more than 50 ms since typing began, in milliseconds. */
export async function longTasks(): Promise<readonly number[]> {
  const seen: unknown = Reflect.get(window, 'letterbookLongTasks')
  return Array.isArray(seen) ? seen.map(Number) : []
}
