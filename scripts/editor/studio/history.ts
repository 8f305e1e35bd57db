// What git knows of a file of content, and a commit of it. Asks git alone, without a shell; a file
// is never taken for an option.
import { execFileSync } from 'node:child_process'
import type { FileHistory, KeptChange } from '@/components/studio/kept-change'

/** How many changes are shown, and how long the answer of git may be, in bytes. */
const MOST_CHANGES = 20
const MOST_BYTES = 8 * 1024 * 1024

const RECORD = '\x1e'
const PART = '\x1f'
const FORMAT = `${RECORD}%h${PART}%an${PART}%as${PART}%s${PART}`
const DIFF = ['--no-color', '--no-ext-diff', '--no-textconv', '--unified=2']

/** Runs git; throws an Error with its own first line where it refuses. */
function git(args: readonly string[]): string {
  try {
    return execFileSync('git', args, {
      encoding: 'utf8',
      maxBuffer: MOST_BYTES,
      stdio: ['ignore', 'pipe', 'pipe'],
      env: { ...process.env, GIT_LITERAL_PATHSPECS: '1', GIT_TERMINAL_PROMPT: '0' },
    })
  } catch (error) {
    const said = error instanceof Error && 'stderr' in error ? String(error.stderr) : ''
    const line = said.split('\n').find((one) => one.trim() !== '')
    throw new Error(line ?? 'git did not answer', { cause: error })
  }
}

/** The changes of a file, the newest first, and what of it is not committed yet. */
export function historyOf(file: string): FileHistory {
  try {
    const kept = git([
      ...['log', '--follow', `--max-count=${MOST_CHANGES}`, `--format=${FORMAT}`, '--patch'],
      ...[...DIFF, '--', file],
    ])
    const isNew = git(['ls-files', '--', file]).trim() === ''
    const uncommitted = isNew ? '' : git(['diff', 'HEAD', ...DIFF, '--', file])
    return {
      isInGit: true,
      isNew,
      uncommitted: linesOf(uncommitted),
      changes: kept.split(RECORD).filter(Boolean).map(changeOf),
    }
  } catch {
    return { isInGit: false, isNew: false, uncommitted: [], changes: [] }
  }
}

function changeOf(record: string): KeptChange {
  const [commit = '', author = '', day = '', subject = '', ...patch] = record.split(PART)
  return { commit, author, day, subject, lines: linesOf(patch.join(PART)) }
}

/** The lines of a patch that changed, with those around them; without the names of files. */
const linesOf = (patch: string): readonly string[] => {
  const lines = patch.split('\n')
  const first = lines.findIndex((line) => line.startsWith('@@'))
  return first < 0 ? [] : lines.slice(first).filter((line) => line !== '')
}

/** Commits a file as it stands on the disk, and no other. Throws an Error that says why not. */
export function commitFile(file: string, message: string): void {
  git(['add', '--', file])
  git(['commit', '--only', `--message=${message}`, '--', file])
}
