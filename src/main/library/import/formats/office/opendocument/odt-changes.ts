/** What was deleted from an OpenDocument text while changes were recorded: it stands before the text, which only points at it. */
import type { XmlElement } from '../../xml/xml-element'

const longestDeletion = 20_000

export class OdtChanges {
  readonly #deletions = new Map<string, string>()
  #region = ''
  #isDeletion = false
  #infoDepth = 0
  #text = ''

  get deletions(): ReadonlyMap<string, string> {
    return this.#deletions
  }

  open(element: XmlElement): void {
    if (this.#infoDepth > 0 || element.name === 'change-info') this.#infoDepth++
    else if (element.name === 'changed-region') {
      this.#region = element.attribute('id') ?? element.xmlAttribute('id') ?? ''
      this.#text = ''
    } else if (element.name === 'deletion') this.#isDeletion = true
  }

  text(text: string): void {
    if (!this.#isDeletion || this.#infoDepth > 0 || this.#text.length > longestDeletion) return
    this.#text += text.replace(/[ \t\r\n]+/g, ' ')
  }

  close({ name }: XmlElement): void {
    if (this.#infoDepth > 0) this.#infoDepth--
    else if (name === 'p' || name === 'h') this.#text += '\n'
    else if (name === 'deletion') {
      this.#isDeletion = false
      this.#deletions.set(this.#region, this.#text.trim())
    }
  }
}
