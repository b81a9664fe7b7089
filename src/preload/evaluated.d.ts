/** What `scripts/evaluated-module.mjs` makes of the names of the contract. */
declare module '*/window-calls?evaluated' {
  export const windowCalls: readonly string[]
}
