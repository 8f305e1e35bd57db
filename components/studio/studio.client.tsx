// The studio's page: the files, the text of one with what is wrong with it, and its page beside it.
import { useCallback, useEffect, useState } from 'react'
import { createRoot } from 'react-dom/client'
import type { Place } from '@/lib/core/diagnostic'
import { ask, type Answers } from './ask'
import { FileList } from './file-list.client'
import { Faces, facesOf, type Face } from './faces/faces.client'
import { Conflict } from './keeping/conflict.client'
import { useOpenFile } from './keeping/use-open-file'
import { OtherFace } from './faces/other-face.client'
import { withHeard, type Heard } from './listed-file'
import { NewArticle } from './new-article.client'
import { PlacePicture } from './place-picture.client'
import { Preview } from './page/preview.client'
import { Problems } from './problems.client'

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

function Studio({ site }: { readonly site: string }) {
  const [listed, setListed] = useState<Answers['/api/files']>(NOTHING)
  const [heard, setHeard] = useState<Heard>(UNHEARD)
  const [unlisted, setUnlisted] = useState('')
  const [face, setFace] = useState<Face>('Text')
  const list = useCallback(() => {
    const missed = (error: unknown) =>
      setUnlisted(error instanceof Error ? error.message : String(error))
    ask('/api/readers').then(setHeard).catch(missed)
    return ask('/api/files')
      .then((files) => {
        setListed(files)
        setUnlisted('')
      })
      .catch(missed)
  }, [])
  const opened = useOpenFile(list)
  const { open, text, line, found, checked, conflict, isElsewhere, unkept, picture } = opened
  const { holder, editor, openFile, save, forget, mend, failed, setSaid, setPicture } = opened
  useEffect(() => void list(), [list])
  const isChecking = listed.files.some(({ state }) => state === 'unchecked')
  useEffect(() => {
    if (!isChecking) return undefined
    const timer = setInterval(() => void list(), LISTED_AGAIN)
    return () => clearInterval(timer)
  }, [isChecking, list])
  const files = withHeard(listed.files, heard)
  const one = files.find(({ file }) => file === open?.file)
  const faces = facesOf(open?.file ?? '')
  const goTo = (place: Place) => {
    setFace('Text')
    // The text is shown before the place in it is.
    setTimeout(() => editor.current?.goTo(place))
  }
  const shown: Face = open && !isElsewhere && faces.includes(face) ? face : 'Text'
  const said = opened.said || unlisted
  const isTheirs = open?.isUnsaved !== true || isElsewhere
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
        />
        <button type="button" className={BUTTON} disabled={isTheirs} onClick={forget}>
          Throw away
        </button>
        <button type="button" className={BUTTON} disabled={isTheirs} onClick={() => save()}>
          Save
        </button>
      </header>
      <FileList
        files={files}
        open={open?.file}
        onOpen={(file) => void openFile(file).catch(failed)}
      />
      <main className="flex min-h-0 min-w-0 flex-col">
        {unkept !== '' && (
          <p role="alert" className="m-0 border-b-2 border-no bg-differ-ground p-3">
            {unkept} What you typed last stands in this window alone: leave it open, it is sent
            again until it is kept.
          </p>
        )}
        {isElsewhere && (
          <p role="status" className="m-0 border-b-2 border-edge bg-differ-ground p-3">
            This file is open in another window of the studio. Write there, or close it there to
            write here.
          </p>
        )}
        {conflict && <Conflict conflict={conflict} look={BUTTON} onOver={save} onTake={forget} />}
        {open && !isElsewhere && <Faces face={shown} faces={faces} onFace={setFace} />}
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
        {open && <Problems found={found} look={BUTTON} onGo={goTo} onMend={mend} />}
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
