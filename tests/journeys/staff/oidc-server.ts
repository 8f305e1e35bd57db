// A provider of OpenID Connect in the process of a test: everybody who says an address is believed.
import { once } from 'node:events'
import { createServer, type Server } from 'node:http'
import { Provider } from 'oidc-provider'

/** A provider that runs; `isVerified` is what it says of addresses. */
export interface OidcServer {
  readonly issuer: string
  readonly believes: { isVerified: boolean }
  readonly stop: () => Promise<void>
}

export const CLIENT = { id: 'signpost', secret: 'a secret of the client that is long' }

/** Starts one on a free port, for a site whose staff come back to `redirect`. */
export async function startOidcServer(redirect: string): Promise<OidcServer> {
  const believes = { isVerified: true }
  const server: Server = createServer()
  server.listen(0, '127.0.0.1')
  await once(server, 'listening')
  const address = server.address()
  const port = typeof address === 'object' && address ? address.port : 0
  const issuer = `http://127.0.0.1:${port}`
  const provider = new Provider(issuer, {
    clients: [{ client_id: CLIENT.id, client_secret: CLIENT.secret, redirect_uris: [redirect] }],
    claims: { openid: ['sub'], email: ['email', 'email_verified'], profile: ['name'] },
    cookies: { keys: ['a key of tests'] },
    findAccount: (_: unknown, id: string) => ({
      accountId: id,
      claims: () => ({
        sub: id,
        email: id,
        email_verified: believes.isVerified,
        name: 'Asha of the provider',
      }),
    }),
  })
  server.on('request', provider.callback())
  return {
    issuer,
    believes,
    stop: async () => {
      server.close()
      server.closeAllConnections()
      await once(server, 'close')
    },
  }
}

/** Keeps cookies as a browser does, and follows no redirect. */
function createVisitor() {
  const cookies = new Map<string, string>()
  return async (url: string, form?: Readonly<Record<string, string>>): Promise<Response> => {
    const response = await fetch(url, {
      redirect: 'manual',
      headers: { cookie: [...cookies.values()].join('; ') },
      ...(form && { method: 'POST', body: new URLSearchParams(form) }),
    })
    for (const line of response.headers.getSetCookie()) {
      const [pair = ''] = line.split(';')
      cookies.set(pair.slice(0, pair.indexOf('=')), pair)
    }
    return response
  }
}

/** Signs in at the provider, from where the site leads to; gives where that leads back to. */
export async function signInAtProvider(url: string, login: string): Promise<string> {
  const visit = createVisitor()
  let response = await visit(url)
  for (let step = 0; step < 8; step += 1) {
    const to = new URL(response.headers.get('location') ?? '', url).href
    if (!to.startsWith(new URL(url).origin)) return to
    response = await visit(to)
    if (response.status !== 200) continue
    const html = await response.text()
    const prompt = /name="prompt" value="(\w+)"/.exec(html)?.[1] ?? ''
    response = await visit(to, { prompt, login, password: 'anything' })
  }
  throw new Error('the provider led nowhere')
}
