/**
 * Changes single clauses of a query as typed and leaves the rest of the text as it is: for chips and facets. Every
 * change is read again; only where the text would not say what it should (an open bracket, an operator at the end)
 * the whole query is printed anew.
 */
import { foldText } from '../fold'
import type { Clause, QueryNode } from './ast'
import { isSpace, negationOf } from './atoms'
import { clauseOf, fieldOf } from './clause-of'
import { printChoice } from './print'
import { readQuery } from './read'

export type ClauseState = 'required' | 'excluded'

/** Puts other text in the place of a clause; empty text removes it. */
export function replaceClause(text: string, clause: Clause, replacement: string): string {
  const middle = replacement.trim()
  if (middle === '') return removeClause(text, clause)
  const before = text.slice(0, clause.start)
  const after = text.slice(clause.end)
  const left = before === '' || isSpace(before.at(-1)) ? '' : ' '
  const right = after === '' || isSpace(after[0]) ? '' : ' '
  return `${before}${left}${middle}${right}${after}`
}

/** Takes a clause away, with the operator and the space that joined it. */
export function removeClause(text: string, clause: Clause): string {
  const wanted = otherNodes(text, clause)
  return firstThatSays(wanted, [without(text, clause)])
}

function without(text: string, clause: Clause): string {
  let before = text.slice(0, clause.start)
  let after = text.slice(clause.end)
  const joined = /\s+AND\s+$/u.exec(before)
  if (joined) before = before.slice(0, joined.index)
  else after = after.replace(/^\s+(AND|OR)(?=\s|$)/u, '')
  if (before.trim() === '') return after.trimStart()
  if (after.trim() === '') return before.trimEnd()
  return before.trimEnd() + (isSpace(after[0]) ? after : ` ${after}`)
}

/** Asks for the opposite of a clause: puts a minus before it, or takes its minus away. */
export function negateClause(text: string, clause: Clause): string {
  const typed = text.slice(clause.start, clause.end)
  return withNode(text, clause, opposite(clause.node), negations(typed))
}

/** Asks for another value of the same field; the clause stays negated if it was. */
export function changeValue(text: string, clause: Clause, value: string): string {
  const field = fieldOf(clause.node)
  if (field === null) return text
  const changed = clauseOf(field, value)
  return replaceClause(text, clause, clause.node.kind === 'not' ? `-${changed}` : changed)
}

/** Whether a query asks for exactly this clause, or against it, in its outermost group. */
export function hasClause(text: string, clause: string): ClauseState | null {
  const [first] = matchesOf(text, clause)
  return first?.state ?? null
}

/**
 * Makes a query require or exclude this clause, or drops it when `state` is null. Asked twice it changes nothing the
 * second time.
 */
export function setClause(text: string, clause: string, state: ClauseState | null): string {
  const matches = matchesOf(text, clause)
  const kept = state === null ? undefined : matches[0]
  let changed = text
  for (const match of [...matches].reverse()) {
    if (match !== kept) changed = removeClause(changed, match.clause)
  }
  const { node, typed } = asOne(clause)
  if (state === null || node === null || kept?.state === state) return changed
  const wanted = state === 'required' ? node : opposite(node)
  const texts = state === 'required' ? [typed] : negations(typed)
  // Those before it are still where they were.
  if (kept) return withNode(changed, kept.clause, wanted, texts)
  return withClause(changed, wanted, texts)
}

interface Match {
  readonly clause: Clause
  readonly state: ClauseState
}

function matchesOf(text: string, clause: string): readonly Match[] {
  const { node } = asOne(clause)
  if (node === null) return []
  const [asked, against] = [comparable(node), comparable(opposite(node))]
  return readQuery(text).clauses.flatMap((one): Match[] => {
    const found = comparable(one.node)
    if (found === asked) return [{ clause: one, state: 'required' }]
    return found === against ? [{ clause: one, state: 'excluded' }] : []
  })
}

/** A text as one clause; null when it says nothing. */
function asOne(clause: string): { readonly node: QueryNode | null; readonly typed: string } {
  const { clauses, root } = readQuery(clause)
  const [only] = clauses
  if (!only) return { node: null, typed: '' }
  if (clauses.length === 1) return { node: only.node, typed: clause.slice(only.start, only.end) }
  return { node: root, typed: `(${printed([root])})` }
}

function opposite(node: QueryNode): QueryNode {
  return node.kind === 'not' ? node.of : { kind: 'not', of: node }
}

/** How the opposite of a clause may be written, the shortest first. */
function negations(typed: string): readonly string[] {
  const signs = negationOf(typed, 0)
  return [...(signs > 0 ? [typed.slice(signs).trimStart()] : []), `-${typed}`, `-(${typed})`]
}

function withNode(text: string, clause: Clause, node: QueryNode, texts: readonly string[]): string {
  const nodes = readQuery(text).clauses.map((one) => (one.start === clause.start ? node : one.node))
  return firstThatSays(
    nodes,
    texts.map((typed) => replaceClause(text, clause, typed)),
  )
}

function withClause(text: string, node: QueryNode, texts: readonly string[]): string {
  const nodes = readQuery(text).clauses.map((one) => one.node)
  const before = text === '' || isSpace(text.at(-1)) ? text : `${text} `
  const behind = firstOf(
    [...nodes, node],
    texts.map((typed) => before + typed),
  )
  const ahead = () =>
    firstOf(
      [node, ...nodes],
      texts.map((typed) => `${typed} ${text.trimStart()}`),
    )
  return behind ?? ahead() ?? printed([...nodes, node])
}

function otherNodes(text: string, clause: Clause): readonly QueryNode[] {
  return readQuery(text)
    .clauses.filter((one) => one.start !== clause.start)
    .map((one) => one.node)
}

function firstThatSays(nodes: readonly QueryNode[], candidates: readonly string[]): string {
  return firstOf(nodes, candidates) ?? printed(nodes)
}

function firstOf(nodes: readonly QueryNode[], candidates: readonly string[]): string | null {
  const wanted = JSON.stringify(nodes)
  return (
    candidates.find(
      (candidate) => JSON.stringify(readQuery(candidate).clauses.map((one) => one.node)) === wanted,
    ) ?? null
  )
}

function printed(nodes: readonly QueryNode[]): string {
  return nodes.map(printChoice).join(' ')
}

/** Clauses that find the same letters by the same value are the same: values of fields are compared folded. */
function comparable(node: QueryNode): string {
  return JSON.stringify(node, (key, value: unknown) =>
    typeof value === 'string' && foldedKeys.has(key) && fieldOf(node) !== null ? foldText(value) : value,
  )
}

const foldedKeys: ReadonlySet<string> = new Set(['value', 'name', 'text'])
