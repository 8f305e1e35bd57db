// The ways in which an open article is shown, of which one is chosen.

/** Its text, its front matter as a form, how it is found, and what changed in it. */
export const FACES = ['Text', 'Form', 'Searches', 'History'] as const
export type Face = (typeof FACES)[number]

interface Props {
  readonly face: Face
  readonly faces: readonly Face[]
  readonly onFace: (face: Face) => void
}

const SWITCH =
  'border-0 bg-transparent px-4 py-1 aria-pressed:bg-card aria-pressed:font-semibold ' +
  'aria-pressed:text-accent'

export function Faces({ face, faces, onFace }: Props) {
  return (
    <div
      role="group"
      aria-label="Shown as"
      className="flex gap-1 border-b border-line bg-surface p-1"
    >
      {faces.map((name) => (
        <button
          key={name}
          type="button"
          aria-pressed={name === face}
          className={SWITCH}
          onClick={() => onFace(name)}
        >
          {name}
        </button>
      ))}
    </div>
  )
}
