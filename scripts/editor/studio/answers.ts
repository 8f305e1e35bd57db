// What the studio's page asks, by path: the list of files, a text with what is wrong with it, what
// may be typed, and saving. The page is components/studio.
import * as z from 'zod'
import { complete } from '@/lib/lint/editor/completion'
import { pointedAt } from '@/lib/lint/editor/pointed'
import { newArticle } from '@/lib/lint/create/new-article'
import { openWorkspace, type Workspace } from '@/scripts/editor/workspace'
import { askAside } from './aside'
import { isEdited, listFiles, saveFile, textOnDisk } from './files'
import { commitFile, historyOf } from './history'
import { placePicture } from './pictures'
import { openReaders } from './readers'
import { drawTree } from './tree'
import { openUnsaved, versionOf, type UnsavedTexts } from './unsaved'

/** An answer: JSON with its status. */
export interface StudioAnswer {
  readonly status: number
  readonly body: unknown
}

const file = z.string().refine(isEdited, 'a file of content')
/** Longer ones keep whoever checks and shows them busy for seconds. */
const MOST = 500_000
const TOO_LONG =
  'This text is longer than 500,000 characters; a page is a few thousand. Undo, or part it into ' +
  'several.'
const text = z.string().max(MOST, TOO_LONG)
const shapes = {
  open: z.strictObject({ file }),
  edit: z.strictObject({ file, text, base: z.string().nullable() }),
  at: z.strictObject({ file, text, offset: z.int().min(0) }),
  forget: z.strictObject({ file }),
  tree: z.strictObject({
    file: file.refine((name) => name.startsWith('content/wizards/'), 'a guided fix'),
    chosen: z.record(z.string(), z.string()),
  }),
  commit: z.strictObject({ file, message: z.string().trim().min(1, 'some words').max(500) }),
  picture: z.strictObject({
    file: file.refine((name) => name.endsWith('.mdx'), 'an article or a passage'),
    words: z.string().trim().min(1, 'some words').max(200),
    data: z.base64('a picture in base64'),
  }),
  new: z.strictObject({
    category: z.string(),
    slug: z.string().regex(/^[a-z0-9]+(?:-[a-z0-9]+)*$/),
  }),
} as const

const ok = (body: unknown): StudioAnswer => ({ status: 200, body })
const refused = (status: number, message: string): StudioAnswer => ({ status, body: { message } })
const told = (error: z.ZodError): string =>
  error.issues.some(({ message }) => message === TOO_LONG) ? TOO_LONG : z.prettifyError(error)

/** The studio over the content below the working directory. */
export interface Studio {
  readonly answer: (path: string, body: unknown) => Promise<StudioAnswer>
  readonly refresh: () => void
}

/** `preview` is given what is typed, for whoever shows it; `folder` keeps what is not saved. */
export function openStudio(
  folder: string,
  preview: (workspace: Workspace, file: string) => void = () => undefined,
): Studio {
  const workspace = openWorkspace()
  const unsaved = openUnsaved(folder)
  for (const one of unsaved.all()) workspace.edit(one.file, one.text)
  const handlers = handlersOf(workspace, unsaved, preview)
  let isChecking = false
  /** Checks one file after another, and answers whoever asks in between. */
  const checkNext = (): void => {
    const next = workspace.files().find(({ path }) => !workspace.foundIn(path))
    isChecking = next !== undefined
    if (!next) return
    try {
      workspace.diagnosticsOf(next.path)
      setTimeout(checkNext).unref()
    } catch {
      // What all of it rests on cannot be read: whoever asks next is told, and it is tried again.
      isChecking = false
    }
  }
  const checkAll = (): void => {
    if (!isChecking) setTimeout(checkNext).unref()
    isChecking = true
  }
  return {
    refresh: workspace.refresh,
    answer: async (path, body) => {
      const handler = handlers[path]
      if (!handler) return refused(404, `the studio has no ${path}`)
      checkAll()
      try {
        return await handler(body)
      } catch (error) {
        if (error instanceof z.ZodError) return refused(422, told(error))
        return refused(409, error instanceof Error ? error.message : String(error))
      }
    },
  }
}

type Handlers = Readonly<Record<string, (body: unknown) => StudioAnswer | Promise<StudioAnswer>>>

