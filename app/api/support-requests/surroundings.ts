// Whom mails about requests are from and where they lead, of this site and this process.
import { site } from '@/lib/site/site'
import { mailSettings } from '@/lib/support/outbox/of-process'
import type { Surroundings } from '@/lib/support/requests/mails'

/** What mails say of this site. */
export const surroundings = (): Surroundings => ({
  name: site.name,
  siteUrl: site.siteUrl,
  support: mailSettings().support ?? site.supportAddress,
  reply: { en: site.support.reply, hi: site.support.inHindi.reply },
})
