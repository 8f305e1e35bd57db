// The modules of this repository as TypeScript sees them: what each imports, how long it and its
// functions are, and where it overrules the compiler. Reads files; judges nothing.
import { readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'
import ts from 'typescript'

/** A module. Its file, and the imports that are ours, are paths from the root with `/`. */
export interface Module {
  readonly file: string
  readonly text: string
  /** Every specifier once: imports, exports from, dynamic imports, imported types. */
  readonly imports: readonly string[]
  /** The modules among them, by their files. */
  readonly modules: readonly string[]
  readonly lines: number
  /** What stands in it. It is parsed when it is first asked, which takes longer than all else. */
  readonly contents: () => Contents
}

/** What stands in a module. */
export interface Contents {
  /** How many lines each function with a name has, methods included. */
  readonly functions: readonly number[]
  /** Non-null assertions: `x!`. */
  readonly nonNull: number
  /** Type assertions: `x as T`, but for `as const`. */
  readonly casts: number
  /** Lines on which the type `any` is written. */
  readonly any: readonly number[]
}

const ENDINGS = ['', '.ts', '.tsx', '.mjs', '.d.ts']

/** Every module below some folders of the root, by file. */
export function readModules(root: string, folders: readonly string[]): readonly Module[] {
  const files = folders
    .flatMap((folder) => filesBelow(root, folder))
    .filter((file) => /\.(?:tsx?|mjs)$/.test(file))
    .sort()
  const known = new Set(files)
  return files.map((file) => readModule(file, readFileSync(path.join(root, file), 'utf8'), known))
}

/** Every file of ours below a folder of the root: bench has packages of its own. */
export const filesBelow = (root: string, folder: string): readonly string[] =>
  readdirSync(path.join(root, folder), { withFileTypes: true }).flatMap((entry) => {
    const inside = path.posix.join(folder, entry.name)
    if (entry.isDirectory()) return entry.name === 'node_modules' ? [] : filesBelow(root, inside)
    return entry.isFile() ? [inside] : []
  })

function readModule(file: string, text: string, known: ReadonlySet<string>): Module {
  const imports = importsOf(file, text)
  let contents: Contents | undefined
  return {
    file,
    text,
    imports,
    modules: imports.flatMap(
      (name) => ENDINGS.map((ending) => name + ending).find((one) => known.has(one)) ?? [],
    ),
    lines: text.split('\n').length - 1,
    contents: () => (contents ??= contentsOf(file, text)),
  }
}

function contentsOf(file: string, text: string): Contents {
  const source = ts.createSourceFile(file, text, ts.ScriptTarget.Latest, true)
  const lineOf = (at: number): number => source.getLineAndCharacterOfPosition(at).line
  const functions: number[] = []
  const any: number[] = []
  let [nonNull, casts] = [0, 0]
  const visit = (node: ts.Node): void => {
    if (ts.isNonNullExpression(node)) nonNull += 1
    if (ts.isAsExpression(node) && !isConst(node) && !ts.isAsExpression(node.parent)) casts += 1
    if (node.kind === ts.SyntaxKind.AnyKeyword) any.push(lineOf(node.getStart()) + 1)
    if (isNamedFunction(node)) functions.push(lineOf(node.end) - lineOf(node.getStart()) + 1)
    node.forEachChild(visit)
  }
  visit(source)
  return { functions, nonNull, casts, any }
}

function importsOf(file: string, text: string): readonly string[] {
  const names = ts.preProcessFile(text, true, true).importedFiles.map(({ fileName }) => {
    if (fileName.startsWith('@/')) return fileName.slice(2)
    return fileName.startsWith('.') ? path.posix.join(path.posix.dirname(file), fileName) : fileName
  })
  return [...new Set(names)]
}

const isConst = ({ type }: ts.AsExpression): boolean =>
  ts.isTypeReferenceNode(type) && type.typeName.getText() === 'const'

/** A function that is declared, a method, or one that a name or a field holds. */
function isNamedFunction(node: ts.Node): boolean {
  if (ts.isFunctionDeclaration(node) || ts.isMethodDeclaration(node) || ts.isAccessor(node))
    return node.body !== undefined
  if (ts.isConstructorDeclaration(node)) return node.body !== undefined
  return (
    (ts.isArrowFunction(node) || ts.isFunctionExpression(node)) &&
    (ts.isVariableDeclaration(node.parent) ||
      ts.isPropertyAssignment(node.parent) ||
      ts.isPropertyDeclaration(node.parent))
  )
}
