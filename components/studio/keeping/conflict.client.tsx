/** Another version of the open file than the one it was begun from; null where it is gone. */
export interface OnDisk {
  readonly disk: string | null
  readonly version: string | null
}

interface Props {
  readonly conflict: OnDisk
  readonly look: string
  readonly onOver: (version: string | null) => void
  readonly onTake: () => void
}

/** Both versions of a file that was changed on the disk, or deleted, while it was open. */
export function Conflict({ conflict: { disk, version }, look, onOver, onTake }: Props) {
  return (
    <section role="alert" className="border-b-2 border-no bg-differ-ground p-3">
      <p className="m-0 font-semibold">
        Somebody {disk === null ? 'deleted' : 'changed'} this file on the disk while it was open
        here. Nothing was written.
      </p>
      {disk !== null && (
        <details className="my-2">
          <summary>What stands on the disk</summary>
          <pre className="max-h-60 overflow-auto whitespace-pre-wrap">{disk}</pre>
        </details>
      )}
      <p className="m-0 flex gap-2">
        <button type="button" className={look} onClick={() => onOver(version)}>
          {disk === null ? 'Write mine again' : 'Write mine over it'}
        </button>
        <button type="button" className={look} onClick={onTake}>
          {disk === null ? 'Let it be deleted' : 'Take what is on the disk'}
        </button>
      </p>
    </section>
  )
}
