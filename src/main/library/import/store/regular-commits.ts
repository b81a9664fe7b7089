/** Sees to it that what was read is committed soon, whatever the reading is busy with. */

const commitInterval = 100

/** Commits ten times a second, also while a slow file is being read; a commit that fails stops the reading. */
export class RegularCommits {
  readonly #timer: NodeJS.Timeout
  #failure: { readonly thrown: unknown } | null = null

  constructor(commit: () => void, stopReading: () => void) {
    this.#timer = setInterval(() => {
      if (this.#failure) return
      try {
        commit()
      } catch (thrown) {
        this.#failure = { thrown }
        stopReading()
      }
    }, commitInterval)
  }

  stop(): void {
    clearInterval(this.#timer)
  }

  throwFailure(): void {
    if (this.#failure) throw this.#failure.thrown
  }
}
