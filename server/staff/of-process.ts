// The staff pages of a process, as its environment sets them up. Until somebody asks for one
// nothing is made for them.
import { site as published } from '@/lib/site/site'
import { buildAuth, type Auth } from '@/lib/staff/auth/auth'
import { parseStaffSettings, secretOf } from '@/lib/staff/settings'
import type { Counted } from '@/lib/learn/learn'
import type { Proposal } from '@/lib/learn/proposal'
import type { Store } from '@/lib/store/store'
import type { Site } from '@/server/front/packed'
import { createLearnt } from './learnt'
import { createStaff, type Staff } from './staff'

/**
 * `tls`: staff reach the site by https alone. `propose` works out what was learnt. Throws where a
 * setting cannot be used.
 */
export function createStaffOf(
  site: Site,
  store: Store,
  {
    tls,
    propose,
  }: {
    readonly tls: boolean
    readonly propose: (counted: Counted) => Promise<readonly Proposal[]>
  },
): Staff {
  const settings = parseStaffSettings(process.env)
  let auth: Auth | undefined
  return createStaff({
    site,
    store,
    settings,
    learnt: createLearnt(propose),
    auth: () =>
      (auth ??= buildAuth({
        name: published.name,
        url: settings.url ?? published.siteUrl,
        secret: secretOf(settings, store.settings.folder),
        tls,
        oidc: settings.oidc,
      })),
  })
}
