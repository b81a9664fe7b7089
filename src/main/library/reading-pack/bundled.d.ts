/** What scripts/bundled-script.mjs makes of a module: its code, with all that it imports, as text. */
declare module '*?bundled' {
  export const script: string
}
