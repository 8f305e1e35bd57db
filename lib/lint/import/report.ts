// What an import did and what of it needs a person, for people and for programs.
import type { Imported } from './import-export'
import { TOLD_KINDS, type Told } from './told'
import { ownKeys } from '@/lib/core/own'

/** How many lines of a kind are shown to people: all of them are in the JSON. */
const MOST_SHOWN = 40

const NEXT =
  '`npm run check` tells what each draft still needs, and with `-- --fix` writes tags for typed ' +
  'names. Take out "draft: true" when an article is right.'

const lineOf = ({ file, line, message }: Told): string =>
  `  ${file}${line === undefined ? '' : `:${line}`} ${message}`

const counted = (count: number, one: string, many = `${one}s`): string =>
  `${count} ${count === 1 ? one : many}`

/** The report as lines. `isDry`: nothing was written. */
export function importReport(imported: Imported, isDry: boolean): string {
  const { drafts, pictures, before, told } = imported
  const did = isDry ? 'would be written' : 'written'
  const kinds = ownKeys(TOLD_KINDS).flatMap((kind) => {
    const some = told.filter((one) => one.kind === kind)
    if (some.length === 0) return []
    const more = some.length - MOST_SHOWN
    return [
      '',
      `${TOLD_KINDS[kind]} (${some.length})`,
      ...some.slice(0, MOST_SHOWN).map(lineOf),
      ...(more > 0 ? [`  and ${more} more; --format=json tells all`] : []),
    ]
  })
  return [
    `${counted(drafts.length, 'draft')} and ${counted(pictures.length, 'picture')} ${did}.`,
    ...drafts.map(({ path }) => `  ${path}`),
    ...(before.length === 0
      ? []
      : [`${counted(before.length, 'article')} of the export came with an earlier import.`]),
    ...kinds,
    ...unfiledLines(imported),
    ...(drafts.length === 0 || isDry ? [] : ['', NEXT]),
  ].join('\n')
}

function unfiledLines({ unfiled }: Imported): string[] {
  if (unfiled.length === 0) return []
  return [
    '',
    'Not imported, since nobody said into which category; run it again with',
    ...unfiled.map(
      ({ name, articles, near }) =>
        `  --category='${name.replaceAll("'", "'\\''")}=${near ?? '<id>'}'` +
        `   for ${counted(articles, 'article')}${name === '' ? ' without a category' : ''}`,
    ),
  ]
}

/** The same as JSON. */
export const importJson = (imported: Imported, isDry: boolean): string =>
  JSON.stringify(
    {
      written: !isDry,
      drafts: imported.drafts.map(({ path }) => path),
      pictures: imported.pictures.map(({ address }) => `public${address}`),
      before: imported.before,
      unfiled: imported.unfiled,
      told: imported.told,
    },
    null,
    2,
  )
