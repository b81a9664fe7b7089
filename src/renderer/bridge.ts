/** The window's only way out: turns replies into values and failures into AppErrors. Only actions may import it. */
import type { Bridge } from '@shared/bridge'
import type { Answer, Ask, News, NewsName, WindowCall } from '@shared/contract'
import { errorOf } from '@shared/failure'

declare global {
  interface Window {
    readonly letterbook: Bridge
  }
}

/** Throws an AppError when the answer is a failure. */
export async function call<Name extends WindowCall>(name: Name, ask: Ask<Name>): Promise<Answer<Name>> {
  const reply = await window.letterbook.call(name, ask)
  if (!reply.ok) throw errorOf(reply.error)
  return reply.value
}

/** Returns the function that stops listening. */
export function onNews<Name extends NewsName>(name: Name, listener: (value: News[Name]) => void): () => void {
  return window.letterbook.onNews(name, listener)
}

/** Absolute paths of dropped files and folders; what the system does not name is left out. */
export function pathsOf(files: Iterable<File>): readonly string[] {
  return [...files].map((file) => window.letterbook.pathOf(file)).filter((path) => path !== '')
}

/** `linux`, `darwin` or `win32`. */
export function platform(): string {
  return window.letterbook.platform
}
