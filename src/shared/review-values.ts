/**
 * What is known of a letter when extraction found some values and the reader judged them: the door to the pure functions
 * that window and library share, so that both see the same.
 */
export { correctedDescription } from './review/corrected-description'
export { judgedValueOf, valueKey, valuesOf } from './review/described-values'
export { needsOf } from './review/description-needs'
export { reviewedValues } from './review/reviewed-values'
