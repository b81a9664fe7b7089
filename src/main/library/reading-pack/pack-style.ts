/** How a reading pack looks: light, dark, on paper, in both directions. Nothing is told by colour alone. */

export const packStyle = `
:root { color-scheme: light dark; --ink: #22201c; --paper: #fffdf8; --raised: #f5f1e7; --faint: #5f5a50; --line: #cfc8ba;
  --noted: #f6ecc9; --hit: #cfe6d6; --accent: #1c5f33; }
@media (prefers-color-scheme: dark) { :root { --ink: #e9e4d9; --paper: #1b1a18; --raised: #25231f; --faint: #b3ac9d;
  --line: #4a463e; --noted: #453a14; --hit: #1d3a26; --accent: #9fd8ae; } }
* { box-sizing: border-box; }
body { margin: 0; color: var(--ink); background: var(--paper);
  font: 1rem/1.55 "Source Serif 4 Variable", "Source Serif 4", Georgia, "Vazirmatn Variable", Vazirmatn, serif; }
header, nav, main { padding: 1rem 1.5rem; }
h1 { font-size: 1.35rem; margin: 0 0 .25rem; }
h2 { font-size: 1.25rem; line-height: 1.3; margin: 0 0 .5rem; unicode-bidi: isolate; }
h3 { font-size: 1rem; margin: 1rem 0 .5rem; unicode-bidi: isolate; }
a { color: var(--accent); }
:focus-visible { outline: 2px solid var(--accent); outline-offset: 2px; }
#read > :focus-visible { outline-offset: -2px; }
.facts, .found, .hint { color: var(--faint); font-size: .85rem; margin: 0 0 .75rem; }
.hint { margin-block-start: .4rem; }
dl.facts div { display: flex; gap: .5rem; } dl.facts dt { min-inline-size: 5rem; } dl.facts dd { margin: 0; overflow-wrap: anywhere; }
nav ol { list-style: none; margin: 0; padding: 0; }
nav li { padding: .4rem 0; border-block-end: 1px solid var(--line); }
nav li a { text-decoration: none; } nav li[aria-current] a { font-weight: 700; }
nav .what { display: block; color: var(--faint); font-size: .8rem; }
input[type=search] { font: inherit; inline-size: min(36rem, 100%); padding: .4rem .6rem; color: inherit; background: var(--paper);
  border: 1px solid var(--faint); border-radius: .3rem; }
button { font: inherit; font-size: .85rem; color: inherit; background: var(--raised); border: 1px solid var(--line); border-radius: .3rem; cursor: pointer; }
article { overflow-wrap: anywhere; min-inline-size: 0; margin-block-end: 3rem; }
.text { unicode-bidi: isolate; } .text > * { margin: 0 0 .75rem; white-space: pre-line; unicode-bidi: plaintext; text-align: start; }
.text blockquote { padding-inline-start: 1rem; border-inline-start: 3px solid var(--line); }
.boilerplate, .letterhead { color: var(--faint); }
mark { color: inherit; background: none; }
mark.noted { background: var(--noted); text-decoration: underline dotted; }
mark.hit { background: var(--hit); font-weight: 700; }
.note-sign { font-size: .75em; vertical-align: super; }
.notes { margin-block-start: 1.5rem; padding: .5rem 1rem; background: var(--raised); border-radius: .4rem; }
.notes article { margin: .75rem 0; padding-block-start: .5rem; border-block-start: 1px solid var(--line); }
.notes blockquote { margin: 0 0 .5rem; font-style: italic; white-space: pre-line; unicode-bidi: isolate; }
.codes { display: flex; flex-wrap: wrap; gap: .35rem; list-style: none; padding: 0; font-size: .85rem; }
.codes li { border: 1px solid var(--line); border-radius: .75rem; padding: 0 .6rem; }
.with-script { display: none; } .is-read .with-script { display: block; }
.is-read { display: grid; grid-template: auto 1fr / minmax(14rem, 22rem) 1fr; block-size: 100vh; }
.is-read header { grid-column: 1 / -1; border-block-end: 1px solid var(--line); }
.is-read nav, .is-read main { overflow: auto; }
.is-read nav { border-inline-end: 1px solid var(--line); }
.is-read main { display: grid; grid-auto-columns: minmax(0, 1fr); grid-auto-flow: column; gap: 2rem; align-items: start; padding: 0; }
.is-read main > article { display: none; }
.is-read main > article.is-open { display: block; max-block-size: 100%; overflow: auto; padding: 1rem 1.5rem; margin: 0; }
.is-read main > article.is-beside { border-inline-start: 1px solid var(--line); }
@media (max-width: 50rem) { .is-read { display: block; block-size: auto; } .is-read main { display: block; } }
@media print { :root { color-scheme: light; --ink: #000; --paper: #fff; --faint: #555; } .is-read { display: block; block-size: auto; }
  .is-read header, .is-read nav { display: none; } .is-read main { display: block; overflow: visible; } .is-read main > article.is-open { max-block-size: none; } }
`
