import { createHash } from 'node:crypto'
import type { SharedPassage } from '@shared/comparison'
import { type DefaultTreeAdapterTypes, parse, parseFragment, serialize } from 'parse5'
import { describe, expect, it } from 'vitest'
import { passagesPage } from '../../../../../../src/main/library/compare/export/page/passages-page'
import { versionsPage } from '../../../../../../src/main/library/compare/export/page/versions-page'
import { writtenComparison } from '../../../../../../src/main/library/compare/export/written-comparison'
import { sharedPassagesOfTexts } from '../../../../../../src/main/library/compare/passages/shared-passages'
import { documentLetter, origin, versionsDocument } from '../../../../../support/compared-documents'

type Node = DefaultTreeAdapterTypes.ChildNode
type Element = DefaultTreeAdapterTypes.Element

function elementsOf(node: { readonly childNodes: readonly Node[] }): readonly Element[] {
  return node.childNodes.flatMap((child) => ('tagName' in child ? [child, ...elementsOf(child)] : []))
}

function textOf(node: Node): string {
  if ('value' in node) return node.value
  return 'childNodes' in node ? node.childNodes.map(textOf).join('') : ''
}

function named(html: string, name: string): readonly Element[] {
  return elementsOf(parse(html)).filter(({ tagName }) => tagName === name)
}

function attributeOf({ attrs }: Element, name: string): string | undefined {
  return attrs.find((attribute) => attribute.name === name)?.value
}

const old = 'The old mill stands by the river.\n\nWe ask you to spare it.'
const young = 'The mill stood by the river.\n\nWe kindly ask you to spare it.'

describe('the page of versions', () => {
  it('has both texts side by side, paragraph by paragraph, with the names of what was changed', () => {
    const html = versionsPage(versionsDocument([old, young]))
    const cells = named(html, 'td')
      .map(textOf)
      .map((text) => text.trim())
    expect(cells).toEqual([
      'The [removed] old mill [changed] stands by the river.',
      'The mill [changed] stood by the river.',
      'We ask you to spare it.',
      'We [added] kindly ask you to spare it.',
    ])
    expect(named(html, 'del')).toHaveLength(1)
    expect(named(html, 'ins')).toHaveLength(1)
  })

  it('shows what moved as moved, at both ends, with what was changed in it', () => {
    const moved = 'We do not write against light, or against water that is stored for a dry year'
    const rest =
      'The law does not leave these people without rights, and says so in its first article and in its last'
    const html = versionsPage(
      versionsDocument([`${moved}.\n\n${rest}.`, `${rest}.\n\n${moved.replace('dry', 'bad')}.`]),
    )
    const marks = named(html, 'mark').map(textOf)
    expect(marks).toContain(`[moved away, 1] ${moved.replace('dry', '[changed] dry')}.⇅1`)
    expect(marks).toContain(`[moved here, 1] ${moved.replace('dry', '[changed] bad')}.⇅1`)
  })

  it('runs no script and loads nothing: its policy allows its own style alone', () => {
    const html = versionsPage(versionsDocument([old, young]))
    const policy = named(html, 'meta')
      .map((meta) => attributeOf(meta, 'content'))
      .join(' ')
    const [style] = named(html, 'style')
    const hash = createHash('sha256')
      .update(style ? textOf(style) : '')
      .digest('base64')
    expect(policy).toContain("default-src 'none'")
    expect(policy).toContain(`style-src 'sha256-${hash}'`)
    expect(html).not.toMatch(/<script|<link|<img|src=|href=|\bon[a-z]+=|style="/)
  })

  it('takes what letters say as words, never as markup', () => {
    const hostile = '<script>alert(1)</script> <img src=x onerror="go()"> & done'
    const html = versionsPage(versionsDocument([hostile, `${hostile} again`], { title: '"><svg onload=x>' }))
    const names = elementsOf(parse(html)).map(({ tagName }) => tagName)
    for (const name of ['script', 'img', 'svg']) expect(names).not.toContain(name)
    expect(named(html, 'td').map(textOf).join(' ')).toContain('<script>alert(1)</script>')
  })

  it('says the direction and the language of each letter', () => {
    const compared = versionsDocument(['رود فردا هم آنجاست.', 'رود امروز هم آنجاست.'], { language: 'fa' })
    for (const cell of named(versionsPage(compared), 'td')) {
      expect(attributeOf(cell, 'dir')).toBe('rtl')
      expect(attributeOf(cell, 'lang')).toBe('fa')
    }
  })

  it('has a column for each of several versions, and a sum for each', () => {
    const html = versionsPage(versionsDocument([old, young, old]))
    expect(
      named(html, 'thead')
        .flatMap(elementsOf)
        .filter(({ tagName }) => tagName === 'th'),
    ).toHaveLength(3)
    expect(html).toContain('13 words the same, 0 changed, 0 removed, 0 added, 0 passages moved.')
  })

  it('says what was compared, when and by which rules', () => {
    const { base, ...rest } = versionsDocument([old, young])
    const html = versionsPage({ base, ...rest })
    for (const fact of [base.textHash, base.path, '1978-03-24', origin.at, origin.rules])
      expect(html).toContain(fact)
  })

  it('is the same tree for a parser as it was written', () => {
    const html = versionsPage(versionsDocument([old, young]))
    const table = html.slice(html.indexOf('<table>'), html.indexOf('</table>') + 8)
    expect(serialize(parseFragment(table))).toBe(table)
  })
})

describe('the page of shared passages', () => {
  const a = documentLetter('They wrote that the river belongs to all who live on its banks.')
  const b = documentLetter('We say: the river belongs to all who live upon its banks, and drink of it.')
  const passages = sharedPassagesOfTexts(a.text, b.text).map(
    (passage): SharedPassage => ({ ...passage, letters: 2, formula: false }),
  )

  it('has the words of both letters with what was altered', () => {
    const cells = named(passagesPage({ kind: 'passages', a, b, passages, origin }), 'td').map(textOf)
    expect(cells).toEqual([
      'the river belongs to all who live [changed] on its banks',
      'the river belongs to all who live [changed] upon its banks',
    ])
  })

  it('says so when there are none', () => {
    const html = passagesPage({ kind: 'passages', a, b, passages: [], origin })
    expect(html).toContain('They share no passage.')
    expect(named(html, 'table')).toEqual([])
  })
})

describe('a written comparison', () => {
  it('has a name that every system takes', () => {
    const document = versionsDocument(['a', 'b'], { title: '../CON: a/b\\c*?"<>| \u0000' })
    expect(writtenComparison({ document, format: 'csv' }).name).toBe('versions - CON a b c - CON a b c')
    const long = versionsDocument(['a', 'b'], { title: '😀'.repeat(10) + 'word '.repeat(100) })
    expect(writtenComparison({ document: long, format: 'csv' }).name.length).toBeLessThanOrEqual(80)
  })

  it('is the page for PDF', () => {
    const document = versionsDocument([old, young])
    expect(writtenComparison({ document, format: 'pdf' })).toEqual(
      writtenComparison({ document, format: 'html' }),
    )
  })
})
