// Where the rows of the policy stand in its files, so that a diagnostic can name a line and both
// sides of a contradiction can be opened. Not whether the rows are right: that is load.ts.
import * as z from 'zod'
import { isRecord } from '@/lib/core/own'
import { readYaml, type Path, type SourceFile } from '@/lib/core/yaml'

export interface PolicyPlace {
  readonly file: string
  /** Counts from 1. */
  readonly line: number
}

/** Finds rows of the policy's files. Of a row that is not found, the folder. */
export interface PolicyPlaces {
  /**
   * The cell of a role where the permission has cells per preset, else the row of the permission.
   */
  readonly grant: (permission: string, preset: string, role: string) => PolicyPlace
  readonly permission: (id: string) => PolicyPlace
  /**
   * The row with this id in a file such as rules, menus, limits, roles: a list, or one under the
   * name of the file, as facts has it.
   */
  readonly row: (file: string, id: string) => PolicyPlace
  readonly cause: (symptom: string, id: string) => PolicyPlace
  /** The top of the file of a symptom. */
  readonly symptom: (id: string) => PolicyPlace
  /** What the policy says of new users. */
  readonly newUser: PolicyPlace
}

const FOLDER: PolicyPlace = { file: 'content/policy', line: 1 }

/** `content/policy/menus.yaml:3` */
export const shownPlace = ({ file, line }: PolicyPlace): string =>
  file === FOLDER.file ? file : `${file}:${line}`

/** Reads the files of content/policy; without any, every place is the folder. */
export function policyPlaces(files: readonly SourceFile[] = []): PolicyPlaces {
  const documents = new Map(
    files.map(({ path, text }) => {
      const { value, at } = readYaml(text, z.unknown())
      return [path.replace(/^.*[\\/]|\.yaml$/g, ''), { path, value, at }] as const
    }),
  )
  /** The place at a path whose last steps are ids of rows; the folder where one is not there. */
  const find = (name: string, ...steps: readonly Step[]): PolicyPlace => {
    const document = documents.get(name)
    const path = document && pathTo(document.value, steps)
    return document && path ? { file: document.path, line: document.at(path).line } : FOLDER
  }
  const permission = (id: string): PolicyPlace => {
    const { area, action, key } = partsOf(id)
    return key === area
      ? find('permissions', { row: area }, 'actions', { row: action })
      : find('whatsapp', 'areas', { row: key }, 'actions', { row: action })
  }
  const grant = (id: string, preset: string, role: string): PolicyPlace => {
    const { area, key } = partsOf(id)
    if (key === area) return permission(id)
    const own = find('whatsapp', 'presets', preset, role, key)
    const cell = own === FOLDER ? find('whatsapp', 'everyPreset', role, key) : own
    return cell === FOLDER ? permission(id) : cell
  }
  return {
    grant,
    permission,
    row: (name, id) => {
      const row = find(name, { row: id })
      return row === FOLDER ? find(name, name, { row: id }) : row
    },
    cause: (symptom, id) => find(symptom, 'causes', { row: id }),
    newUser: find('policy', 'newUser'),
    symptom: (id) => ({ file: documents.get(id)?.path ?? FOLDER.file, line: 1 }),
  }
}

/** Into a map by key, or into a list at the row with an id. */
type Step = string | { readonly row: string }

/** The path of keys and indexes that some steps take through a value; undefined where one fails. */
function pathTo(value: unknown, steps: readonly Step[]): Path | undefined {
  const path: (string | number)[] = []
  let part = value
  for (const step of steps) {
    if (typeof step === 'string') {
      if (!isRecord(part) || !Object.hasOwn(part, step)) return undefined
      path.push(step)
      part = part[step]
    } else {
      const rows: readonly unknown[] = Array.isArray(part) ? part : []
      const index = rows.findIndex((row) => isRecord(row) && row['id'] === step.row)
      if (index < 0) return undefined
      path.push(index)
      part = rows[index]
    }
  }
  return path
}

/**
 * Of `whatsapp.chats.reply` the area `whatsapp.chats`, its key `chats` in the file of those whose
 * cells differ by preset, and the action `reply`. In other files the key is the area.
 */
function partsOf(permission: string) {
  const cut = permission.lastIndexOf('.')
  const area = permission.slice(0, cut)
  return { area, key: area.replace('whatsapp.', ''), action: permission.slice(cut + 1) }
}
