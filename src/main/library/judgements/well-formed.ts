/** Corrections and decisions without halves of characters. */
import { type Correction, correctionSchema, type Decision, decisionSchema } from '@shared/judgement'
import { wellFormed } from '../notebook/well-formed'

export function wellFormedCorrection(correction: Correction): Correction {
  return correctionSchema.parse(wellFormed(correction))
}

export function wellFormedDecision(decision: Decision): Decision {
  return decisionSchema.parse(wellFormed(decision))
}
