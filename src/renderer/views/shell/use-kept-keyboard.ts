/** Keeps the keyboard in its area, whatever goes away under it. */
import { useEffect } from 'react'
import { keepKeyboard } from '../../dom/kept-keyboard'

export function useKeptKeyboard(): void {
  useEffect(keepKeyboard, [])
}
