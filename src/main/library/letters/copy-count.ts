/** How many other letters are copies of the same letter, as part of a query over `letter`. */

// Subtle: the copies of the first one are counted; for one of them that is itself less, and the first more.
export const copyCount =
  '(SELECT count(*) FROM letter AS other WHERE other.copy_of = coalesce(letter.copy_of, letter.id))'
