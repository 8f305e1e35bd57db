// The files of content by what they need, and those of one group.
import { useState } from 'react'
import { FILE_STATES, type FileState, type ListedFile } from './listed-file'

interface Props {
  readonly files: readonly ListedFile[]
  readonly open: string | undefined
  readonly onOpen: (file: string) => void
}

const SIGNS = {
  broken: '✕',
  asked: '?',
  stale: '◷',
  warned: '!',
  draft: '◐',
  clean: '✓',
  unchecked: '·',
} as const
const COLOURS = {
  broken: 'text-no',
  asked: 'text-differ',
  stale: 'text-differ',
  warned: 'text-differ',
  draft: 'text-accent',
  clean: 'text-yes',
  unchecked: 'text-muted',
} as const
const ROW =
  'flex w-full gap-2 rounded-sm border-0 bg-transparent px-2 py-1.5 text-start hover:bg-surface ' +
  'aria-[current]:bg-tint'
const NEEDS = 'Needs a look'
/** What files are listed by. */
const FILED = { group: 'topic', owner: 'who looks after it', state: 'how it stands' } as const
type Filed = keyof typeof FILED
const isFiled = (value: string): value is Filed => value in FILED

const STANDING: Readonly<Record<FileState, string>> = {
  broken: 'Broken',
  asked: 'Asked about',
  stale: 'To be checked again',
  draft: 'Drafts',
  warned: 'With hints',
  clean: 'Without a problem',
  unchecked: 'Not checked yet',
}
const filedUnder = (one: ListedFile, by: Filed): string =>
  by === 'state' ? STANDING[one.state] : one[by]

export function FileList({ files, open, onOpen }: Props) {
  const [words, setWords] = useState('')
  const [by, setBy] = useState<Filed>('group')
  const wanted = words.toLowerCase().split(/\s+/)
  const found = files.filter(({ title, file, owner }) =>
    wanted.every((word) => `${title} ${file} ${owner}`.toLowerCase().includes(word)),
  )
  const urgent = found.filter(
    ({ state, isUnsaved }) => ['broken', 'asked', 'stale', 'draft'].includes(state) || isUnsaved,
  )
  const filed = [...new Set(found.map((one) => filedUnder(one, by)))].sort()
  const groups =
    by === 'state'
      ? FILE_STATES.map((state) => STANDING[state]).filter((title) => filed.includes(title))
      : filed
  return (
    <nav aria-label="Files" className="flex min-h-0 flex-col border-e border-line bg-paper">
      <label className="block p-3">
        <span className="sr-only">Find a file</span>
        <input
          type="search"
          placeholder="Find"
          className="w-full rounded-sm border border-edge bg-card px-3 py-1.5"
          value={words}
          onChange={({ target }) => setWords(target.value)}
        />
      </label>
      <label className="px-3 pb-2 text-muted">
        By{' '}
        <select
          className="rounded-sm border border-edge bg-card px-1 py-0.5 text-ink"
          value={by}
          onChange={({ target }) => isFiled(target.value) && setBy(target.value)}
        >
          {(['group', 'owner', 'state'] as const).map((field) => (
            <option key={field} value={field}>
              {FILED[field]}
            </option>
          ))}
        </select>
      </label>
      <div className="min-h-0 flex-1 overflow-y-auto px-2 pb-6">
        {urgent.length > 0 && (
          <Group title={NEEDS} files={urgent} open={open} onOpen={onOpen} isOpen />
        )}
        {groups.map((title) => (
          <Group
            key={title}
            title={title}
            files={found.filter((one) => filedUnder(one, by) === title)}
            open={open}
            onOpen={onOpen}
            isOpen={words !== ''}
          />
        ))}
        {found.length === 0 && <p className="px-2 text-muted">No file has these words.</p>}
      </div>
    </nav>
  )
}

function Group({
  title,
  files,
  open,
  onOpen,
  isOpen,
}: Props & { readonly title: string; readonly isOpen: boolean }) {
  const holds = files.some(({ file }) => file === open)
  return (
    <details open={isOpen || holds} className="mb-2">
      <summary className="cursor-pointer px-2 py-1 font-semibold text-muted">
        {title} · {files.length}
      </summary>
      <ul className="m-0 list-none p-0">
        {files.map((one) => (
          <li key={one.file}>
            <button
              type="button"
              aria-current={one.file === open ? 'true' : undefined}
              className={ROW}
              onClick={() => onOpen(one.file)}
            >
              <span aria-hidden="true" className={COLOURS[one.state]}>
                {SIGNS[one.state]}
              </span>
              <span className="min-w-0">
                <span className="block font-semibold">{one.title}</span>
                <span className="block truncate text-muted">{standing(one)}</span>
              </span>
            </button>
          </li>
        ))}
      </ul>
    </details>
  )
}

const counted = (count: number, one: string, many: string): string[] =>
  count === 0 ? [] : [count === 1 ? `1 ${one}` : `${count} ${many}`]

/** How a file stands, in words. */
function standing({ state, errors, advice, isUnsaved, asked }: ListedFile): string {
  if (state === 'unchecked' && !isUnsaved) return 'not checked yet'
  const said = [
    ...(isUnsaved ? ['not saved'] : []),
    ...(state === 'draft' ? ['draft'] : []),
    ...(asked ? ['asked about'] : []),
    ...(state === 'stale' ? ['to be checked again'] : []),
    ...counted(errors, 'error', 'errors'),
    ...counted(advice, 'hint', 'hints'),
  ]
  return said.length === 0 ? 'no problem' : said.join(' · ')
}
