// Papa Parse as a bundle for readers has it: its parser alone. The rest (requests, workers,
// streams, the writer) hangs on names that nobody here uses; without them the minifier can leave it
// out.
import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import type { Plugin } from 'esbuild'

const FILE = createRequire(import.meta.url).resolve('papaparse/papaparse.js')

/** Where Papa Parse hangs what is left out on a name, and what only Node has. */
const LEFT_OUT: readonly RegExp[] = [
  /^\tPapa\.parse = CsvToJson;$/m,
  /^\tPapa\.unparse = JsonToCsv;$/m,
  /^\tPapa\.ParserHandle = ParserHandle;$/m,
  /^\tPapa\.NetworkStreamer = NetworkStreamer;$/m,
  /^\tPapa\.FileStreamer = FileStreamer;$/m,
  /^\tPapa\.StringStreamer = StringStreamer;$/m,
  /^\tPapa\.ReadableStreamStreamer = ReadableStreamStreamer;$/m,
  /^\t\tPapa\.DuplexStreamStreamer = DuplexStreamStreamer;$/m,
  /^\t\tglobal\.onmessage = workerThreadReceivedMessage;$/m,
  /^\t\tDuplexStreamStreamer\.prototype = Object\.create\(.*$/m,
  /^\t\tDuplexStreamStreamer\.prototype\.constructor = .*$/m,
  /^\t(?:Network|File|String|ReadableStream)Streamer\.prototype = Object\.create\(.*$/gm,
  /^\t(?:Network|File|String|ReadableStream)Streamer\.prototype\.constructor = .*$/gm,
  /^\t\tvar Duplex = require\('stream'\)\.Duplex;$/m,
]

/** The text of Papa Parse without them. Throws where one is not found: it was changed. */
export function parserAlone(text: string): string {
  return LEFT_OUT.reduce((left, name) => {
    if (left.search(name) < 0)
      throw new Error(`Papa Parse has no line like ${name.source} any more`)
    return left.replace(name, '')
  }, text)
}

/** Bundles Papa Parse so. */
export const csvParser: Plugin = {
  name: 'csv-parser',
  setup(bundle) {
    bundle.onResolve({ filter: /^papaparse$/ }, () => ({ path: FILE }))
    bundle.onLoad({ filter: /papaparse\.js$/ }, () => ({
      contents: parserAlone(readFileSync(FILE, 'utf8')),
      loader: 'js',
    }))
  },
}
