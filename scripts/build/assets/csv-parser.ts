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
  /^\tPapa\.(?:RECORD_SEP|UNIT_SEP|BYTE_ORDER_MARK|WORKERS_SUPPORTED|NODE_STREAM_INPUT) = .*$/gm,
  /^\tPapa\.(?:BAD_DELIMITERS|LocalChunkSize|RemoteChunkSize|DefaultDelimiter) = .*$/gm,
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

/**
 * Parts of the parser for options that are not given, and what they come to without them; and what
 * of its answer nobody reads.
 */
const SETTLED: readonly (readonly [part: RegExp, by: string])[] = [
  [/config\.header && !baseIndex && data\.length && !headerParsed/, 'false'],
  [/isFunction\(step\)/, 'false'],
  [/comments && row\.substring\(0, commentsLen\) === comments/, 'false'],
  [/comments && row\.length === 0 && input\.substring\(.*\) === comments(?=\))/, 'false'],
  [/\t\t\/\/ Comment character must be valid\n(?:.*\n)*?\t\t\tcomments = false;\n/, ''],
  [/(?<=var comments = )config\.comments/, "''"],
  [/config\.quoteChar === undefined \|\| config\.quoteChar === null/, 'true'],
  [/(?<=\()config\.escapeChar !== undefined/, 'false'],
  [/typeof delim !== 'string'\s+\|\| Papa\.BAD_DELIMITERS\.indexOf\(delim\) > -1/, 'false'],
  [/newline !== '\\n' && newline !== '\\r' && newline !== '\\r\\n'/, 'false'],
  [/typeof input !== 'string'/, 'false'],
  [/(?<=var fastMode = )config\.fastMode/, 'undefined'],
  [/\t\/\*\* Sets the abort flag \*\/\n(?:.*\n)*?\t\t};\n/, ''],
  [/message: 'Quoted field unterminated',/, ''],
  [/message: 'Trailing quote on quoted field is malformed',/, ''],
  [/delimiter: delim,\s+linebreak: newline,\s+aborted: aborted,\s+truncated: !!stopped,/, ''],
  [/renamedHeaders: renamedHeaders/, ''],
  [/\t\/\*\* Gets the cursor position \*\/\n(?:.*\n)*?\t\t};\n/, ''],
]

/**
 * The text of Papa Parse with its parser alone, for the options `delimiter` (one sign), `newline`
 * and `preview`, and with rows, the codes of errors and the cursor alone in its answer. Throws
 * where a part that goes is not found: it was changed.
 */
export function parserAlone(text: string): string {
  const gone = LEFT_OUT.map((line) => [line, ''] as const)
  return [...gone, ...SETTLED].reduce((left, [part, by]) => {
    if (left.search(part) < 0)
      throw new Error(`Papa Parse has no part like ${part.source} any more`)
    return left.replace(part, () => by)
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
