// What readers asked about articles since these were verified, from the database of the site where
// the environment names one that is there.
import { existsSync } from 'node:fs'
import { parseDay } from '@/lib/insight/range'
import { DAY } from '@/lib/insight/counted/days'
import { askedAbout } from '@/lib/support/feedback/asked-about'
import { databaseFile, parseStoreSettings } from '@/lib/store/settings'
import type { Draft } from '@/lib/lint/draft'
import type { Heard } from '@/components/studio/listed-file'
import { inDatabase } from '@/scripts/db/in-database'

/** So long an answer of the database holds, in milliseconds. */
const HOLDS = 60_000

/** Asks the database; whoever asks for the same again within a minute is told the same. */
export function openReaders(
  env: Readonly<Record<string, string | undefined>>,
): (drafts: readonly Draft[]) => Promise<Heard> {
  let last: { readonly of: string; readonly at: number; readonly heard: Promise<Heard> } | undefined
  return (drafts) => {
    const verified = drafts.flatMap(({ file, slug, frontMatter: { data } }) => {
      const day = data && parseDay(data.verified)
      return day === undefined ? [] : [{ file, slug, since: day + DAY }]
    })
    const of = JSON.stringify(verified)
    if (last?.of !== of || Date.now() - last.at > HOLDS)
      last = { of, at: Date.now(), heard: hear(env, verified) }
    return last.heard
  }
}

interface Verified {
  readonly file: string
  readonly slug: string
  /** From when what is asked counts, in milliseconds: the end of the day. */
  readonly since: number
}

async function hear(
  env: Readonly<Record<string, string | undefined>>,
  verified: readonly Verified[],
): Promise<Heard> {
  try {
    const { folder, url } = parseStoreSettings(env)
    if (url === undefined && !existsSync(databaseFile(folder)))
      return {
        asked: {},
        unknown:
          `What readers asked is not known: there is no ${databaseFile(folder)}. ` +
          'SIGNPOST_DATA or DATABASE_URL names the database of the site.',
      }
    const since = new Map(verified.map(({ slug, since: from }) => [slug, from]))
    const asked = await inDatabase({ folder, url }, ({ db }) => askedAbout(db, since))
    return {
      asked: Object.fromEntries(
        verified.flatMap(({ file, slug }) => {
          const about = asked.get(slug)
          return about ? [[file, about] as const] : []
        }),
      ),
    }
  } catch (error) {
    const why = error instanceof Error ? error.message : String(error)
    return { asked: {}, unknown: `What readers asked is not known: ${why}` }
  }
}
