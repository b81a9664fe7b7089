/** A title in a list; when it does not fit, the whole of it shows on hover, and below its row when the keyboard rests there. */
import { useEffect, useRef, useState } from 'react'

/** Longer than it takes to look at a row on the way to another: the row below stays in view meanwhile. */
const pause = 1000

interface FullTitleProps {
  readonly title: string
  /** Whether the keyboard is on its row. */
  readonly active: boolean
  readonly language?: string | undefined
}

export function FullTitle({ title, active, language }: FullTitleProps) {
  const line = useRef<HTMLSpanElement>(null)
  const [cut, setCut] = useState(false)
  useEffect(() => {
    if (!active) return undefined
    const timer = setTimeout(() => setCut(isCut(line.current)), pause)
    return () => {
      clearTimeout(timer)
      setCut(false)
    }
  }, [active, title])
  return (
    <>
      <span ref={line} className="row-title" dir="auto" lang={language} title={title}>
        {title}
      </span>
      {cut ? (
        <span className="row-title-full" dir="auto" aria-hidden="true">
          {title}
        </span>
      ) : null}
    </>
  )
}

function isCut(element: HTMLElement | null): boolean {
  if (element === null) return false
  return element.scrollHeight > element.clientHeight + 2 || element.scrollWidth > element.clientWidth + 1
}
