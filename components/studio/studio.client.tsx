// The studio's page: the files, the text of one with what is wrong with it, and its page beside it.
import { useCallback, useEffect, useRef, useState } from 'react'
import { createRoot } from 'react-dom/client'
import type { Diagnostic, Place } from '@/lib/core/diagnostic'
import { ask, Refused, type Answers } from './ask'
import { FileList } from './file-list.client'
import { Faces, facesOf, type Face } from './faces/faces.client'
import { OtherFace, type OpenText } from './faces/other-face.client'
import { withHeard, type Heard } from './listed-file'
import { NewArticle } from './new-article.client'
import { PlacePicture } from './place-picture.client'
import { Preview } from './page/preview.client'
import { Problems } from './problems.client'
import { openEditor, type TextEditor } from './text-editor'

/** A writer pauses for so long before what was typed is checked, in milliseconds. */
const PAUSE = 150
/** While files are being checked the list follows, in milliseconds. */
const LISTED_AGAIN = 2000
const BUTTON =
  'rounded-sm border border-edge bg-card px-3 py-1.5 font-semibold text-accent ' +
  'hover:border-accent disabled:text-muted disabled:hover:border-edge'

const FRAME =
  'grid h-dvh w-full max-w-none grid-rows-[auto_minmax(0,1fr)] text-[14px]/[1.5] ' +
  'grid-cols-[16rem_minmax(0,1fr)_calc(390px+1.75rem)]'
const HEADER = 'col-span-3 flex items-center gap-3 border-b border-line bg-surface px-4 py-2'

const NOTHING = { files: [], categories: [], roles: [], scopes: [] }
const UNHEARD = { asked: {}, unknown: 'Asking the database …' }

interface Conflict {
  readonly disk: string
  readonly version: string
}

