// The files of content as the studio lists and saves them.
import { existsSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { articleRoute, fixRoute } from '@/lib/core/routes'
import type { Diagnostic, Severity } from '@/lib/core/diagnostic'
import { titleOf } from '@/lib/lint/editor/names'
import type { FileState, ListedFile } from '@/components/studio/listed-file'
import type { LintContext } from '@/lib/lint/rule'
import { staleness } from '@/lib/lint/warnings/staleness'
import { decodeSource } from '@/scripts/build/compile/decode-source'
import { writeIfChanged } from '@/scripts/build/write-if-changed'
import type { Workspace } from '@/scripts/editor/workspace'
import { versionOf, type UnsavedTexts } from './unsaved'

const FOLDERS = String.raw`articles/[a-z0-9-]+|shared|wizards|policy(?:/symptoms)?|site`
const EDITED = new RegExp(`^content/(?:${FOLDERS})/[A-Za-z0-9._-]+\\.(?:mdx|md|yaml)$`)

/** Whether the studio may read and write a file: one of content, by its path from the root. */
export const isEdited = (file: string): boolean => EDITED.test(file) && !file.includes('..')

/** The text of a file on the disk; undefined where there is none. */
export const textOnDisk = (file: string): string | undefined =>
  existsSync(file) ? decodeSource(readFileSync(file)).text : undefined

/**
 * Every file of content, as it stands with what is not saved; one that was not checked yet says so.
 */
export function listFiles(workspace: Workspace, unsaved: UnsavedTexts): readonly ListedFile[] {
  const context = workspace.context()
  const open = new Set(unsaved.all().map(({ file }) => file))
  return workspace.files().map(({ path: file }) => {
    const found = workspace.foundIn(file)
    const count = (severity: Severity): number =>
      found?.filter((one) => one.severity === severity).length ?? 0
    return {
      file,
      ...describeFile(file, context),
      state: found ? stateOf(found, context.hidden.has(slugOf(file))) : 'unchecked',
      errors: count('error'),
      advice: count('warning'),
      isUnsaved: open.has(file),
    }
  })
}

function stateOf(found: readonly Diagnostic[], isDraft: boolean): FileState {
  if (found.some(({ severity }) => severity === 'error')) return 'broken'
  if (isDraft) return 'draft'
  if (found.some(({ rule }) => rule === staleness.id)) return 'stale'
  return found.length > 0 ? 'warned' : 'clean'
}

const slugOf = (file: string): string => path.parse(file).name

function describeFile(
  file: string,
  context: LintContext,
): Pick<ListedFile, 'title' | 'group' | 'owner' | 'page'> {
  const [, kind = '', folder = ''] = file.split('/')
  const slug = slugOf(file)
  const draft = kind === 'articles' ? context.bySlug.get(slug) : undefined
  const category = context.site.categories.find(({ id }) => id === folder)
  const symptom = context.policy.symptoms.find(({ id }) => id === slug)
  const groups: Readonly<Record<string, string>> = {
    articles: category?.title ?? folder,
    shared: 'Passages',
    wizards: 'Guided fixes',
    policy: 'Policy',
    site: 'Site',
  }
  return {
    title:
      (draft && titleOf(draft, context)) ??
      (kind === 'wizards' ? symptom?.title : undefined) ??
      slug,
    group: groups[kind] ?? kind,
    owner: draft?.frontMatter.data?.owner ?? context.site.editorial.owner,
    page:
      kind === 'articles' ? articleRoute(slug) : kind === 'wizards' ? fixRoute(slug) : undefined,
  }
}

/**
 * A file saved, or what came between: somebody else changed it on the disk, or took it away (null).
 */
export type Saved =
  | { readonly isSaved: true; readonly version: string }
  | { readonly isSaved: false; readonly disk: string | null; readonly version: string | null }

/**
 * Writes a text over the version it was begun from (`base`; null for a new file). Where the disk
 * has another by now, or none, nothing is written: both are shown, and a person decides.
 */
export function saveFile(file: string, text: string, base: string | null): Saved {
  const disk = textOnDisk(file)
  const version = disk === undefined ? null : versionOf(disk)
  if (version !== base && disk !== text) return { isSaved: false, disk: disk ?? null, version }
  writeIfChanged(file, text)
  return { isSaved: true, version: versionOf(text) }
}
