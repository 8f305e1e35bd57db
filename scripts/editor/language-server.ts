// The checker in a writer's own editor, by the Language Server Protocol:
// `node --import tsx scripts/editor/language-server.ts --stdio`. What it says is lib/lint; how
// content is held is scripts/editor/workspace.ts.
import path from 'node:path'
import { createConnection, ProposedFeatures } from 'vscode-languageserver/node'
import { serveEditor } from './protocol'

process.chdir(path.join(import.meta.dirname, '../..'))
const connection = createConnection(ProposedFeatures.all)
serveEditor(connection)
connection.listen()
