/** An element of an XML document with its namespace resolved, and the namespaces in force while a document is read. */

interface QualifiedName {
  readonly prefix: string
  /** Without prefix. */
  readonly name: string
  /** The namespace; empty without one. */
  readonly uri: string
}

export interface XmlAttribute extends QualifiedName {
  readonly value: string
}

const xmlNamespace = 'http://www.w3.org/XML/1998/namespace'

/** The namespaces that are declared at one place, and the names resolved there: most elements share them with their parent. */
class Scope {
  readonly #prefixes: ReadonlyMap<string, string>
  readonly #elements = new Map<string, QualifiedName>()
  readonly #attributes = new Map<string, QualifiedName>()

  constructor(prefixes: ReadonlyMap<string, string>) {
    this.#prefixes = prefixes
  }

  with(attributes: Readonly<Record<string, string>>): Scope {
    const prefixes = new Map(this.#prefixes)
    for (const name of Object.keys(attributes)) {
      if (name === 'xmlns') prefixes.set('', attributes[name] ?? '')
      else if (name.startsWith('xmlns:')) prefixes.set(name.slice(6), attributes[name] ?? '')
    }
    return new Scope(prefixes)
  }

  element(written: string): QualifiedName {
    return this.#resolved(written, this.#elements, true)
  }

  attribute(written: string): QualifiedName {
    return this.#resolved(written, this.#attributes, false)
  }

  #resolved(written: string, known: Map<string, QualifiedName>, hasDefault: boolean): QualifiedName {
    const found = known.get(written)
    if (found !== undefined) return found
    const colon = written.indexOf(':')
    const prefix = colon === -1 ? '' : written.slice(0, colon)
    const uri = prefix === '' && !hasDefault ? '' : (this.#prefixes.get(prefix) ?? '')
    const name = { prefix, name: written.slice(colon + 1), uri }
    known.set(written, name)
    return name
  }
}

/** Follows the namespaces through the elements that are open. */
export class Scopes {
  readonly #stack: Scope[] = [new Scope(new Map([['xml', xmlNamespace]]))]

  enter(tag: { readonly attributes: object }): Scope {
    const outer = this.#stack.at(-1) as Scope
    const attributes = tag.attributes as Readonly<Record<string, string>>
    const scope = declaresNamespaces(attributes) ? outer.with(attributes) : outer
    this.#stack.push(scope)
    return scope
  }

  leave(): void {
    this.#stack.pop()
  }
}

function declaresNamespaces(attributes: Readonly<Record<string, string>>): boolean {
  for (const name in attributes) if (name.startsWith('xmlns')) return true
  return false
}

export class XmlElement {
  /** Without prefix. */
  readonly name: string
  readonly prefix: string
  /** The namespace; empty without one. */
  readonly uri: string
  /** Where the element begins in the source. */
  readonly start: number
  /** Where its content begins in the source. */
  contentStart = 0
  /** Where it ends in the source; 0 while it is open. */
  end = 0
  readonly #written: Readonly<Record<string, string>>
  readonly #scope: Scope

  constructor(written: string, attributes: Readonly<Record<string, string>>, scope: Scope, start: number) {
    const { name, prefix, uri } = scope.element(written)
    this.name = name
    this.prefix = prefix
    this.uri = uri
    this.start = start
    this.#written = attributes
    this.#scope = scope
  }

  /** The value of an attribute by its name without prefix: of the namespace, or without one, else of any. */
  attribute(name: string, uri?: string): string | undefined {
    if (uri === undefined && Object.hasOwn(this.#written, name)) return this.#written[name]
    for (const written in this.#written) {
      if (!written.endsWith(name)) continue
      const resolved = this.#scope.attribute(written)
      if (resolved.name === name && (uri === undefined ? isNoDeclaration(resolved) : resolved.uri === uri)) {
        return this.#written[written]
      }
    }
    return undefined
  }

  /** `xml:id`, `xml:lang` and `xml:space`. */
  xmlAttribute(name: string): string | undefined {
    return this.attribute(name, xmlNamespace)
  }

  /** All attributes in the order of the source, without declarations of namespaces. */
  get attributes(): readonly XmlAttribute[] {
    return Object.keys(this.#written)
      .map((written) => ({ ...this.#scope.attribute(written), value: this.#written[written] ?? '' }))
      .filter((attribute) => isNoDeclaration(attribute) && attribute.name !== 'xmlns')
  }
}

function isNoDeclaration({ prefix }: QualifiedName): boolean {
  return prefix !== 'xmlns'
}
