/** The search service as a process of its own: reads index.db, and may be killed at any moment. */
import { openSearchRoom } from '../search/search-room'
import { childPort } from './child-port'
import { serve } from './serve'

const { port, directory } = childPort()
serve(port, 'search', () => openSearchRoom({ directory }))
