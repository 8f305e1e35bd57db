// Pictures that are pasted into a text, or dropped onto it, for CodeMirror; and files that are
// none.
import { EditorView } from '@codemirror/view'

/** What the editor itself reads into the text. */
const isText = ({ name, type }: File): boolean =>
  type.startsWith('text/') || /\.(?:mdx?|markdown|txt|ya?ml|csv)$/i.test(name)

/** Takes pictures that are pasted or dropped, tells of files that are none, and leaves text. */
export const pictures = (onPicture: (picture: File) => void, onOther: (file: File) => void) => {
  const taken = (transfer: DataTransfer | null, event: Event): boolean => {
    const file = fileIn(transfer)
    if (!file) return false
    event.preventDefault()
    if (file.type.startsWith('image/')) onPicture(file)
    else onOther(file)
    return true
  }
  return EditorView.domEventHandlers({
    paste: (event) => taken(event.clipboardData, event),
    drop: (event, view) => {
      const at = view.posAtCoords({ x: event.clientX, y: event.clientY })
      if (at !== null && fileIn(event.dataTransfer)) view.dispatch({ selection: { anchor: at } })
      return taken(event.dataTransfer, event)
    },
  })
}

/** Cells of a spreadsheet are copied as a picture, too: words are meant where there are some. */
const fileIn = (transfer: DataTransfer | null): File | undefined =>
  transfer?.types.includes('text/plain') === true
    ? undefined
    : [...(transfer?.files ?? [])].find((file) => !isText(file))
