// Makes the pages of some articles again with the program that Next has built, as it would make a
// page that is out of date. Their files are left as `next build` leaves them.
import { portOf } from '@/server/front/port-of'
import { readFileSync, writeFileSync } from 'node:fs'
import { createServer, type Server } from 'node:http'
import path from 'node:path'
import next from 'next'
import * as z from 'zod'
import { articleRoute } from '@/lib/core/routes'

const HOST = '127.0.0.1'
const manifestShape = z.object({ preview: z.object({ previewModeId: z.string() }) })

/** Next makes the page anew for whoever knows the secret of its build, and says that it did. */
const REQUEST = 'x-prerender-revalidate'
const [ANSWER, MADE] = ['x-nextjs-cache', 'REVALIDATED']

/**
 * Writes the document, its payload and the Markdown of each article into `dist`. Throws when one
 * does not come out as a page that was made just now.
 */
export async function renderArticles(dist: string, slugs: readonly string[]): Promise<void> {
  const secret = secretOf(dist)
  const app = next({ dev: false, dir: process.cwd(), hostname: HOST, port: 0 })
  await app.prepare()
  const handle = app.getRequestHandler()
  const server = createServer((request, response) => void handle(request, response))
  const origin = await listen(server)
  const made = async (address: string): Promise<string> => {
    const response = await fetch(`${origin}${address}`, { headers: { [REQUEST]: secret } })
    if (response.status !== 200 || response.headers.get(ANSWER) !== MADE)
      throw new Error(`${address} was not made: ${response.status}`)
    return response.text()
  }
  const payloadOf = async (address: string): Promise<string> => {
    const response = await fetch(`${origin}${address}`, { headers: { RSC: '1' } })
    if (response.status !== 200 || !response.headers.get('content-type')?.includes('x-component'))
      throw new Error(`${address} has no payload: ${response.status}`)
    return response.text()
  }
  for (const slug of slugs) {
    const page = path.join(dist, 'server/app/articles', slug)
    writeFileSync(`${page}.html`, await made(articleRoute(slug)))
    writeFileSync(`${page}.rsc`, await payloadOf(articleRoute(slug)))
    writeFileSync(
      path.join(dist, 'server/app/markdown', `${slug}.body`),
      await made(`/markdown/${slug}`),
    )
  }
  server.closeAllConnections()
  server.close()
}

function secretOf(dist: string): string {
  const text = readFileSync(path.join(dist, 'prerender-manifest.json'), 'utf8')
  return manifestShape.parse(JSON.parse(text)).preview.previewModeId
}

function listen(server: Server): Promise<string> {
  return new Promise((resolve, reject) => {
    server.once('error', reject).listen(0, HOST, () => {
      resolve(`http://${HOST}:${portOf(server)}`)
    })
  })
}
