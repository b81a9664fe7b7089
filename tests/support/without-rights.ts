/** Does something as a user who may read nothing of others, which root could prove nothing without. */

const nobody = 65_534

/** Files that were given mode 0 are then closed for root as well. */
export async function withoutRights<Value>(work: () => Promise<Value> | Value): Promise<Value> {
  if (process.platform === 'win32' || process.getuid?.() !== 0) return await work()
  process.seteuid?.(nobody)
  try {
    return await work()
  } finally {
    process.seteuid?.(0)
  }
}
