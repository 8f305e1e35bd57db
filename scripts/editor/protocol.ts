// The Language Server Protocol over a workspace: places of lines and columns from 0, files as URIs.
// https://microsoft.github.io/language-server-protocol/specifications/lsp/3.17/specification/
import path from 'node:path'
import { fileURLToPath, pathToFileURL } from 'node:url'
import {
  CodeActionKind,
  CompletionItemKind,
  DiagnosticSeverity,
  InsertTextFormat,
  MarkupKind,
  ResponseError,
  TextDocumentSyncKind,
  type Connection,
  type Range,
  type TextDocumentPositionParams,
  type WorkspaceEdit,
} from 'vscode-languageserver/node'
import { TextDocument } from 'vscode-languageserver-textdocument'
import { diagnosticText, type Diagnostic, type Fix } from '@/lib/core/diagnostic'
import { complete, type Completion } from '@/lib/lint/editor/completion'
import { pointedAt } from '@/lib/lint/editor/pointed'
import { renamedAt } from '@/lib/lint/editor/renamed'
import { offsetOf } from '@/lib/lint/fix/fix-at'
import { openWorkspace, type Workspace } from './workspace'

/** How long a writer pauses before what was typed is checked, in milliseconds. */
const PAUSE = 120

const KINDS: Readonly<Record<Completion['kind'], CompletionItemKind>> = {
  component: CompletionItemKind.Class,
  prop: CompletionItemKind.Property,
  value: CompletionItemKind.Value,
  fence: CompletionItemKind.Snippet,
  link: CompletionItemKind.Reference,
  field: CompletionItemKind.Field,
}

/** Answers an editor until it goes. The working directory is the root of the repository. */
export function serveEditor(connection: Connection): void {
  const root = process.cwd()
  const fileOf = (uri: string): string =>
    path.relative(root, fileURLToPath(uri)).replaceAll('\\', '/')
  const uriOf = (file: string): string => pathToFileURL(path.join(root, file)).href
  const documents = new Map<string, TextDocument>()
  let opened: Workspace | undefined
  const workspace = (): Workspace => (opened ??= openWorkspace())

  /** What was asked of a place in a document; undefined where it is none of content. */
  const at = ({ textDocument, position }: TextDocumentPositionParams) => {
    const document = documents.get(textDocument.uri)
    return document && { document, text: document.getText(), offset: document.offsetAt(position) }
  }
  const rangeIn = (document: TextDocument, span: { from: number; to: number }): Range => ({
    start: document.positionAt(span.from),
    end: document.positionAt(span.to),
  })

  const timers = new Map<string, NodeJS.Timeout>()
  const check = (uri: string): void => {
    clearTimeout(timers.get(uri))
    timers.set(
      uri,
      setTimeout(() => {
        const document = documents.get(uri)
        if (!document) return
        const found = workspace().diagnosticsOf(fileOf(uri))
        void connection.sendDiagnostics({
          uri,
          version: document.version,
          diagnostics: found.map((one) => shownIn(document, one)),
        })
      }, PAUSE),
    )
  }

  connection.onInitialize(() => ({
    capabilities: {
      textDocumentSync: TextDocumentSyncKind.Incremental,
      completionProvider: { triggerCharacters: ['<', ' ', '"', '(', '/', '#', ':', '['] },
      hoverProvider: true,
      definitionProvider: true,
      codeActionProvider: { codeActionKinds: [CodeActionKind.QuickFix] },
      renameProvider: { prepareProvider: true },
    },
    serverInfo: { name: 'signpost' },
  }))

  connection.onDidOpenTextDocument(({ textDocument: { uri, languageId, version, text } }) => {
    documents.set(uri, TextDocument.create(uri, languageId, version, text))
    workspace().edit(fileOf(uri), text)
    check(uri)
  })
  connection.onDidChangeTextDocument(({ textDocument: { uri, version }, contentChanges }) => {
    const document = documents.get(uri)
    if (!document) return
    const changed = TextDocument.update(document, contentChanges, version)
    documents.set(uri, changed)
    workspace().edit(fileOf(uri), changed.getText())
    // What another file says may be wrong now.
    for (const open of documents.keys()) check(open)
  })
  connection.onDidCloseTextDocument(({ textDocument: { uri } }) => {
    documents.delete(uri)
    clearTimeout(timers.get(uri))
    workspace().edit(fileOf(uri), undefined)
    void connection.sendDiagnostics({ uri, diagnostics: [] })
  })
  connection.onDidChangeWatchedFiles(() => {
    workspace().refresh()
    for (const open of documents.keys()) check(open)
  })

  connection.onCompletion((asked) => {
    const place = at(asked)
    const found = place && complete(place.text, place.offset, workspace().context())
    if (!found) return []
    const range = rangeIn(place.document, found.span)
    return found.items.map(({ label, write, detail, kind }) => ({
      label,
      kind: KINDS[kind],
      ...(detail === undefined ? {} : { detail }),
      filterText: label,
      insertTextFormat: write.includes('$0')
        ? InsertTextFormat.Snippet
        : InsertTextFormat.PlainText,
      textEdit: { range, newText: write },
    }))
  })

  connection.onHover((asked) => {
    const place = at(asked)
    const pointed = place && pointedAt(place.text, place.offset, workspace().context())
    return !place || pointed?.says === undefined
      ? null
      : {
          contents: { kind: MarkupKind.Markdown, value: pointed.says },
          range: rangeIn(place.document, pointed.span),
        }
  })

  connection.onDefinition((asked) => {
    const place = at(asked)
    const definition =
      place && pointedAt(place.text, place.offset, workspace().context())?.definition
    if (!definition) return null
    const start = { line: definition.line - 1, character: definition.column - 1 }
    return { uri: uriOf(definition.file), range: { start, end: start } }
  })

  connection.onCodeAction(({ textDocument: { uri }, range }) => {
    const document = documents.get(uri)
    if (!document) return []
    const [from, to] = [document.offsetAt(range.start), document.offsetAt(range.end)]
    return workspace()
      .diagnosticsOf(fileOf(uri))
      .flatMap((found) => (found.fix ? [{ found, fix: found.fix }] : []))
      .filter(({ fix }) => fix.from <= to && fix.to >= from)
      .map(({ found, fix }) => ({
        title: fix.title,
        kind: CodeActionKind.QuickFix,
        isPreferred: true,
        diagnostics: [shownIn(document, found)],
        edit: { changes: { [uri]: [editOf(document, fix)] } },
      }))
  })

  connection.onPrepareRename((asked) => {
    const place = at(asked)
    const named = place && renamedAt(place.text, place.offset, fileOf(asked.textDocument.uri))
    return named ? { range: rangeIn(place.document, named.span), placeholder: named.name } : null
  })
  connection.onRenameRequest((asked): WorkspaceEdit | ResponseError => {
    const place = at(asked)
    const named = place && renamedAt(place.text, place.offset, fileOf(asked.textDocument.uri))
    if (!named) return new ResponseError(-32602, 'nothing here has a name that can be changed')
    try {
      return editsOf(named.rename(workspace().files(), asked.newName), workspace(), uriOf)
    } catch (error) {
      return new ResponseError(-32602, error instanceof Error ? error.message : String(error))
    }
  })
}

