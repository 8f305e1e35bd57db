// Papa Parse as a bundle for readers has it: its parser alone. The rest (requests, workers,
// streams, the writer) hangs on names that nobody here uses; without them the minifier can leave it
// out. So it can what the parser does with headers, comments and a row at a time, which
// lib/checkup/intake/records.ts never asks for.
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

/** Conditions that never hold without options that are not given. */
const NEVER: readonly RegExp[] = [
  /(?<=if \()config\.header && !baseIndex && data\.length && !headerParsed(?=\))/,
  /(?<=var stepIsFunction = )isFunction\(step\)/,
  /(?<=if \()comments && row\.substring\(0, commentsLen\) === comments(?=\))/,
  /(?<=if \()comments && row\.length === 0 && input\.substring\(.*\) === comments(?=\))/,
]

/**
 * The text of Papa Parse with its parser alone, for the options `delimiter`, `newline` and
 * `preview`. Throws where a line that goes is not found: it was changed.
 */
export function parserAlone(text: string): string {
  const replaced = (left: string, line: RegExp, by: string): string => {
    if (left.search(line) < 0)
      throw new Error(`Papa Parse has no line like ${line.source} any more`)
    return left.replace(line, by)
  }
  const without = LEFT_OUT.reduce((left, line) => replaced(left, line, ''), text)
  return NEVER.reduce((left, condition) => replaced(left, condition, 'false'), without)
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
