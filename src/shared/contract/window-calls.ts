/** The names of what the window may ask. The preload holds nothing but these, which are worked out when it is built. */
import { contract } from '../contract'

export const windowCalls: readonly string[] = Object.entries(contract)
  .filter(([, { inner }]) => !inner)
  .map(([name]) => name)
