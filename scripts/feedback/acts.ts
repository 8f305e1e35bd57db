// What npm run feedback does: says who waits to be told that an article is mended, and tells them.
import { parseArgs } from 'node:util'
import { CommandError } from '../command/command-error.mjs'
import { inDatabase } from '../db/in-database'
import { articleRoute } from '@/lib/core/routes'
import { suggestion } from '@/lib/core/suggest'
import type { StoreSettings } from '@/lib/store/settings'
import { countWaiting, tellMended } from '@/lib/support/feedback/mended'
import { plainText } from '@/lib/support/protection/text'

const USAGE = `npm run feedback                        how many wait to be told, by article
npm run feedback -- mended ARTICLE      tells those who asked that an article is mended
                                        --note "What changed", in a sentence or two`

/** The database, the site, and whether mail leaves it as the environment is here. */
export interface FeedbackSettings extends Pick<StoreSettings, 'folder' | 'url'> {
  readonly articles: readonly { readonly slug: string; readonly title: string }[]
  readonly site: { readonly name: string; readonly siteUrl: string }
  readonly isMailSent: boolean
}

const LONGEST_NOTE = 500

interface Asked {
  readonly act: string | undefined
  readonly slug: string | undefined
  readonly note: string | undefined
}

function readArgs(args: readonly string[]): Asked {
  try {
    const { positionals, values } = parseArgs({
      args: [...args],
      options: { note: { type: 'string' } },
      allowPositionals: true,
      strict: true,
    })
    const [act, slug] = positionals
    return { act, slug, note: values.note }
  } catch (error) {
    throw new CommandError(`${error instanceof Error ? error.message : String(error)}\n\n${USAGE}`)
  }
}

/** Does it, and gives what is printed. Throws a CommandError where it cannot be done. */
export async function answerFeedback(
  { articles, site, isMailSent, ...place }: FeedbackSettings,
  args: readonly string[],
  now: number,
): Promise<string> {
  const { act, slug = '', note } = readArgs(args)
  if (act === undefined)
    return inDatabase(place, async ({ db }) => {
      const lines = (await countWaiting(db)).map(({ article, people }) => `${people}  ${article}`)
      return lines.length > 0 ? lines.join('\n') : 'Nobody waits to be told.'
    })
  if (act !== 'mended') throw new CommandError(`Say what to do:\n\n${USAGE}`)
  const article = articles.find((each) => each.slug === slug)
  if (!article) {
    const slugs = articles.map((each) => each.slug)
    throw new CommandError(`There is no article '${slug}': ${suggestion(slug, slugs)}`)
  }
  const said = plainText(LONGEST_NOTE).optional().safeParse(note)
  if (!said.success) throw new CommandError(`--note: at most ${LONGEST_NOTE} characters.`)
  return inDatabase(place, async ({ db }) => {
    const mended = {
      article: slug,
      title: article.title,
      url: site.siteUrl + articleRoute(slug),
      note: said.data,
      sender: [site.name, site.siteUrl],
    }
    const told = await tellMended(db, mended, now)
    if (told === 0) return `Nobody asked to be told of ${slug}.`
    const off = 'They wait: SIGNPOST_SMTP_URL is not set here. The server sends them if it has it.'
    return [`${told} are told that ${slug} is mended.`, ...(isMailSent ? [] : [off])].join('\n')
  })
}
