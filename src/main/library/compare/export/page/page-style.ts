/** How a written comparison looks, on the screen and on paper. Nothing is told by colour alone. */

export const pageStyle = `
:root { color-scheme: light dark; --ink: #22201c; --paper: #fffdf8; --faint: #6a655b; --line: #cfc8ba;
  --gone: #8f2f1c; --gone-back: #f9e4de; --new: #1c5f33; --new-back: #e0f1e4; --other-back: #f6ecc9; --moved-back: #e2e8f6; }
@media (prefers-color-scheme: dark) { :root { --ink: #e9e4d9; --paper: #1b1a18; --faint: #a8a192; --line: #4a463e;
  --gone: #f2a795; --gone-back: #43211a; --new: #9fd8ae; --new-back: #1d3a26; --other-back: #453a14; --moved-back: #24304d; } }
* { box-sizing: border-box; }
body { margin: 2rem auto; padding: 0 1.5rem; max-width: 90rem; color: var(--ink); background: var(--paper);
  font: 1rem/1.5 "Source Serif 4 Variable", "Source Serif 4", Georgia, "Vazirmatn Variable", Vazirmatn, serif; }
h1 { font-size: 1.5rem; line-height: 1.25; margin: 0 0 .5rem; }
h2 { font-size: 1.1rem; margin: 1.5rem 0 .5rem; }
p { margin: 0 0 .5rem; }
.facts { color: var(--faint); font-size: .85rem; }
.facts code { font-size: .8em; overflow-wrap: anywhere; }
table { border-collapse: collapse; width: 100%; table-layout: fixed; }
th, td { text-align: start; vertical-align: top; padding: .35rem .75rem; border-bottom: 1px solid var(--line);
  overflow-wrap: anywhere; unicode-bidi: isolate; white-space: pre-line; }
th { font-size: .9rem; border-bottom-width: 2px; }
.narrow { width: 7rem; font-size: .85rem; color: var(--faint); }
del, ins, mark { color: inherit; background: none; text-decoration-thickness: 1px; text-underline-offset: .15em;
  -webkit-box-decoration-break: clone; box-decoration-break: clone; print-color-adjust: exact; -webkit-print-color-adjust: exact; }
del { color: var(--gone); background: var(--gone-back); text-decoration-line: line-through; }
ins { color: var(--new); background: var(--new-back); text-decoration: underline double; }
mark.changed { background: var(--other-back); text-decoration: underline wavy; }
mark.moved { background: var(--moved-back); text-decoration: underline dashed; }
sup { font-size: .7em; line-height: 0; }
.formula { color: var(--faint); }
.name { position: absolute; width: 1px; height: 1px; overflow: hidden; clip-path: inset(50%); white-space: nowrap; }
@page { margin: 18mm 15mm; }
@media print { :root { color-scheme: light; --ink: #000; --paper: #fff; --faint: #555; --line: #bbb;
    --gone: #7a1d0c; --gone-back: #fbeae5; --new: #0f4d25; --new-back: #e8f5eb; --other-back: #faf3d8; --moved-back: #eaeff9; }
  body { margin: 0; padding: 0; max-width: none; font-size: 10pt; }
  tr { break-inside: auto; } thead { display: table-header-group; } h1, h2 { break-after: avoid; } }
`

/** For more letters than fit beside each other on an upright page. */
export const wideStyle = '@page { size: A4 landscape; }\n'
export const uprightStyle = '@page { size: A4; }\n'
