// The file that is open in this window: its text, what is wrong with it, and how it is kept, saved
// and left so that nothing typed is lost.
import { useCallback, useEffect, useMemo, useRef, useState } from 'react'
import type { Diagnostic } from '@/lib/core/diagnostic'
import { ask, Refused } from '../ask'
import type { OpenText } from '../faces/other-face.client'
import { refuseBeside } from '../pasted-picture'
import { openEditor, type TextEditor } from '../text-editor'
import type { OnDisk } from './conflict.client'
import { openKeeper, type Typed } from './keeper'
import { holdFile, type Hold } from './one-window'

/** A writer pauses for so long before what was typed is checked, in milliseconds. */
const PAUSE = 150
/** What the server did not take is sent again after so long, in milliseconds. */
const AGAIN = 1000
/** Browsers send 64 KiB once a page is left, in characters: one may take three bytes. */
const MOST_LEAVING = 20_000

/** `list` asks for the list of files anew. */
export function useOpenFile(list: () => Promise<void>) {
  const [open, setOpen] = useState<OpenText>()
  const [found, setFound] = useState<readonly Diagnostic[]>([])
  const [checked, setChecked] = useState(0)
  const [said, setSaid] = useState('')
  const [picture, setPicture] = useState<File>()
  const [text, setText] = useState('')
  const [line, setLine] = useState(1)
  const [conflict, setConflict] = useState<OnDisk>()
  const [isElsewhere, setElsewhere] = useState(false)
  const [unkept, setUnkept] = useState('')
  const holder = useRef<HTMLDivElement>(null)
  const editor = useRef<TextEditor>(undefined)
  const hold = useRef<Hold>(undefined)
  const isLost = useRef(false)
  const saving = useRef(Promise.resolve())
  const opening = useRef(0)
  const again = useRef<(file: string) => Promise<void>>(undefined)
  const now = useRef<OpenText>(undefined)
  now.current = open

  const failed = useCallback((error: unknown) => {
    setSaid(error instanceof Error ? error.message : String(error))
    if (error instanceof Refused && error.disk !== undefined && error.version !== undefined)
      setConflict({ disk: error.disk, version: error.version })
  }, [])
  const show = useCallback((diagnostics: readonly Diagnostic[]) => {
    setFound(diagnostics)
    setChecked((count) => count + 1)
    editor.current?.show(diagnostics)
  }, [])
  const isShown = useCallback(
    ({ file, text }: Pick<Typed, 'file' | 'text'>) =>
      now.current?.file === file && editor.current?.text() === text,
    [],
  )

  const keeper = useMemo(
    () =>
      openKeeper({
        pause: PAUSE,
        again: AGAIN,
        send: (typed) => ask('/api/edit', typed),
        onKept: (typed, { diagnostics, isUnsaved }) => {
          isLost.current = false
          setUnkept('')
          if (!isShown(typed)) return
          setOpen((before) => before && { ...before, isUnsaved })
          show(diagnostics)
        },
        onFailed: (error) => {
          isLost.current = true
          setUnkept(error instanceof Error ? error.message : String(error))
        },
      }),
    [isShown, show],
  )
  useEffect(() => {
    const leave = (event: BeforeUnloadEvent) => {
      const typed = keeper.behind()
      if (!typed) return
      ask('/api/edit', typed, typed.text.length <= MOST_LEAVING).catch(() => undefined)
      if (isLost.current || typed.text.length > MOST_LEAVING) event.preventDefault()
    }
    addEventListener('beforeunload', leave)
    return () => removeEventListener('beforeunload', leave)
  }, [keeper])

  const saveNow = useCallback(
    async (file: string, over?: string | null) => {
      // Kept first: neither a window that is left during a save nor one that is refused loses it.
      await keeper.flush().catch(() => undefined)
      const base = now.current?.base ?? null
      const text = editor.current?.text()
      if (now.current?.file !== file || text === undefined || hold.current?.isHeld !== true) return
      try {
        const { version, diagnostics } = await ask('/api/save', {
          file,
          text,
          base: over === undefined ? base : over,
        })
        if (now.current?.file !== file) return
        setConflict(undefined)
        setUnkept('')
        const typed = editor.current?.text() ?? text
        now.current = { file, base: version, isUnsaved: typed !== text }
        setOpen(now.current)
        setSaid('Saved.')
        if (typed === text) {
          await keeper.drop()
          show(diagnostics)
        } else keeper.type({ file, text: typed, base: version })
        await list()
      } catch (error) {
        failed(error)
      }
    },
    [failed, keeper, list, show],
  )
  // One after the other: the next is begun from the version that the one before wrote.
  const save = useCallback(
    (over?: string | null) => {
      const file = now.current?.file
      if (file !== undefined) saving.current = saving.current.then(() => saveNow(file, over))
    },
    [saveNow],
  )

  const mend = useCallback((problem: Diagnostic) => {
    if (hold.current?.isHeld === true && editor.current?.mend(problem) !== true)
      setSaid('These words were changed meanwhile; the problem is looked for anew.')
  }, [])

  const openFile = useCallback(
    async (file: string) => {
      const turn = ++opening.current
      // What was typed last is kept before its editor goes.
      const keepAll = async () => {
        while (keeper.behind()) await keeper.flush()
      }
      await keepAll()
      const { text: read, base, isUnsaved, diagnostics } = await ask('/api/open', { file })
      const held =
        hold.current?.file === file && hold.current.isHeld
          ? hold.current
          : await holdFile(file, () => void again.current?.(file).catch(failed))
      await keepAll()
      if (turn !== opening.current) {
        // Another was chosen meanwhile.
        if (hold.current !== held) held.letGo()
        return
      }
      if (hold.current !== held) hold.current?.letGo()
      hold.current = held
      editor.current?.destroy()
      setText(read)
      setLine(1)
      setElsewhere(!held.isHeld)
      now.current = { file, base, isUnsaved }
      setOpen(now.current)
      setConflict(undefined)
      setSaid(isUnsaved ? 'This text was not saved; it is as you left it.' : '')
      history.replaceState(null, '', `#${file}`)
      if (holder.current)
        editor.current = openEditor(
          holder.current,
          file,
          read,
          {
            onSave: save,
            onPicture: (pasted) => {
              if (file.endsWith('.mdx')) setPicture(pasted)
              else setSaid('A picture is placed in an article or a passage; this is neither.')
            },
            onRefused: setSaid,
            onMend: mend,
            onLine: setLine,
            onText: (typed) => {
              setText(typed)
              setOpen((before) => before && { ...before, isUnsaved: true })
              setSaid('')
              keeper.type({ file, text: typed, base: now.current?.base ?? null })
            },
          },
          !held.isHeld,
        )
      show(diagnostics)
    },
    [failed, keeper, mend, save, show],
  )
  again.current = openFile
  useEffect(() => {
    const named = decodeURIComponent(location.hash.slice(1))
    if (named !== '') openFile(named).catch(failed)
  }, [failed, openFile])

  useEffect(() => refuseBeside(setSaid), [])
  useEffect(() => {
    // Whoever comes back from another program may have changed the file there.
    const come = () => {
      const shown = now.current
      if (!shown || shown.isUnsaved || keeper.behind()) return
      ask('/api/open', { file: shown.file })
        .then(async ({ base }) => {
          if (now.current !== shown || base === shown.base) return
          await openFile(shown.file)
          setSaid('It was changed on the disk, and is shown as it stands there.')
        })
        .catch(failed)
    }
    addEventListener('focus', come)
    return () => removeEventListener('focus', come)
  }, [failed, keeper, openFile])

  const forget = () => {
    if (!open) return
    keeper
      .drop()
      .then(() => ask('/api/forget', { file: open.file }))
      .then(({ isThere }) => (isThere ? openFile(open.file) : close()))
      .then(list)
      .catch(failed)
  }
  /** Nothing is open: the file is gone. */
  const close = () => {
    opening.current++
    hold.current?.letGo()
    hold.current = undefined
    editor.current?.destroy()
    editor.current = undefined
    now.current = undefined
    setOpen(undefined)
    setConflict(undefined)
    setSaid('')
    history.replaceState(null, '', location.pathname)
  }
  return {
    ...{ open, text, line, found, checked, said, conflict, isElsewhere, unkept, picture },
    ...{ holder, editor, openFile, save, forget, mend, failed, setSaid, setPicture },
  }
}
