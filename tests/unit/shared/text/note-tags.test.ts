import { tagsIn } from '@shared/text/note-tags'
import { describe, expect, it } from 'vitest'

describe('tags of a note', () => {
  it.each([
    ['#dam', ['dam']],
    ['About the #dam and (#human-rights).', ['dam', 'human-rights']],
    ['#dam/north, #dam_south', ['dam/north', 'dam_south']],
    ['#سد و #حقوق‌بشر', ['سد', 'حقوق‌بشر']],
    ['## #draft', ['draft']],
    ['see #1978.', ['1978']],
    ['- #list\n> #quoted', ['list', 'quoted']],
  ])('are found in %s', (body, tags) => {
    expect(tagsIn(body)).toEqual(tags)
  })

  it.each(['# Dam', '##Dam', 'https://a.example/b#dam', 'C#sharp', 'a # b', '#', '#-', 'R&#39;s'])(
    'are not seen in %s',
    (body) => {
      expect(tagsIn(body)).toEqual([])
    },
  )
})