function handlersOf(
  workspace: Workspace,
  unsaved: UnsavedTexts,
  preview: (workspace: Workspace, file: string) => void,
): Handlers {
  const readers = openReaders(process.env)
  const aside = (what: 'searches' | 'impact', body: unknown): Promise<unknown> =>
    askAside({
      what,
      file: shapes.open.parse(body).file,
      unsaved: unsaved.all().map((one) => ({ file: one.file, text: one.text })),
    })
  return {
    '/api/files': () => {
      const { site, policy } = workspace.context()
      const categories = site.categories.map(({ id, title }) => ({ id, title }))
      const named = (rows: readonly { readonly id: string; readonly label: string }[]) =>
        rows.map(({ id, label }) => ({ id, label }))
      return ok({
        files: listFiles(workspace, unsaved),
        categories,
        roles: named(policy.roles),
        scopes: named(policy.scopes),
      })
    },
    '/api/readers': async () => ok(await readers(workspace.context().drafts)),
    '/api/open': (body) => {
      const asked = shapes.open.parse(body)
      const disk = textOnDisk(asked.file)
      const kept = unsaved.find(asked.file)
      if (disk === undefined && !kept) return refused(404, `there is no ${asked.file}`)
      // What was written a moment ago may not have been noticed yet.
      if (!kept && workspace.textOf(asked.file) !== disk) {
        workspace.edit(asked.file, undefined)
        workspace.refresh()
      }
      return ok({
        text: kept?.text ?? disk,
        base: kept ? kept.base : versionOf(disk ?? ''),
        isUnsaved: kept !== undefined,
        diagnostics: workspace.diagnosticsOf(asked.file),
      })
    },
    '/api/edit': (body) => {
      const asked = shapes.edit.parse(body)
      const isUnsaved = asked.text !== textOnDisk(asked.file)
      if (isUnsaved) unsaved.keep(asked)
      else unsaved.forget(asked.file)
      workspace.edit(asked.file, asked.text)
      preview(workspace, asked.file)
      return ok({ diagnostics: workspace.diagnosticsOf(asked.file), isUnsaved })
    },
    '/api/save': (body) => {
      const asked = shapes.edit.parse(body)
      const saved = saveFile(asked.file, asked.text, asked.base)
      if (!saved.isSaved) return { status: 409, body: saved }
      unsaved.forget(asked.file)
      workspace.refresh()
      workspace.edit(asked.file, undefined)
      return ok({ ...saved, diagnostics: workspace.diagnosticsOf(asked.file) })
    },
    '/api/forget': (body) => {
      const asked = shapes.forget.parse(body)
      unsaved.forget(asked.file)
      workspace.edit(asked.file, undefined)
      preview(workspace, asked.file)
      return ok({ isThere: textOnDisk(asked.file) !== undefined })
    },
    '/api/complete': (body) => {
      const asked = shapes.at.parse(body)
      return ok(complete(asked.text, asked.offset, workspace.context()) ?? { items: [] })
    },
    '/api/point': (body) => {
      const asked = shapes.at.parse(body)
      return ok(pointedAt(asked.text, asked.offset, workspace.context()) ?? {})
    },
    '/api/history': (body) => ok(historyOf(shapes.open.parse(body).file)),
    '/api/commit': (body) => {
      const { file: committed, message } = shapes.commit.parse(body)
      if (unsaved.find(committed)) return refused(409, 'Save first: a commit holds what is saved.')
      commitFile(committed, message)
      return ok({})
    },
    '/api/picture': async (body) => {
      const { file: beside, words, data } = shapes.picture.parse(body)
      return ok(await placePicture(Buffer.from(data, 'base64'), { file: beside, words }))
    },
    '/api/tree': (body) => {
      const { file: drawn, chosen } = shapes.tree.parse(body)
      const written = workspace.textOf(drawn)
      if (written === undefined) return refused(404, `there is no ${drawn}`)
      const found = workspace.diagnosticsOf(drawn)
      return ok(drawTree({ file: drawn, text: written }, chosen, found, workspace.context()))
    },
    '/api/searches': async (body) => ok(await aside('searches', body)),
    '/api/impact': async (body) => ok(await aside('impact', body)),
    '/api/new': (body) => {
      const { category, slug } = shapes.new.parse(body)
      const { site, bySlug } = workspace.context()
      if (!site.categories.some(({ id }) => id === category))
        return refused(422, `there is no category "${category}"`)
      const taken = bySlug.get(slug)
      if (taken) return refused(409, `${taken.file} has that name already`)
      const made = `content/articles/${category}/${slug}.mdx`
      const today = new Date().toISOString().slice(0, 'YYYY-MM-DD'.length)
      const begun = newArticle(slug, category, today).replace(/^---\n/, '---\ndraft: true\n')
      if (!saveFile(made, begun, null).isSaved)
        return refused(409, `${made} is there already; choose another name`)
      workspace.refresh()
      return ok({ file: made })
    },
  }
}
