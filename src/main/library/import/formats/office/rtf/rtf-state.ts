/** What is in force inside one group of an RTF file; a group inside it begins with a copy. */
import type { RtfFlow } from './rtf-flow'

export interface RtfState {
  /** Where text goes; null where it is none. */
  flow: RtfFlow | null
  /** Collects text that is no part of the letter, such as a title; null where there is none to collect. */
  collected: string[] | null
  /** Whose text this is: a name such as `fonttbl`, `info`, `title`. */
  destination: string
  codePage: number
  /** Of a picture font, else empty. */
  symbolFont: string
  /** How many characters stand for one in Unicode, for old programs. */
  fallbackLength: number
  isHidden: boolean
  isDeleted: boolean
  isAdded: boolean
  style: number | null
  outline: number | null
  isInTable: boolean
  /** Text for programs that know no HTML. */
  isForRtfOnly: boolean
  /** The group began with a star. */
  isStarred: boolean
  /** What is to be done with what the group collected, when it ends. */
  onClose: (() => void) | null
}

export const defaultCodePage = 1252
export const deepestGroup = 1000

/** Before the first group. */
export function firstState(flow: RtfFlow): RtfState {
  return {
    flow,
    collected: null,
    destination: '',
    codePage: defaultCodePage,
    symbolFont: '',
    fallbackLength: 1,
    isHidden: false,
    isDeleted: false,
    isAdded: false,
    style: null,
    outline: null,
    isInTable: false,
    isForRtfOnly: false,
    isStarred: false,
    onClose: null,
  }
}
