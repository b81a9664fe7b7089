/** What a search found, before any page of it is read: small enough to be kept for the next page. */
import type { HitOrder } from '@shared/search'

export interface SearchResult {
  /** Ordinals in the order that was used. */
  readonly ordinals: Uint32Array
  readonly scores: Float64Array | null
  readonly order: HitOrder
}
