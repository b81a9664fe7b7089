/** Words that have no parts, such as a name or a note. */
import type { Span } from '@shared/letter'
import type { ZonedText } from '../passages'

export class PlainText implements ZonedText {
  constructor(readonly text: string) {}

  zone(): readonly Span[] {
    return []
  }
}
