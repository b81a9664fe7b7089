/** Strings without halves of characters, which the database would keep as something else than the row's hash says. */
import { type Correction, correctionSchema, type Decision, decisionSchema } from '@shared/judgement'

export function wellFormedCorrection(correction: Correction): Correction {
  return correctionSchema.parse(wellFormed(correction))
}

export function wellFormedDecision(decision: Decision): Decision {
  return decisionSchema.parse(wellFormed(decision))
}

function wellFormed(value: unknown): unknown {
  return JSON.parse(JSON.stringify(value), (_name, part: unknown) =>
    typeof part === 'string' ? part.toWellFormed() : part,
  )
}
