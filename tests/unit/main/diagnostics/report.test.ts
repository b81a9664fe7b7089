import { expect, it } from 'vitest'
import { type ReportedLibrary, reportText } from '../../../../src/main/diagnostics/report'

function told(library: ReportedLibrary): string {
  return reportText({
    ...{ made: new Date(0), versions: {}, system: [], library, settings: null, logFolder: '', more: [] },
  })
}

it('a library that does not answer in time is told apart from one that cannot be opened', () => {
  expect(told({ kind: 'failed', code: null, directory: null })).toContain('Library\n  does not answer\n')
  expect(told({ kind: 'failed', code: 'library-newer', directory: null })).toContain(
    'Library\n  cannot be opened: library-newer\n',
  )
})
