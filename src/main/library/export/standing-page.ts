/**
 * A page that holds everything it needs and asks nobody for anything: its own policy allows its own style, its own
 * script if it has one, and nothing else. Whoever calls it makes sure that no letter's words are markup.
 */
import { createHash } from 'node:crypto'

export interface StandingPage {
  /** Of what the page itself says; English when it is not told. */
  readonly language?: 'en' | 'fa'
  /** As HTML. */
  readonly title: string
  readonly style: string
  /** As it stands in the page; null for a page that runs nothing. */
  readonly script: string | null
  /** As HTML. */
  readonly body: readonly string[]
}

export function standingPage({ language = 'en', title, style, script, body }: StandingPage): string {
  const policy = [
    "default-src 'none'",
    ...(script === null ? [] : [`script-src 'sha256-${hashOf(script)}'`]),
    `style-src 'sha256-${hashOf(style)}'`,
    "base-uri 'none'",
    "form-action 'none'",
  ].join('; ')
  return [
    '<!doctype html>',
    `<html lang="${language}" dir="${language === 'fa' ? 'rtl' : 'ltr'}">`,
    '<head>',
    '<meta charset="utf-8">',
    `<meta http-equiv="Content-Security-Policy" content="${policy}">`,
    '<meta name="viewport" content="width=device-width, initial-scale=1">',
    '<meta name="referrer" content="no-referrer">',
    '<meta name="generator" content="Letterbook">',
    `<title>${title}</title>`,
    `<style>${style}</style>`,
    '</head>',
    '<body>',
    ...body,
    ...(script === null ? [] : [`<script>${script}</script>`]),
    '</body>',
    '</html>',
    '',
  ].join('\n')
}

function hashOf(text: string): string {
  return createHash('sha256').update(text).digest('base64')
}
