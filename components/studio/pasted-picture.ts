// Pictures that are pasted into a text, or dropped onto it, for CodeMirror.
import { EditorView } from '@codemirror/view'

/** Takes pictures that are pasted or dropped; everything else is text. */
export const pictures = (onPicture: (picture: File) => void) =>
  EditorView.domEventHandlers({
    paste: (event) => taken(event.clipboardData, event, onPicture),
    drop: (event, view) => {
      const at = view.posAtCoords({ x: event.clientX, y: event.clientY })
      if (at !== null && pictureIn(event.dataTransfer)) view.dispatch({ selection: { anchor: at } })
      return taken(event.dataTransfer, event, onPicture)
    },
  })

/** Cells of a spreadsheet are copied as a picture, too: words are meant where there are some. */
const pictureIn = (transfer: DataTransfer | null): File | undefined =>
  transfer?.types.includes('text/plain') === true
    ? undefined
    : [...(transfer?.files ?? [])].find(({ type }) => type.startsWith('image/'))

function taken(
  transfer: DataTransfer | null,
  event: Event,
  onPicture: (picture: File) => void,
): boolean {
  const picture = pictureIn(transfer)
  if (!picture) return false
  event.preventDefault()
  onPicture(picture)
  return true
}
