/** Watches a page from inside for whatever a hostile letter would bring into it, from now on until it is asked. */
import type { Page } from '@playwright/test'

declare global {
  interface Window {
    hostileRan?: string
    hostileFindings?: Set<string>
    findHostile?: () => void
  }
}

/** Elements that load, run, send or lead away; the window draws none of them out of a letter or a note. */
const livingElements = [
  ...['iframe', 'frame', 'frameset', 'object', 'embed', 'applet', 'webview', 'portal', 'base', 'template'],
  ...['audio', 'video', 'source', 'track', 'marquee', 'style', 'math', 'foreignObject', 'animate', 'image'],
  ...['body script', 'body link', 'body meta', 'meta[http-equiv]', '[srcdoc]', '[ping]', '[formaction]'],
  ...['img:not([src^="data:image/png"])', 'a[href]', 'form[action]', 'use[href]', '[background]', '[nonce]'],
]

/** Begins to watch; what is there already is looked at as well. */
export async function watchPage(window: Page): Promise<void> {
  await window.evaluate((selectors) => {
    const findings = new Set<string>()
    const known = new Set(document.querySelectorAll('script, link, meta, style'))
    const look = (root: Element) => {
      for (const element of [root, ...root.querySelectorAll('*')]) {
        if (known.has(element)) continue
        const selector = selectors.find((candidate) => element.matches(candidate))
        if (selector !== undefined) findings.add(`${selector}: ${element.outerHTML.slice(0, 200)}`)
        for (const { name, value } of element.attributes) {
          if (/^on/i.test(name)) findings.add(`${name}="${value.slice(0, 100)}"`)
          if (/^(style|href|src|xlink:href)$/i.test(name) && /url\(|javascript:|https?:/i.test(value))
            findings.add(`${name}="${value.slice(0, 100)}"`)
        }
      }
    }
    const observer = new MutationObserver((changes) => {
      for (const { target, addedNodes } of changes) {
        for (const node of addedNodes) if (node instanceof Element) look(node)
        if (target instanceof Element) look(target)
      }
    })
    observer.observe(document, { subtree: true, childList: true, attributes: true })
    document.addEventListener('securitypolicyviolation', (event) =>
      findings.add(
        `refused by the policy: ${event.effectiveDirective} ${event.blockedURI} ${event.sample} at ${event.sourceFile}:${event.lineNumber}:${event.columnNumber}`,
      ),
    )
    look(document.documentElement)
    self.hostileFindings = findings
  }, livingElements)
}

/** All that was found since; a letter that ran is among it. */
export async function hostileFindings(window: Page): Promise<readonly string[]> {
  return await window.evaluate(() => [
    ...(self.hostileFindings ?? ['nobody watches the page']),
    ...(self.hostileRan === undefined ? [] : [`ran: ${self.hostileRan}`]),
    ...(document.title === 'hostile' ? ['the title was changed'] : []),
  ])
}

/** Lines of the window in which signs of a letter could turn words that are not its own. */
export async function turnedLines(window: Page): Promise<readonly string[]> {
  return await window.evaluate(() => {
    const turns = /[\u202A-\u202E\u2066-\u2069]/
    const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT)
    const found: string[] = []
    for (let node = walker.nextNode(); node !== null; node = walker.nextNode()) {
      const text = node.textContent ?? ''
      // What stands between the signs of an isolation ends there.
      if (!turns.test(text.replace(/[\u2066-\u2068][^\u2066-\u2069]*\u2069/g, ''))) continue
      let element = node.parentElement
      // Within its own text a letter may turn what it likes.
      if (element === null || element.closest('.letter-text') !== null) continue
      while (element !== null) {
        const { display, unicodeBidi } = getComputedStyle(element)
        const isInline = display === 'inline'
        if (isInline && /isolate|plaintext/.test(unicodeBidi)) break
        if (!isInline) {
          if (element.textContent !== text)
            found.push(`${element.className}: ${JSON.stringify(text.slice(0, 80))}`)
          break
        }
        element = element.parentElement
      }
    }
    return found
  })
}
