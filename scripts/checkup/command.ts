// The check-up as a command, apart from the process it runs in.
import { createReadStream } from 'node:fs'
import { loadPolicyFolder } from '@/lib/policy/folder'
import type { Policy } from '@/lib/policy/policy'
import { checkUp } from '@/lib/checkup/run'
import { noticeSentence } from '@/lib/checkup/reading/notice'
import { loadSite } from '@/lib/site/load'
import { readSourceFiles } from '@/scripts/build/compile/read-source-files'
import { readSheets } from '@/lib/checkup/workbook/read-sheets'
import { choicesFor, HelpAsked, readArguments, UseError, type Given } from './arguments'
import { printTable, type Print } from './table'

/** Where the command reads what is piped in, and where it writes. */
export interface Streams {
  readonly input: AsyncIterable<Uint8Array>
  readonly print: Print
  readonly printError: (text: string) => void
}

/**
 * Runs the command with the arguments after its name. Resolves to its exit code: 1 where the file
 * or the arguments are refused, with a sentence. Throws only what is a fault of ours.
 */
export async function runCheckUp(args: readonly string[], streams: Streams): Promise<number> {
  try {
    return await checkUpFile(args, streams)
  } catch (error) {
    if (error instanceof HelpAsked) {
      await streams.print(`${error.message}\n`)
      return 0
    }
    const isTheirs = error instanceof UseError || (error instanceof Error && 'code' in error)
    if (!isTheirs) throw error
    streams.printError(sentenceOf(error, args))
    return 1
  }
}

async function checkUpFile(args: readonly string[], streams: Streams): Promise<number> {
  const policy = await loadPolicyFolder('content/policy')
  const given = readArguments(policy, args)
  const { supportAddress } = loadSite(readSourceFiles('content/site', ['.yaml']))
  const source = (): AsyncIterable<Uint8Array> =>
    given.file === '-' ? streams.input : createReadStream(given.file)
  const { account, wishes } = given
  const options = { account, supportAddress, wishes, readSheets }
  if (given.columns.length === 0)
    return told(streams, policy, given, await checkUp(policy, source(), options))
  if (given.file === '-')
    throw new UseError('--column needs a file: what is piped in can be read only once.')
  const first = await checkUp(policy, source(), options)
  const columns = (first.kind === 'done' ? first.checkUp.mapping : first.mapping)?.columns ?? []
  const choices = choicesFor(
    policy,
    given.columns,
    columns.map(({ header }) => header),
  )
  return told(streams, policy, given, await checkUp(policy, source(), { ...options, choices }))
}

async function told(
  { print, printError }: Streams,
  policy: Policy,
  given: Given,
  outcome: Awaited<ReturnType<typeof checkUp>>,
): Promise<number> {
  if (outcome.kind === 'done') {
    await printTable(print, policy, outcome.checkUp, given)
    return 0
  }
  printError(outcome.notices.map(noticeSentence).join('\n'))
  if (outcome.mapping)
    printError(
      'Say what a column holds with --column "HEADER=FIELD", and where the header is with ' +
        '--header N; --help has the rest.',
    )
  return 1
}

/** What the system says of a file, as a sentence. */
function sentenceOf(
  error: Error & { readonly code?: unknown; readonly path?: unknown },
  [file = '']: readonly string[],
): string {
  const says: Readonly<Record<string, string>> = {
    ENOENT: 'There is no such file',
    EISDIR: 'This is a folder, not a file',
    EACCES: 'This file may not be read',
  }
  const known = says[String(error.code)]
  return known === undefined
    ? error.message
    : `${known}: ${typeof error.path === 'string' ? error.path : file}`
}
