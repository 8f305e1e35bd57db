// Starts the language server of this repository (docs/editors.md). Visual Studio Code takes an
// extension from this folder of a workspace; the client is one of the repository's packages.
const path = require('node:path')
const { workspace } = require('vscode')
const { LanguageClient, TransportKind } = require('vscode-languageclient/node')

const root = path.resolve(__dirname, '../../..')
let client

exports.activate = () => {
  const run = {
    module: path.join(root, 'scripts/editor/language-server.ts'),
    transport: TransportKind.stdio,
    options: { cwd: root, execArgv: ['--import', 'tsx'] },
  }
  client = new LanguageClient(
    'signpost',
    'Signpost content',
    { run, debug: run },
    {
      documentSelector: [{ scheme: 'file', pattern: path.join(root, 'content/**') }],
      synchronize: { fileEvents: workspace.createFileSystemWatcher(path.join(root, 'content/**')) },
    },
  )
  return client.start()
}

exports.deactivate = () => client?.stop()
