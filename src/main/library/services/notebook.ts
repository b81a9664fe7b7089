/** The notebook service as a process of its own: the only writer of notebook.db. It must never do anything slow. */
import { openNotebookRoom } from '../notebook/notebook-room'
import { childPort } from './child-port'
import { serve } from './serve'

const { port, directory } = childPort()
serve(port, 'notebook', () => openNotebookRoom({ directory, now: () => new Date() }))
