/** A title on one line; when it does not fit, the whole of it shows on hover, and below the line on keyboard focus. */
import { useLayoutEffect, useRef, useState } from 'react'

interface FullTitleProps {
  readonly title: string
  /** Whether the keyboard is on its row. */
  readonly active: boolean
  readonly language?: string | undefined
}

export function FullTitle({ title, active, language }: FullTitleProps) {
  const line = useRef<HTMLSpanElement>(null)
  const [cut, setCut] = useState(false)
  useLayoutEffect(() => {
    const element = line.current
    setCut(active && element !== null && title !== '' && element.scrollWidth > element.clientWidth + 1)
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
