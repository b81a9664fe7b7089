/** How often what is left to chance is tried: seldom in every test run, often with `npm test -- --thorough`. */
export function times(often: number, seldom: number): number {
  return process.env['LETTERBOOK_THOROUGH'] === '1' ? often : seldom
}
