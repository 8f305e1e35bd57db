// The ways in which an open file is shown, of which one is chosen.
import { hasRows } from '@/lib/lint/editor/row-table'

const FACES = ['Text', 'Form', 'Tree', 'Table', 'Searches', 'Readers', 'History'] as const
export type Face = (typeof FACES)[number]

/**
 * How a file can be shown: its text; the front matter of an article as a form; how an article or a
 * guided fix is found; what readers asked about an article; a guided fix as its tree; a file of the
 * policy as tables; and what changed in it.
 */
export function facesOf(file: string): readonly Face[] {
  const isArticle = file.startsWith('content/articles/')
  const isWizard = file.startsWith('content/wizards/')
  const has: Readonly<Record<Face, boolean>> = {
    Text: true,
    Form: isArticle,
    Tree: isWizard,
    Table: hasRows(file),
    Searches: isArticle || isWizard,
    Readers: isArticle,
    History: true,
  }
  return FACES.filter((face) => has[face])
}

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
