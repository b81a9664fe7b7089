import { randomUUID } from 'node:crypto'
import { savedSearchCalls } from '@shared/contract/saved-searches'
import { describe, expect, it } from 'vitest'
import { plainLook } from '../../support/searches'

const id = randomUUID()
const asks = {
  add: (name: string) =>
    savedSearchCalls['saved-searches.add'].ask.parse({
      ...{ id, name, query: 'gate', look: plainLook, folderId: null },
    }),
  change: (name: string) => savedSearchCalls['saved-searches.change'].ask.parse({ id, name }),
  addFolder: (name: string) =>
    savedSearchCalls['saved-searches.addFolder'].ask.parse({ id, name, parentId: null }),
  renameFolder: (name: string) => savedSearchCalls['saved-searches.renameFolder'].ask.parse({ id, name }),
}

describe.each(Object.entries(asks))('The name that saved-searches.%s takes', (_, ask) => {
  it.each([
    ['The  gate', 'The  gate'],
    ['The\ngate', 'The gate'],
    ['\tThe \r\n\r\n gate\n', 'The gate'],
    ['The\0\u001b\u0085gate\u2028again', 'The gate again'],
    ['دروازه\tمی‌خواهم', 'دروازه می‌خواهم'],
  ])('%j is one line: %j', (typed, name) => {
    expect(ask(typed).name).toBe(name)
  })

  it('is more than line breaks', () => {
    expect(() => ask('\n\0\t')).toThrow()
  })
})