/** Whole texts anew, and files under another name. */
function editsOf(
  renamed: ReturnType<NonNullable<ReturnType<typeof renamedAt>>['rename']>,
  { textOf }: Workspace,
  uriOf: (file: string) => string,
): WorkspaceEdit {
  return {
    documentChanges: renamed.flatMap(({ was, path: file, text }) => {
      const before = TextDocument.create(uriOf(was), 'mdx', 0, textOf(was) ?? '')
      const whole = { start: before.positionAt(0), end: before.positionAt(before.getText().length) }
      return [
        {
          textDocument: { uri: uriOf(was), version: null },
          edits: before.getText() === text ? [] : [{ range: whole, newText: text }],
        },
        ...(was === file
          ? []
          : [{ kind: 'rename' as const, oldUri: uriOf(was), newUri: uriOf(file) }]),
      ]
    }),
  }
}

const editOf = (document: TextDocument, { from, to, text }: Fix) => ({
  range: { start: document.positionAt(from), end: document.positionAt(to) },
  newText: text,
})

/** A diagnostic from its place to the end of its word, or of what its fix replaces. */
function shownIn(document: TextDocument, found: Diagnostic) {
  const text = document.getText()
  const from = offsetOf(text, found)
  const [word = ''] = /^[^\s,.;:()]+|^./.exec(text.slice(from, from + 200)) ?? []
  const to = found.fix && found.fix.from === from ? found.fix.to : from + word.length
  return {
    range: { start: document.positionAt(from), end: document.positionAt(to) },
    message: diagnosticText(found),
    severity:
      found.severity === 'error' ? DiagnosticSeverity.Error : DiagnosticSeverity.Information,
    code: found.rule,
    source: 'signpost',
  }
}
