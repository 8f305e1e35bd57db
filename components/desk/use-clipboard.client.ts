import { useState } from 'react'

/** What was copied last. `text` is there where the browser refused: to be copied by hand. */
export type Copied = { readonly message: string; readonly text?: string }

/** Copies a text and says so; where the browser refuses, gives the text to be shown. */
export function useClipboard(): readonly [
  Copied | undefined,
  (text: string, done: string) => void,
] {
  const [copied, setCopied] = useState<Copied>()
  const copy = (text: string, done: string) => {
    // Without a safe origin there is no clipboard at all.
    const clipboard = navigator.clipboard as Clipboard | undefined
    const refused = () =>
      setCopied({ message: 'Your browser does not let this page copy. Here it is:', text })
    if (clipboard) clipboard.writeText(text).then(() => setCopied({ message: done }), refused)
    else refused()
  }
  return [copied, copy]
}
