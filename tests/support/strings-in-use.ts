/**
 * What the window's code asks of the catalogues: every `t(…)` with all keys that it may ask for, by the types of what
 * the key is made of, and the names of the values it gives. Also words that stand in the code itself. Reads sources only.
 */
import { dirname, relative, resolve } from 'node:path'
import { fileURLToPath } from 'node:url'
import ts from 'typescript'

const sources = resolve(dirname(fileURLToPath(import.meta.url)), '../../src')

interface AskedSentence {
  /** File and line, from the folder of the sources. */
  readonly where: string
  /** Every key that may be asked for here; null where the types leave it open. */
  readonly keys: readonly (string | null)[]
  /** Names of the values given; null where they are not known. */
  readonly values: readonly string[] | null
}

interface StringsInUse {
  readonly asked: readonly AskedSentence[]
  /** Words written into the code where a reader would see or hear them. */
  readonly written: readonly string[]
}

export function stringsInUse(): StringsInUse {
  const program = windowProgram()
  const checker = program.getTypeChecker()
  const asked: AskedSentence[] = []
  const written: string[] = []
  for (const file of program.getSourceFiles()) {
    const path = relative(sources, file.fileName)
    if (!path.startsWith('renderer/') || path.startsWith('renderer/locales/')) continue
    const where = (node: ts.Node) => `${path}:${file.getLineAndCharacterOfPosition(node.getStart()).line + 1}`
    const visit = (node: ts.Node): void => {
      const sentence = askedSentence(node, checker)
      if (sentence !== null) asked.push({ where: where(node), ...sentence })
      const words = writtenWords(node)
      if (words !== null) written.push(`${where(node)}: ${words}`)
      ts.forEachChild(node, visit)
    }
    visit(file)
  }
  return { asked, written }
}

function windowProgram(): ts.Program {
  const host = {
    ...ts.sys,
    onUnRecoverableConfigFileDiagnostic: (trouble: ts.Diagnostic) => {
      throw new Error(ts.flattenDiagnosticMessageText(trouble.messageText, '\n'))
    },
  }
  const read = ts.getParsedCommandLineOfConfigFile(resolve(sources, 'renderer/tsconfig.json'), {}, host)
  if (read === undefined) throw new Error('The window has no configuration of the compiler.')
  // The shared sources are read as they are, since nobody may have built their declarations yet.
  const options = { ...read.options, noEmit: true, composite: false, incremental: false, rootDir: sources }
  return ts.createProgram({ rootNames: read.fileNames, options })
}

function askedSentence(node: ts.Node, checker: ts.TypeChecker): Omit<AskedSentence, 'where'> | null {
  if (!ts.isCallExpression(node)) return null
  const called = node.expression
  const name = ts.isIdentifier(called)
    ? called.text
    : ts.isPropertyAccessExpression(called)
      ? called.name.text
      : ''
  const [key, values] = node.arguments
  if (name !== 't' || key === undefined) return null
  return {
    keys: textsOf(key, checker),
    values: values === undefined ? [] : namesOf(values, checker),
  }
}

/** All texts that an expression may be. Null stands for one that the types do not tell. */
function textsOf(node: ts.Expression, checker: ts.TypeChecker): readonly (string | null)[] {
  if (ts.isStringLiteralLike(node)) return [node.text]
  if (ts.isParenthesizedExpression(node)) return textsOf(node.expression, checker)
  if (ts.isConditionalExpression(node))
    return [...textsOf(node.whenTrue, checker), ...textsOf(node.whenFalse, checker)]
  if (ts.isTemplateExpression(node))
    return node.templateSpans.reduce<readonly (string | null)[]>(
      (beginnings, span) => {
        const middles = textsOf(span.expression, checker)
        return beginnings.flatMap((beginning) =>
          middles.map((middle) =>
            beginning === null || middle === null ? null : `${beginning}${middle}${span.literal.text}`,
          ),
        )
      },
      [node.head.text],
    )
  return textsOfType(checker.getTypeAtLocation(node))
}

function textsOfType(type: ts.Type): readonly (string | null)[] {
  if (type.isUnion()) return type.types.flatMap(textsOfType)
  return type.isStringLiteral() || type.isNumberLiteral() ? [String(type.value)] : [null]
}

function namesOf(node: ts.Expression, checker: ts.TypeChecker): readonly string[] | null {
  if (!ts.isObjectLiteralExpression(node)) {
    const type = checker.getTypeAtLocation(node)
    return checker.getIndexInfosOfType(type).length > 0
      ? null
      : checker.getPropertiesOfType(type).map(({ name }) => name)
  }
  const names: string[] = []
  for (const property of node.properties) {
    if (ts.isSpreadAssignment(property)) {
      const inner = namesOf(property.expression, checker)
      if (inner === null) return null
      names.push(...inner)
    } else if (
      property.name !== undefined &&
      (ts.isIdentifier(property.name) || ts.isStringLiteral(property.name))
    )
      names.push(property.name.text)
  }
  return names
}

const saidAttributes = new Set([
  'aria-label',
  'aria-description',
  'aria-valuetext',
  'title',
  'placeholder',
  'alt',
  'label',
])

/** Text between tags, or in an attribute that is shown or read out, when it has words. */
function writtenWords(node: ts.Node): string | null {
  if (ts.isJsxText(node)) return hasWords(node.text) ? node.text.trim() : null
  if (ts.isJsxExpression(node) && node.expression !== undefined && !ts.isJsxAttribute(node.parent))
    return ts.isStringLiteralLike(node.expression) && hasWords(node.expression.text)
      ? node.expression.text
      : null
  if (!ts.isJsxAttribute(node) || !saidAttributes.has(node.name.getText())) return null
  const value = node.initializer
  return value !== undefined && ts.isStringLiteral(value) && hasWords(value.text) ? value.text : null
}

function hasWords(text: string): boolean {
  return /\p{L}{2}/u.test(text)
}
