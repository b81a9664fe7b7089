/** Values without halves of characters, which the database would keep as something else than the row's hash says. */

/** A copy; whoever asks for it checks that it has its shape. */
export function wellFormed(value: unknown): unknown {
  return JSON.parse(JSON.stringify(value), (_name, part: unknown) =>
    typeof part === 'string' ? part.toWellFormed() : part,
  )
}
