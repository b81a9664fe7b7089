/** How a page of notes looks, on the screen and on paper. */

export const notesStyle = `
:root { color-scheme: light dark; --ink: #22201c; --paper: #fffdf8; --faint: #6a655b; --line: #cfc8ba; }
@media (prefers-color-scheme: dark) { :root { --ink: #e9e4d9; --paper: #1b1a18; --faint: #a8a192; --line: #4a463e; } }
* { box-sizing: border-box; }
body { margin: 2rem auto; padding: 0 1.5rem; max-width: 46rem; color: var(--ink); background: var(--paper);
  font: 1rem/1.55 "Source Serif 4 Variable", "Source Serif 4", Georgia, "Vazirmatn Variable", Vazirmatn, serif; }
h1 { font-size: 1.5rem; line-height: 1.25; margin: 0 0 .5rem; }
h2 { font-size: 1.2rem; line-height: 1.3; margin: 2.5rem 0 .25rem; unicode-bidi: isolate; }
h3 { font-size: 1rem; margin: 0 0 .5rem; unicode-bidi: isolate; }
p { margin: 0 0 .5rem; unicode-bidi: plaintext; }
.facts { color: var(--faint); font-size: .85rem; }
article { margin: 1.25rem 0; padding-top: 1.25rem; border-top: 1px solid var(--line); }
blockquote { margin: 0 0 .75rem; padding-inline-start: 1rem; border-inline-start: 3px solid var(--line);
  unicode-bidi: isolate; white-space: pre-line; font-style: italic; }
blockquote cite { display: block; color: var(--faint); font-size: .85rem; font-style: normal; }
.words blockquote { white-space: normal; font-style: normal; }
.words { overflow-wrap: anywhere; }
.words pre { white-space: pre-wrap; }
.words table { border-collapse: collapse; }
.words th, .words td { border: 1px solid var(--line); padding: .2rem .5rem; text-align: start; }
.words h1, .words h2, .words h3, .words h4 { font-size: 1rem; margin: .75rem 0 .25rem; }
.codes { display: flex; flex-wrap: wrap; gap: .35rem; list-style: none; margin: .5rem 0; padding: 0; font-size: .85rem; }
.codes li { border: 1px solid var(--line); border-radius: .75rem; padding: 0 .6rem; }
@page { size: A4; margin: 20mm 18mm; }
@media print { :root { color-scheme: light; --ink: #000; --paper: #fff; --faint: #555; --line: #bbb; }
  body { margin: 0; padding: 0; max-width: none; font-size: 10.5pt; }
  h1, h2, h3 { break-after: avoid; } blockquote, .codes { break-inside: avoid; } }
`
