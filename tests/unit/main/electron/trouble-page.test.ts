import { describe, expect, it } from 'vitest'
import { troubleLabelsFor } from '../../../../src/main/electron/trouble-labels'
import { choiceOf, offered, troubleChoices, troubleHtml } from '../../../../src/main/electron/trouble-page'

const page = {
  trouble: 'window-gone',
  labels: troubleLabelsFor('en', 'en'),
  language: 'en',
  report: '<script>alert(1)</script> & "quoted"',
  copied: false,
} as const

describe('the page for a window that is gone', () => {
  it('is words and links alone: no script, and the report as text', () => {
    const html = troubleHtml(page)
    expect(html).not.toMatch(/<script|javascript:|onclick/i)
    expect(html).toContain('&#60;script&#62;')
    expect(html).toContain("default-src 'none'")
  })

  it('runs from right to left in Persian, and keeps the report in its own direction', () => {
    const html = troubleHtml({ ...page, labels: troubleLabelsFor('fa', 'en'), language: 'fa' })
    expect(html).toContain('<html lang="fa" dir="rtl">')
    expect(html).toContain('<pre dir="ltr" lang="en"')
  })

  it('begins at the best choice, and after copying at the link that copied, which then says so', () => {
    const focused = (html: string) => [...html.matchAll(/<a href="([^"]*)"[^>]* autofocus([^>]*)>/g)]
    const [[, best] = [], ...others] = focused(troubleHtml(page))
    expect(best).toBe('letterbook-choice:reopen')
    expect(others).toEqual([])
    const [[, copy, description] = []] = focused(troubleHtml({ ...page, copied: true }))
    expect(copy).toBe('letterbook-choice:copy')
    expect(description).toContain('aria-describedby="copied"')
  })

  it('hears every choice that it offers, and no other address', () => {
    for (const choices of Object.values(offered)) {
      for (const choice of choices) expect(choiceOf(`letterbook-choice:${choice}`)).toBe(choice)
      expect(choices).toContain('restart')
      expect(choices).toContain('copy')
    }
    for (const address of ['https://example.org/', 'letterbook-choice:', 'letterbook-choice:quit now'])
      expect(choiceOf(address)).toBe(null)
    expect(troubleChoices.every((choice) => page.labels[choice] !== '')).toBe(true)
  })
})
