/** Which places of the open letters correspond, so that panes can scroll together: each way of comparing writes it. */
import { create } from 'zustand'

interface AlignedPlacesState {
  /** The panes that are aligned, by their ids. */
  readonly panes: readonly number[]
  /**
   * One row for each place, with an offset for each of `panes`, null where a letter has nothing that corresponds. Of
   * each pane the offsets ascend. Empty when nothing corresponds: panes then scroll in proportion.
   */
  readonly rows: readonly (readonly (number | null)[])[]
}

export const nothingAligned: AlignedPlacesState = { panes: [], rows: [] }
export const useAlignedPlaces = create<AlignedPlacesState>()(() => nothingAligned)
