/** The line between two parts of the window, with the words for what it sizes. */
import { useTranslation } from 'react-i18next'
import { Separator } from '../../components/separator'

interface ResizeLineProps {
  readonly label: string
  readonly sizes: 'width' | 'height'
  /** Which of the two parts the label speaks of. */
  readonly sized?: 'before' | 'after'
}

export function ResizeLine({ label, sizes, sized = 'before' }: ResizeLineProps) {
  const { t } = useTranslation()
  return (
    <Separator
      label={label}
      larger={t(sizes === 'width' ? 'areas.wider' : 'areas.taller')}
      smaller={t(sizes === 'width' ? 'areas.narrower' : 'areas.shorter')}
      sized={sized}
    />
  )
}
