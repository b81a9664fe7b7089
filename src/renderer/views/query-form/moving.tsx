/** Moves conditions and groups: dragged by their handle, with Alt and the arrow keys on it, or by the buttons beside it. */
import { ArrowDown, ArrowUp, GripVertical } from 'lucide-react'
import { type DragEvent, type KeyboardEvent, type ReactNode, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { IconButton } from '../../components/button'
import type { Gap, Path } from '../../state/query-form'
import type { FormEdits } from './use-form-edits'

const type = 'application/x-letterbook-condition'

interface HandleProps {
  readonly path: Path
  readonly edits: FormEdits
}

export function Handle({ path, edits }: HandleProps) {
  const { t } = useTranslation()
  const onKeyDown = (event: KeyboardEvent) => {
    if (!event.altKey || (event.key !== 'ArrowUp' && event.key !== 'ArrowDown')) return
    event.preventDefault()
    edits.step(path, event.key === 'ArrowUp' ? -1 : 1)
  }
  return (
    <>
      <IconButton
        icon={GripVertical}
        label={t('queryForm.move')}
        className="query-handle"
        draggable
        onDragStart={(event) => {
          event.dataTransfer.setData(type, JSON.stringify(path))
          event.dataTransfer.effectAllowed = 'move'
        }}
        onKeyDown={onKeyDown}
      />
      <IconButton
        icon={ArrowUp}
        label={t('queryForm.moveUp')}
        disabled={!edits.canStep(path, -1)}
        onClick={() => edits.step(path, -1)}
      />
      <IconButton
        icon={ArrowDown}
        label={t('queryForm.moveDown')}
        disabled={!edits.canStep(path, 1)}
        onClick={() => edits.step(path, 1)}
      />
    </>
  )
}

interface DropPlaceProps {
  /** What is dropped here comes to stand before what is drawn here. */
  readonly gap: Gap
  readonly edits: FormEdits
  readonly children: ReactNode
}

export function DropPlace({ gap, edits, children }: DropPlaceProps) {
  const [over, setOver] = useState(false)
  const onDragOver = (event: DragEvent) => {
    if (!event.dataTransfer.types.includes(type)) return
    event.preventDefault()
    // Subtle: the window lets nothing but files be dropped on it.
    event.stopPropagation()
    event.dataTransfer.dropEffect = 'move'
    setOver(true)
  }
  const onDrop = (event: DragEvent) => {
    setOver(false)
    const from = pathIn(event.dataTransfer.getData(type))
    if (from === null) return
    event.preventDefault()
    event.stopPropagation()
    edits.move(from, gap)
  }
  return (
    <li
      className="query-drop"
      data-over={over ? '' : undefined}
      onDragOver={onDragOver}
      onDragLeave={() => setOver(false)}
      onDrop={onDrop}
    >
      {children}
    </li>
  )
}

function pathIn(text: string): Path | null {
  if (text === '') return null
  const path: unknown = JSON.parse(text)
  return Array.isArray(path) && path.every((at) => typeof at === 'number') ? path : null
}
