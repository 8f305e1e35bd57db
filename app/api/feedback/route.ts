import { articles } from '@/lib/articles/collection'
import { feedbackRoute } from '@/lib/support/told-routes'
import { storeOfProcess } from '@/lib/store/of-process'
import { keepFeedback } from '@/lib/support/feedback/keep'
import { feedbackOfForm, parseFeedback } from '@/lib/support/feedback/read'
import { guardWrite, keeping, type Write } from '@/app/api/guard'
import { unprocessable } from '@/app/api/problem'

const WRITE: Write = {
  most: 16 * 1024,
  forms: true,
  // Whoever reads ten articles in ten minutes says something of each, twice.
  rate: {
    name: 'feedback',
    most: 120,
    ofAll: 4000,
    seconds: 600,
    suspicion: { own: 40, all: 1000, slowly: 5 },
  },
}

/** A field that people do not see, and programs that fill in forms do. */
const TRAP = 'website'

/**
 * Keeps what a reader says of an article or of one of its steps. A form is sent on to a page that
 * thanks, and takes it back.
 */
export function POST(request: Request): Promise<Response> {
  return keeping(async () => {
    const guarded = await guardWrite(request, WRITE)
    if (!guarded.ok) return guarded.response
    const { form } = guarded
    const isTrapped = (form?.get(TRAP) ?? '') !== ''
    form?.delete(TRAP)
    const slugs = articles().map(({ slug }) => slug)
    const read = parseFeedback(slugs, form ? feedbackOfForm(form) : guarded.value)
    if (!read.ok) return unprocessable(read.errors)
    const feedback = read.value
    if (!isTrapped) await storeOfProcess().run((db) => keepFeedback(db, feedback, Date.now()))
    if (!form)
      return Response.json(
        { id: feedback.id },
        { status: 201, headers: { 'cache-control': 'no-store' } },
      )
    const { id, article, helpful, step, takenBack } = feedback
    const said = feedback.reason !== undefined || feedback.comment !== undefined
    const state = takenBack ? 'taken-back' : said || feedback.notify ? 'complete' : undefined
    return new Response(null, {
      status: 303,
      headers: { location: feedbackRoute({ id, article, helpful, step, state }) },
    })
  })
}
