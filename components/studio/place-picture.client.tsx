// A picture that was pasted, dropped or chosen: its words are asked before it is placed.
import { useEffect, useRef, useState } from 'react'
import { ask } from './ask'

interface Props {
  readonly file: string
  /** What is to be placed; undefined when nothing is. */
  readonly picture: File | undefined
  readonly look: string
  readonly onPlaced: (markdown: string) => void
  readonly onClosed: () => void
}

/** The content of a file as a data: address. */
const dataOf = (picture: File): Promise<string> =>
  new Promise((resolve, reject) => {
    const reader = new FileReader()
    reader.onload = () => resolve(typeof reader.result === 'string' ? reader.result : '')
    reader.onerror = () => reject(new Error('The picture cannot be read.'))
    reader.readAsDataURL(picture)
  })

export function PlacePicture({ file, picture, look, onPlaced, onClosed }: Props) {
  const dialog = useRef<HTMLDialogElement>(null)
  const [data, setData] = useState('')
  const [words, setWords] = useState('')
  const [said, setSaid] = useState('')
  useEffect(() => {
    if (!picture) return
    setWords('')
    setSaid('')
    setData('')
    dialog.current?.showModal()
    dataOf(picture).then(setData, (error: unknown) => setSaid(String(error)))
  }, [picture])
  const place = () => {
    ask('/api/picture', { file, words, data: data.slice(data.indexOf(',') + 1) })
      .then(({ address }) => {
        dialog.current?.close()
        onPlaced(`![${words.trim().replace(/[[\]\\]/g, '\\$&')}](${address})`)
      })
      .catch((error: unknown) => setSaid(error instanceof Error ? error.message : String(error)))
  }
  return (
    <dialog
      ref={dialog}
      aria-labelledby="place-picture"
      className="rounded-lg border border-edge bg-card p-5 text-ink shadow-above"
      onClose={onClosed}
    >
      <form
        className="grid gap-3"
        onSubmit={(event) => {
          event.preventDefault()
          place()
        }}
      >
        <h2 id="place-picture" className="m-0 font-serif">
          Place a picture
        </h2>
        {data !== '' && <img src={data} alt="" className="max-h-60 w-80 object-contain" />}
        <label>
          What it shows, for whoever does not see it
          <input
            required
            className="block w-80 rounded-sm border border-edge bg-paper px-3 py-1.5"
            value={words}
            maxLength={200}
            onChange={({ target }) => setWords(target.value)}
          />
        </label>
        {said !== '' && (
          <p role="alert" className="m-0 w-80 text-no">
            {said}
          </p>
        )}
        <p className="m-0 flex gap-2">
          <button type="submit" className={look} disabled={data === '' || words.trim() === ''}>
            Place it
          </button>
          <button type="button" className={look} onClick={() => dialog.current?.close()}>
            Cancel
          </button>
        </p>
      </form>
    </dialog>
  )
}
