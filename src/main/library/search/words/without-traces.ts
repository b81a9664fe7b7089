/** Runs foreign code that leaves variables in the global scope, and takes them away again. */
export function withoutTraces(work: () => void): void {
  const before = new Set(Reflect.ownKeys(globalThis))
  work()
  for (const key of Reflect.ownKeys(globalThis)) if (!before.has(key)) Reflect.deleteProperty(globalThis, key)
}
