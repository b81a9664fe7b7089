/** Whether a page of the guide is only read: over a dialog nothing behind it may be changed. */
import { createContext } from 'react'

export const OnlyToRead = createContext(false)
