/** What the preload puts into the window as `window.letterbook`: functions only. */
import type { Answer, Ask, News, NewsName, WindowCall } from './contract'
import type { Reply } from './failure'

export interface Bridge {
  call<Name extends WindowCall>(name: Name, ask: Ask<Name>): Promise<Reply<Answer<Name>>>
  /** Returns the function that stops listening. */
  onNews<Name extends NewsName>(name: Name, listener: (value: News[Name]) => void): () => void
  /** Where a dropped file or folder is on this machine; empty when the system does not say. Takes a DOM `File`. */
  pathOf(file: object): string
  /** `linux`, `darwin` or `win32`: for the names of keys. */
  readonly platform: string
}

/** The two channels between window and shell. */
export const callChannel = 'letterbook:call'
export const newsChannel = 'letterbook:news'
