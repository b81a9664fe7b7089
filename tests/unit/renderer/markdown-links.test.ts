import { nameOfNote } from '@renderer/views/notes/link-names'
import { holdLinks, partsOf, withLinksAsTyped } from '@renderer/views/notes/markdown-links'
import { writtenLink } from '@shared/text/note-links'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'

describe('links of notes in Markdown', () => {
  it('keeps signs in the key of a letter from meaning anything', () => {
    const body = `a ${writtenLink({ kind: 'letter', letterKey: 'f/_x_*y*<b>.txt' }, 'words')} b`
    const { markdown, links } = holdLinks(body)
    expect(markdown).not.toMatch(/[*_<]/)
    expect(partsOf(markdown, links)).toEqual(['a ', links[0], ' b'])
    expect(links[0]?.target).toEqual({ kind: 'letter', letterKey: 'f/_x_*y*<b>.txt' })
  })

  it('leaves what only looks like a link as it is', () => {
    const { markdown, links } = holdLinks('see [[the dam]]')
    expect([markdown, links]).toEqual(['see [[the dam]]', []])
  })

  it('shows a number between signs of nobody as it was typed', () => {
    const { markdown, links } = holdLinks('a \uF8F00\uF8F1 b')
    expect(partsOf(markdown, links).join('')).toBe('a \uF8F00\uF8F1 b')
  })

  it('gives every text back as it was typed', () => {
    const piece = fc.oneof(
      fc.string(),
      fc.constantFrom('[[', ']]', '|', '[[passage:abcdefgh|x]]', '[[letter:a/b c|]]', '\n'),
    )
    fc.assert(
      fc.property(fc.array(piece), (pieces) => {
        const body = pieces.join('')
        const { markdown, links } = holdLinks(body)
        expect(withLinksAsTyped(markdown, links, body)).toBe(body)
      }),
    )
  })
})

describe('the name of a note', () => {
  it('is its first line without the signs of Markdown, its links by their words', () => {
    expect(nameOfNote('## The **dam** and [[passage:abcdefgh|the mill]]\nmore')).toBe('The dam and the mill')
    expect(nameOfNote('- first of a list')).toBe('first of a list')
  })

  it('is cut at a word', () => {
    const name = nameOfNote('word '.repeat(40))
    expect(name).toMatch(/word…$/)
    expect(name.length).toBeLessThanOrEqual(61)
  })
})
