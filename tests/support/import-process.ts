/** Imports in a process of its own that a test may kill at any moment; says `stored` whenever letters were committed. */
import { openImportRoom } from '../../src/main/library/import/import-room'

const [directory = '', source = '', extractionWorker = ''] = process.argv.slice(2)
const room = openImportRoom({
  ...{ directory, extractionWorker },
  announce: (name, value) => {
    if (name === 'letters.changed') process.stdout.write('stored\n')
    if (name === 'import.job' && value.state !== 'running') process.exit(0)
  },
})
await room.handlers['import.open']({ damaged: null })
await room.handlers['import.run']({
  folders: [{ id: 'first', path: source }],
  judgements: { corrections: [], encodings: [], decisions: [], ignored: [] },
  again: [],
})
