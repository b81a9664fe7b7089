/** The colours by which groups of passages are told apart; with their numbers, for there are more groups than colours. */

const colours = 8

/** From 1, as the style sheet names them. */
export function colourOf(group: number): number {
  return (group % colours) + 1
}