function Studio({ site }: { readonly site: string }) {
  const [listed, setListed] = useState<Answers['/api/files']>(NOTHING)
  const [heard, setHeard] = useState<Heard>(UNHEARD)
  const [open, setOpen] = useState<OpenText>()
  const [found, setFound] = useState<readonly Diagnostic[]>([])
  const [checked, setChecked] = useState(0)
  const [said, setSaid] = useState('')
  const [picture, setPicture] = useState<File>()
  const [face, setFace] = useState<Face>('Text')
  const [text, setText] = useState('')
  const [line, setLine] = useState(1)
  const [conflict, setConflict] = useState<Conflict>()
  const holder = useRef<HTMLDivElement>(null)
  const editor = useRef<TextEditor>(undefined)
  const now = useRef<OpenText>(undefined)
  now.current = open

  const failed = useCallback((error: unknown) => {
    setSaid(error instanceof Error ? error.message : String(error))
    if (error instanceof Refused && error.disk !== undefined && error.version !== undefined)
      setConflict({ disk: error.disk, version: error.version })
  }, [])
  const list = useCallback(() => {
    ask('/api/readers').then(setHeard).catch(failed)
    return ask('/api/files').then(setListed).catch(failed)
  }, [failed])
  useEffect(() => void list(), [list])
  const isChecking = listed.files.some(({ state }) => state === 'unchecked')
  useEffect(() => {
    if (!isChecking) return undefined
    const timer = setInterval(() => void list(), LISTED_AGAIN)
    return () => clearInterval(timer)
  }, [isChecking, list])

  const show = useCallback((diagnostics: readonly Diagnostic[]) => {
    setFound(diagnostics)
    setChecked((count) => count + 1)
    editor.current?.show(diagnostics)
  }, [])

  const save = useCallback(
    (over?: string) => {
      const { file, base } = now.current ?? {}
      const text = editor.current?.text()
      if (file === undefined || text === undefined) return
      ask('/api/save', { file, text, base: over ?? base ?? null })
        .then(({ version, diagnostics }) => {
          setOpen({ file, base: version, isUnsaved: false })
          setConflict(undefined)
          setSaid('Saved.')
          show(diagnostics)
          return list()
        })
        .catch(failed)
    },
    [failed, list, show],
  )

  const openFile = useCallback(
    async (file: string) => {
      const { text: read, base, isUnsaved, diagnostics } = await ask('/api/open', { file })
      editor.current?.destroy()
      setText(read)
      setLine(1)
      setOpen({ file, base, isUnsaved })
      setConflict(undefined)
      setSaid(isUnsaved ? 'This text was not saved; it is as you left it.' : '')
      history.replaceState(null, '', `#${file}`)
      let timer: ReturnType<typeof setTimeout> | undefined
      if (holder.current)
        editor.current = openEditor(holder.current, file, read, {
          onSave: () => save(),
          onPicture: setPicture,
          onLine: setLine,
          onText: (typed) => {
            setText(typed)
            setOpen((before) => before && { ...before, isUnsaved: true })
            setSaid('')
            clearTimeout(timer)
            timer = setTimeout(() => {
              ask('/api/edit', { file, text: typed, base: now.current?.base ?? null })
                .then((answer) => {
                  if (now.current?.file === file && editor.current?.text() === typed)
                    show(answer.diagnostics)
                })
                .catch(failed)
            }, PAUSE)
          },
        })
      show(diagnostics)
    },
    [failed, save, show],
  )
  useEffect(() => {
    const named = decodeURIComponent(location.hash.slice(1))
    if (named !== '') openFile(named).catch(failed)
  }, [failed, openFile])

  const forget = () => {
    if (!open) return
    ask('/api/forget', { file: open.file })
      .then(() => openFile(open.file))
      .then(list)
      .catch(failed)
  }
  const files = withHeard(listed.files, heard)
  const one = files.find(({ file }) => file === open?.file)
  const faces = facesOf(open?.file ?? '')
  const goTo = (place: Place) => {
    setFace('Text')
    // The text is shown before the place in it is.
    setTimeout(() => editor.current?.goTo(place))
  }
  const shown: Face = open && faces.includes(face) ? face : 'Text'
  return (
    <div className={FRAME}>
      <header className={HEADER}>
        <h1 className="m-0 font-serif text-lg">{one?.title ?? 'Studio'}</h1>
        {open && <code className="truncate text-muted">{open.file}</code>}
        <p role="status" className="m-0 ms-auto text-muted">
          {said || (open?.isUnsaved === true ? 'Not saved yet; kept on this machine.' : '')}
        </p>
        <NewArticle
          categories={listed.categories}
          look={BUTTON}
          onMade={(file) => {
            void list()
              .then(() => openFile(file))
              .catch(failed)
          }}
          onFailed={failed}
        />
        <button type="button" className={BUTTON} disabled={!open?.isUnsaved} onClick={forget}>
          Throw away
        </button>
        <button type="button" className={BUTTON} disabled={!open?.isUnsaved} onClick={() => save()}>
          Save
        </button>
      </header>
      <FileList
        files={files}
        open={open?.file}
        onOpen={(file) => void openFile(file).catch(failed)}
      />
      <main className="flex min-h-0 min-w-0 flex-col">
        {conflict && (
          <section role="alert" className="border-b-2 border-no bg-differ-ground p-3">
            <p className="m-0 font-semibold">
              Somebody changed this file on the disk while it was open here. Nothing was written.
            </p>
            <details className="my-2">
              <summary>What stands on the disk</summary>
              <pre className="max-h-60 overflow-auto whitespace-pre-wrap">{conflict.disk}</pre>
            </details>
            <p className="m-0 flex gap-2">
              <button type="button" className={BUTTON} onClick={() => save(conflict.version)}>
                Write mine over it
              </button>
              <button type="button" className={BUTTON} onClick={forget}>
                Take what is on the disk
              </button>
            </p>
          </section>
        )}
        {open && <Faces face={shown} faces={faces} onFace={setFace} />}
        <div ref={holder} hidden={shown !== 'Text'} className="min-h-0 flex-1 overflow-hidden" />
        {open && shown !== 'Text' && (
          <OtherFace
            face={shown}
            open={open}
            text={text}
            found={found}
            checked={checked}
            listed={listed}
            asked={one?.asked}
            unheard={heard.unknown}
            look={BUTTON}
            onText={(changed) => editor.current?.replace(changed)}
            onLine={(line) => goTo({ line, column: 1 })}
            onSaid={setSaid}
            onFailed={failed}
          />
        )}
        {!open && <p className="m-auto text-muted">Choose a file, or begin an article.</p>}
        {open && (
          <Problems
            found={found}
            look={BUTTON}
            onGo={goTo}
            onMend={(problem) => editor.current?.mend(problem)}
          />
        )}
      </main>
      {open && (
        <PlacePicture
          file={open.file}
          picture={picture}
          look={BUTTON}
          onPlaced={(markdown) => editor.current?.insert(markdown)}
          onClosed={() => setPicture(undefined)}
        />
      )}
      <Preview
        page={one?.page}
        checked={checked}
        site={site}
        roles={listed.roles}
        text={text}
        line={line}
      />
    </div>
  )
}

const root = document.querySelector<HTMLElement>('#studio')
if (root) createRoot(root).render(<Studio site={root.dataset['site'] ?? ''} />)
