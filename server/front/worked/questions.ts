// The pages that show what their address asks and take time to draw: which they are, and when an
// address asks anything at all.
import { tellsOfAnything } from '@/components/wizard/served/served-place'
import { policy } from '@/lib/policy/published'
import { CONTACT_PAGE, fixRoute, ROLES_PAGE, SEARCH_PAGE } from '@/lib/core/routes'
import { wizards } from '@/lib/wizard/published'
import { WORKBENCH } from '@/server/front/asked/desk'
import type { Site } from '@/server/front/packed'
import { asksOfRoles } from '@/server/front/asked/roles'
import { asksOneQuestion, asksWords } from '@/server/front/asked/search'

/** By path, whether a query asks anything. The desk is drawn for every address. */
export const questionsOf = (site: Site): Readonly<Record<string, (query: string) => boolean>> =>
  Object.fromEntries([
    [SEARCH_PAGE, asksWords] as const,
    [CONTACT_PAGE, asksOneQuestion] as const,
    [ROLES_PAGE, asksOfRoles] as const,
    ...wizards.map(
      ({ symptom }) =>
        [
          fixRoute(symptom),
          (query: string) => tellsOfAnything(policy, new URLSearchParams(query)),
        ] as const,
    ),
    ...[...site.answers.keys()].flatMap((path) =>
      WORKBENCH.test(path) ? [[path, () => true] as const] : [],
    ),
  ])
