/**
 * The page that stands in for a window that is gone: words and links, no script, no bridge, nothing of the app that might
 * be broken. Its links are never followed; the shell hears which one was chosen. Knows no Electron.
 */
import type { TroubleLabels } from './trouble-labels'

export type Trouble = 'window-gone' | 'window-not-loaded' | 'window-hangs' | 'program' | 'start'
export const troubleChoices = ['reopen', 'wait', 'restart', 'quit', 'copy'] as const
export type TroubleChoice = (typeof troubleChoices)[number]

/** What can be done about it, the best first. */
export const offered: { readonly [Kind in Trouble]: readonly TroubleChoice[] } = {
  'window-gone': ['reopen', 'restart', 'copy'],
  'window-not-loaded': ['reopen', 'restart', 'quit', 'copy'],
  'window-hangs': ['wait', 'reopen', 'restart', 'copy'],
  program: ['restart', 'quit', 'copy'],
  start: ['restart', 'quit', 'copy'],
}

const choiceScheme = 'letterbook-choice:'

/** Which choice an address stands for, or null. */
export function choiceOf(address: string): TroubleChoice | null {
  return troubleChoices.find((choice) => address === `${choiceScheme}${choice}`) ?? null
}

export interface TroublePage {
  readonly trouble: Trouble
  readonly labels: TroubleLabels
  readonly language: 'en' | 'fa'
  readonly report: string
  readonly copied: boolean
}

/** The page as an address of its own. */
export function troubleAddress(page: TroublePage): string {
  return `data:text/html;charset=utf-8,${encodeURIComponent(troubleHtml(page))}`
}

export function troubleHtml({ trouble, labels, language, report, copied }: TroublePage): string {
  const links = offered[trouble].map((choice, index) => {
    const look = index === 0 ? ' class="first"' : ''
    // The page is loaded anew with the copy: whoever copied by the keyboard is to be where they were.
    const isHere = copied ? choice === 'copy' : index === 0
    const here = isHere ? ` autofocus${copied ? ' aria-describedby="copied"' : ''}` : ''
    return `<a href="${choiceScheme}${choice}"${look}${here}>${escaped(labels[choice])}</a>`
  })
  return `<!doctype html>
<html lang="${language}" dir="${language === 'fa' ? 'rtl' : 'ltr'}">
<head>
<meta charset="utf-8">
<meta http-equiv="content-security-policy" content="default-src 'none'; style-src 'unsafe-inline'">
<title>${escaped(labels[trouble])}</title>
<style>${style}</style>
</head>
<body>
<main>
<h1>${escaped(labels[trouble])}</h1>
<p>${escaped(labels.safe)}${trouble === 'start' || trouble === 'window-not-loaded' ? ` ${escaped(labels.startHint)}` : ''}</p>
<p class="choices">${links.join('\n')}</p>
<p role="status" id="copied">${copied ? escaped(labels.copied) : ''}</p>
<h2 id="report">${escaped(labels.report)}</h2>
<p>${escaped(labels.reportText)}</p>
<pre dir="ltr" lang="en" tabindex="0" role="region" aria-labelledby="report">${escaped(report)}</pre>
</main>
</body>
</html>`
}

const style = `
:root { color-scheme: light dark; --edge: #8a8375; --ink: #26231e; --paper: #faf8f4; --first: #2f5d50; --on-first: #fff }
@media (prefers-color-scheme: dark) {
  :root { --edge: #7d766a; --ink: #ebe6dc; --paper: #1b1a18; --first: #8fc7b5; --on-first: #12211c }
}
@media (prefers-contrast: more) { :root { --edge: var(--ink) } }
body { margin: 0; background: var(--paper); color: var(--ink); font: 1rem/1.6 system-ui, sans-serif }
main { max-inline-size: 44rem; margin: 0 auto; padding: 2rem }
h1 { font-size: 1.5rem; margin: 0 0 1rem }
h2 { font-size: 1.0625rem; margin: 1.5rem 0 0.25rem }
.choices { display: flex; flex-wrap: wrap; gap: 0.75rem }
a { padding: 0.5rem 1rem; border: 1px solid var(--edge); border-radius: 0.375rem; color: inherit; text-decoration: none }
a.first { background: var(--first); border-color: var(--first); color: var(--on-first); font-weight: 600 }
a:hover { text-decoration: underline }
a:focus-visible, pre:focus-visible { outline: 3px solid var(--first); outline-offset: 2px }
pre { max-block-size: 20rem; overflow: auto; padding: 1rem; border: 1px solid var(--edge); border-radius: 0.375rem;
  font: 0.8125rem/1.5 ui-monospace, monospace; white-space: pre-wrap; overflow-wrap: anywhere }
`

function escaped(words: string): string {
  return words.replace(/[&<>"']/g, (character) => `&#${character.charCodeAt(0)};`)
}
