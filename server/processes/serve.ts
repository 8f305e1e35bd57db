// Where serving begins: in this process, or in as many as the settings say. Bundled into serve.mjs
// beside site.mjs and worker.mjs, which are loaded by name.
import type { SiteAddress } from '@/server/front/server'
import { parseSettings } from '@/server/edge/settings'
import { parseStoreSettings } from '@/lib/store/settings'
import { mailSettings } from '@/lib/support/outbox/of-process'
import { serveByMany } from './many'

/**
 * Serves the release that this program is in and resolves, when it can answer everything, to
 * the port. Rejects when the address or a setting cannot be used. SIGTERM and SIGINT stop it.
 */
export async function serve(address: SiteAddress): Promise<number> {
  const settings = parseSettings(process.env)
  // Said once, before there are processes that each would say it.
  parseStoreSettings(process.env)
  if (!mailSettings().way)
    console.log('No mail is sent: SIGNPOST_SMTP_URL is not set. What would be sent is kept.')
  if (settings.processes > 1)
    return serveByMany({
      ...settings,
      address,
      program: new URL('./worker.mjs', import.meta.url),
    })
  const site = await import('@/server/front/server')
  const { port, stop } = await site.serve(address)
  for (const signal of ['SIGTERM', 'SIGINT'] as const)
    process.once(signal, () => void stop().then(() => process.exit(0)))
  return port
}
