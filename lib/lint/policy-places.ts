// Where a row of the policy stands in its file, so that both sides of a contradiction can be
// opened.
import { isMap, isScalar, isSeq, LineCounter, parseDocument, type Node, type YAMLMap } from 'yaml'
import type { SourceFile } from '@/lib/core/yaml'

export interface PolicyPlace {
  readonly file: string
  readonly line: number
}

/** Finds rows of the policy's files. Of a row that is not found, the folder. */
export interface PolicyPlaces {
  /**
   * The cell of a role where the permission has cells per preset, else the row of the permission.
   */
  readonly grant: (permission: string, preset: string, role: string) => PolicyPlace
  readonly permission: (id: string) => PolicyPlace
  /** The row with this id in a file such as rules, menus, limits, roles. */
  readonly row: (file: string, id: string) => PolicyPlace
  readonly cause: (symptom: string, id: string) => PolicyPlace
  /** The top of the file of a symptom. */
  readonly symptom: (id: string) => PolicyPlace
}

const nowhere: PolicyPlace = { file: 'content/policy', line: 1 }

/** `content/policy/menus.yaml:3` */
export const shownPlace = ({ file, line }: PolicyPlace): string =>
  file === nowhere.file ? file : `${file}:${line}`

/** Reads the files of content/policy; without any, every place is the folder. */
export function policyPlaces(files: readonly SourceFile[] = []): PolicyPlaces {
  const documents = new Map(
    files.map(({ path, text }) => {
      const lines = new LineCounter()
      return [
        path.replace(/^.*\/(?=[^/]+$)/, '').replace('.yaml', ''),
        { path, lines, contents: parseDocument(text, { lineCounter: lines }).contents },
      ] as const
    }),
  )
  const place = (name: string, node: Node | undefined): PolicyPlace => {
    const found = documents.get(name)
    return found && node?.range
      ? { file: found.path, line: found.lines.linePos(node.range[0]).line }
      : nowhere
  }
  const row = (name: string, id: string): PolicyPlace =>
    place(name, rowOf(documents.get(name)?.contents, id))
  const permission = (id: string): PolicyPlace => {
    const [area, action] = partsOf(id)
    const name = area.startsWith('whatsapp.') ? 'whatsapp' : 'permissions'
    const contents = documents.get(name)?.contents
    const areas = name === 'whatsapp' && isMap(contents) ? contents.get('areas') : contents
    const found = rowOf(areas, area.replace('whatsapp.', ''))
    return place(name, found ? rowOf(found.get('actions'), action) : undefined)
  }
  const grant = (id: string, preset: string, role: string): PolicyPlace => {
    const [area] = partsOf(id)
    const contents = documents.get('whatsapp')?.contents
    const key = area.replace('whatsapp.', '')
    const cells =
      isMap(contents) && area !== key
        ? [
            ['presets', preset, role, key],
            ['everyPreset', role, key],
          ]
            .map((path) => contents.getIn(path, true))
            .find(isMap)
        : undefined
    return cells ? place('whatsapp', cells) : permission(id)
  }
  const cause = (symptom: string, id: string): PolicyPlace => {
    const contents = documents.get(symptom)?.contents
    return place(symptom, isMap(contents) ? rowOf(contents.get('causes'), id) : undefined)
  }
  const symptom = (id: string): PolicyPlace => ({
    file: documents.get(id)?.path ?? nowhere.file,
    line: 1,
  })
  return { grant, permission, row, cause, symptom }
}

const partsOf = (permission: string): readonly [string, string] => {
  const cut = permission.lastIndexOf('.')
  return [permission.slice(0, cut), permission.slice(cut + 1)]
}

function rowOf(list: unknown, id: string): YAMLMap | undefined {
  if (!isSeq(list)) return undefined
  return list.items.find(
    (item): item is YAMLMap =>
      isMap(item) &&
      item.items.some(
        ({ key, value }) =>
          isScalar(key) && key.value === 'id' && isScalar(value) && value.value === id,
      ),
  )
}
