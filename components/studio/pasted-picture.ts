// Pictures that are pasted into a text, or dropped onto it, for CodeMirror; and files that are
// none.
import { EditorView } from '@codemirror/view'

const PLACED = ['image/png', 'image/jpeg', 'image/webp']
/** The largest picture that is read, in bytes. */
const MOST = 24_000_000

/** What the editor itself reads into the text. */
const isText = ({ name, type }: File): boolean =>
  type.startsWith('text/') || /\.(?:mdx?|markdown|txt|ya?ml|csv)$/i.test(name)

/** Why a file is not placed, if it is not. */
function refusalOf({ name, type, size }: File): string | undefined {
  if (!PLACED.includes(type)) {
    const what = type.startsWith('image/') ? 'a picture of another kind' : 'no picture'
    return `“${name}” is ${what}: a PNG, a JPEG or a WebP can be placed.`
  }
  return size > MOST ? `“${name}” is larger than 24 MB: save it smaller, then place it.` : undefined
}

/**
 * Takes a picture that is pasted or dropped, tells why another file is not taken, and leaves text.
 * Where the text is not written in (another window does) nothing is placed either.
 */
export const pictures = (onPicture: (picture: File) => void, onRefused: (why: string) => void) => {
  const taken = (transfer: DataTransfer | null, event: Event, { state }: EditorView): boolean => {
    const [file, ...others] = filesIn(transfer)
    if (!file) return false
    event.preventDefault()
    if (state.readOnly) return true
    const why = refusalOf(file)
    if (why !== undefined) onRefused(why)
    else {
      onPicture(file)
      if (others.length > 0) onRefused(`Of these files “${file.name}” alone is placed.`)
    }
    return true
  }
  return EditorView.domEventHandlers({
    paste: (event, view) => taken(event.clipboardData, event, view),
    drop: (event, view) => {
      const at = view.posAtCoords({ x: event.clientX, y: event.clientY })
      if (at !== null && filesIn(event.dataTransfer).length > 0)
        view.dispatch({ selection: { anchor: at } })
      return taken(event.dataTransfer, event, view)
    },
  })
}

/**
 * Refuses files that are dropped beside a text, which a browser would open in place of the page or
 * in a tab of its own. Returns what ends that.
 */
export function refuseBeside(onRefused: (why: string) => void): () => void {
  const refuse = (event: DragEvent): void => {
    if (event.defaultPrevented || event.dataTransfer?.types.includes('Files') !== true) return
    event.preventDefault()
    if (event.type === 'drop') onRefused('Drop a picture onto the text it belongs to.')
  }
  addEventListener('dragover', refuse)
  addEventListener('drop', refuse)
  return () => {
    removeEventListener('dragover', refuse)
    removeEventListener('drop', refuse)
  }
}

/** Cells of a spreadsheet are copied as a picture, too: words are meant where there are some. */
const filesIn = (transfer: DataTransfer | null): readonly File[] =>
  transfer?.types.includes('text/plain') === true
    ? []
    : [...(transfer?.files ?? [])].filter((file) => !isText(file))
