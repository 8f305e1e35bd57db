// A new article: its category and its name in addresses, then a draft to write in.
import { useRef, useState } from 'react'
import { ask } from './ask'

interface Props {
  readonly categories: readonly { readonly id: string; readonly title: string }[]
  readonly look: string
  readonly onMade: (file: string) => void
}

/** The name of an article in addresses, from the words of its title. */
const slugOf = (title: string): string =>
  title
    .normalize('NFKD')
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-|-$/g, '')

export function NewArticle({ categories, look, onMade }: Props) {
  const dialog = useRef<HTMLDialogElement>(null)
  const [said, setSaid] = useState('')
  const make = (form: HTMLFormElement) => {
    const given = Object.fromEntries(new FormData(form))
    const { title = '', category = '' } = given
    if (typeof title !== 'string' || typeof category !== 'string') return
    const slug = slugOf(title)
    if (slug === '') {
      setSaid(
        'Its address is made of these words, in letters from a to z: write them so for now. The ' +
          'title may be in any script later.',
      )
      return
    }
    setSaid('')
    ask('/api/new', { category, slug })
      .then(({ file }) => {
        dialog.current?.close()
        onMade(file)
      })
      .catch((error: unknown) => setSaid(error instanceof Error ? error.message : String(error)))
  }
  return (
    <>
      <button type="button" className={look} onClick={() => dialog.current?.showModal()}>
        New article
      </button>
      <dialog
        ref={dialog}
        aria-labelledby="new-article"
        className="rounded-lg border border-edge bg-card p-5 text-ink shadow-above"
      >
        <form
          method="dialog"
          className="grid gap-3"
          onSubmit={(event) => {
            event.preventDefault()
            make(event.currentTarget)
          }}
        >
          <h2 id="new-article" className="m-0 font-serif">
            New article
          </h2>
          <label>
            What it answers
            <input
              name="title"
              required
              className="block w-80 rounded-sm border border-edge bg-paper px-3 py-1.5"
            />
          </label>
          <label>
            Category
            <select
              name="category"
              className="block w-80 rounded-sm border border-edge bg-paper px-3 py-1.5"
            >
              {categories.map(({ id, title }) => (
                <option key={id} value={id}>
                  {title}
                </option>
              ))}
            </select>
          </label>
          {said !== '' && (
            <p role="alert" className="m-0 w-80 text-no">
              {said}
            </p>
          )}
          <p className="m-0 flex gap-2">
            <button type="submit" className={look}>
              Begin a draft
            </button>
            <button type="button" className={look} onClick={() => dialog.current?.close()}>
              Cancel
            </button>
          </p>
        </form>
      </dialog>
    </>
  )
}
