// The files of the contact form: chosen, pasted or dropped, one list of them, and each taken out
// again. They are in the field itself, so that the form sends them. They are not kept with the
// draft.
import { MOST_ATTACHED, MOST_BYTES } from '@/lib/support/attachments/limits'
import { TEXT_BUTTON } from '@/components/look/text'
import { markup } from '@/components/wizard/markup'

/** The longest side of a picture that is made smaller, in pixels: its small print stays legible. */
const LONGEST_SIDE = 2600

/** Attends to the field of files; `tell` is told what is wrong, '' where nothing is. */
export function attendFiles(
  field: HTMLInputElement,
  form: HTMLElement,
  tell: (words: string) => void,
): void {
  const list = markup('ul', { class: 'm-0 mt-2 list-none p-0', 'aria-label': 'Attached' })
  field.after(list)
  let files: readonly File[] = []
  const show = (next: readonly File[]): void => {
    files = next
    const transfer = new DataTransfer()
    for (const file of files) transfer.items.add(file)
    field.files = transfer.files
    list.replaceChildren(...files.map((file) => row(file)))
  }
  const row = (file: File): HTMLElement => {
    const remove = markup(
      'button',
      { type: 'button', class: `${TEXT_BUTTON} min-h-11 min-w-11` },
      'Remove',
    )
    remove.ariaLabel = `Remove ${file.name}`
    remove.addEventListener('click', () => {
      show(files.filter((each) => each !== file))
      tell('')
      field.focus()
    })
    const size = `${Math.max(1, Math.round(file.size / 1000)).toLocaleString('en-IN')} KB`
    return markup('li', { class: 'm-0 flex items-center gap-3' }, `${file.name}, ${size}`, remove)
  }
  const add = async (more: Iterable<File>): Promise<void> => {
    const fitting = await Promise.all([...more].map(fit))
    const isTooLarge = fitting.find((file) => file.size > MOST_BYTES)
    const all = [...files, ...fitting.filter((file) => file !== isTooLarge)]
    show(all.slice(0, MOST_ATTACHED))
    if (isTooLarge) tell(`${isTooLarge.name} has more than 5 MiB: it is left out.`)
    else if (all.length > MOST_ATTACHED)
      tell(`At most ${MOST_ATTACHED} files: those after them are left out.`)
    else tell('')
  }
  field.addEventListener('change', () => void add(field.files ?? []))
  form.addEventListener('dragover', (event) => {
    if (event.dataTransfer?.types.includes('Files')) event.preventDefault()
  })
  form.addEventListener('drop', (event) => {
    const dropped = event.dataTransfer?.files
    if (!dropped?.length) return
    event.preventDefault()
    void add(dropped)
  })
  document.addEventListener('paste', (event) => {
    const pasted = event.clipboardData?.files
    // What a table or a document puts beside its words is a picture of them.
    if (!pasted?.length || event.clipboardData?.types.includes('text/plain')) return
    event.preventDefault()
    void add(pasted)
  })
}

/** A picture that is too large is made smaller; all else, and what fails, stays as it is. */
async function fit(file: File): Promise<File> {
  if (file.size <= MOST_BYTES || !file.type.startsWith('image/')) return file
  try {
    const picture = await createImageBitmap(file)
    const scale = Math.min(1, LONGEST_SIDE / Math.max(picture.width, picture.height))
    const canvas = document.createElement('canvas')
    canvas.width = Math.round(picture.width * scale)
    canvas.height = Math.round(picture.height * scale)
    canvas.getContext('2d')?.drawImage(picture, 0, 0, canvas.width, canvas.height)
    const blob = await new Promise<Blob | null>((resolve) =>
      canvas.toBlob(resolve, 'image/jpeg', 0.85),
    )
    return blob ? new File([blob], file.name, { type: blob.type }) : file
  } catch {
    return file
  }
}
