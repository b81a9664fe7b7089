/** Of several places that are equally good, the reader names one by its number. */
import { attachPassage, passageInReview } from '../../actions/anchor-review'
import { isSamePlace, useAnchorReview } from '../../state/anchor-review'

/** Says whether the key named a place. */
export function choosePlace(event: KeyboardEvent): boolean {
  const digit = /^Digit([1-9])$/.exec(event.code)?.[1] ?? /^[1-9]$/.exec(event.key)?.[0]
  return digit !== undefined && takePlace(Number(digit) - 1)
}

/** Counted from 0; says whether there is such a place. */
export function takePlace(number: number): boolean {
  const { compared } = useAnchorReview.getState()
  const passage = passageInReview()
  if (passage === undefined || compared === null || !isSamePlace(compared, passage)) return false
  const place = compared.comparison.after[number]?.place
  if (place === undefined) return false
  void attachPassage(passage.anchor.letterKey, place)
  return true
}
