/** Asks where else the words stand that are selected in the active letter, or those of the whole letter. */
import { whereElse } from '../../actions/elsewhere'
import { showFindings } from '../../actions/findings'
import { selectionInActivePane } from '../reader/note-taking'

export function askWordingInActivePane(): void {
  const asked = selectionInActivePane()
  // The empty list says how to ask.
  if (asked === null) showFindings('elsewhere')
  else whereElse(asked.letter, asked.span)
}
