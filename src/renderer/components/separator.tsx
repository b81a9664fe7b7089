/** The line between two panels, moved with the pointer or the arrow keys. */
import { Separator as Base } from 'react-resizable-panels'

interface SeparatorProps {
  readonly label: string
}

export function Separator({ label }: SeparatorProps) {
  return <Base className="separator" aria-label={label} />
}
